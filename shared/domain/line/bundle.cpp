#include "shared/domain/line/bundle.hpp"

#include "shared/base/names.hpp"

#include <string>

namespace kabinet::domain {

namespace {

constexpr Names<BundleKind, 4> kind_names{{"voice_on_net", "voice_off_net", "sms", "internet"}};
constexpr Names<BundleUnit, 3> unit_names{{"seconds", "messages", "bytes"}};

} // namespace

std::string_view name_of(BundleKind kind) noexcept {
    return kind_names.of(kind);
}

std::optional<BundleKind> bundle_kind_from(std::string_view name) noexcept {
    return kind_names.find(name);
}

std::string_view name_of(BundleUnit unit) noexcept {
    return unit_names.of(unit);
}

BundleUnit unit_of(BundleKind kind) noexcept {
    switch (kind) {
    case BundleKind::voice_on_net:
    case BundleKind::voice_off_net:
        return BundleUnit::seconds;
    case BundleKind::sms:
        return BundleUnit::messages;
    case BundleKind::internet:
        break;
    }
    return BundleUnit::bytes;
}

Result<BundleAmount> BundleAmount::of(std::int64_t left, std::int64_t total, std::string_view field) {
    if (left < 0 || left > total) {
        return fail(ErrorCode::bundle_range, std::string(field));
    }
    BundleAmount amount;
    amount.limits_ = Limits{.left = left, .total = total};
    return amount;
}

Result<Bundle> Bundle::create(BundleKind kind, BundleAmount amount, Date valid_from, Date valid_to,
                              std::string_view field) {
    if (valid_to < valid_from) {
        return fail(ErrorCode::bundle_period, std::string(field));
    }
    return Bundle(kind, amount, valid_from, valid_to);
}

} // namespace kabinet::domain
