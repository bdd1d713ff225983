#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

/// When a call is forwarded.
enum class ForwardingKind : std::uint8_t {
    unconditional,
    busy,
    no_answer, ///< after a delay
    not_reachable,
};

/// "unconditional", "busy", "no_answer", "not_reachable".
std::string_view name_of(ForwardingKind kind) noexcept;
std::optional<ForwardingKind> forwarding_kind_from(std::string_view name) noexcept;

/// A line has at most one rule of each kind.
class ForwardingRule {
public:
    static constexpr std::chrono::seconds min_delay{5};
    static constexpr std::chrono::seconds max_delay{30};
    static constexpr std::chrono::seconds delay_step{5};

    /// `delay` is for no_answer only, and needed there: 5 … 30 s in steps of 5 (3GPP TS 22.082). Errors:
    /// `forwarding_delay` (delay_seconds).
    static Result<ForwardingRule> create(ForwardingKind kind, const Msisdn& target,
                                         std::optional<std::chrono::seconds> delay = std::nullopt);

    [[nodiscard]] ForwardingKind kind() const noexcept { return kind_; }

    [[nodiscard]] const Msisdn& target() const noexcept { return target_; }

    [[nodiscard]] std::optional<std::chrono::seconds> delay() const noexcept { return delay_; }

    bool operator==(const ForwardingRule&) const noexcept = default;

private:
    ForwardingRule(ForwardingKind kind, const Msisdn& target, std::optional<std::chrono::seconds> delay) noexcept
        : kind_(kind)
        , target_(target)
        , delay_(delay) {}

    ForwardingKind kind_;
    Msisdn target_;
    std::optional<std::chrono::seconds> delay_;
};

/// What a person typed as the number to forward to. Errors: those of Msisdn, and `forwarding_short` for a number of up
/// to six digits: an emergency or service number.
Result<Msisdn> parse_forwarding_target(std::string_view text, std::string_view field = "target");

/// The rule may be set on this line. Error: `forwarding_to_itself` (target).
Result<void> check_forwarding(const ForwardingRule& rule, const Msisdn& line);

} // namespace kabinet::domain
