#include "shared/domain/line/forwarding.hpp"

#include "shared/base/names.hpp"

#include <algorithm>
#include <string>

namespace kabinet::domain {

namespace {

constexpr Names<ForwardingKind, 4> names{{"unconditional", "busy", "no_answer", "not_reachable"}};
constexpr std::size_t longest_short_number = 6;

} // namespace

std::string_view name_of(ForwardingKind kind) noexcept {
    return names.of(kind);
}

std::optional<ForwardingKind> forwarding_kind_from(std::string_view name) noexcept {
    return names.find(name);
}

Result<ForwardingRule> ForwardingRule::create(ForwardingKind kind, const Msisdn& target,
                                              std::optional<std::chrono::seconds> delay) {
    if (delay.has_value() != (kind == ForwardingKind::no_answer)) {
        return fail(ErrorCode::forwarding_delay, "delay_seconds");
    }
    if (delay && (*delay < min_delay || *delay > max_delay || *delay % delay_step != std::chrono::seconds(0))) {
        return fail(ErrorCode::forwarding_delay, "delay_seconds");
    }
    return ForwardingRule(kind, target, delay);
}

Result<Msisdn> parse_forwarding_target(std::string_view text, std::string_view field) {
    const std::string typed = without_separators(text, longest_short_number);
    if (!typed.empty() && typed.size() <= longest_short_number && std::ranges::all_of(typed, is_digit)) {
        return fail(ErrorCode::forwarding_short, std::string(field));
    }
    return Msisdn::parse(text, field);
}

Result<void> check_forwarding(const ForwardingRule& rule, const Msisdn& line) {
    return rule.target() == line ? fail(ErrorCode::forwarding_to_itself, "target") : Result<void>();
}

} // namespace kabinet::domain
