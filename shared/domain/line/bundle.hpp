#pragma once

#include "shared/base/error.hpp"
#include "shared/base/time_zone.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

/// What a tariff includes, in the units that are counted.
enum class BundleKind : std::uint8_t {
    voice_on_net,  ///< seconds of calls inside the operator's network
    voice_off_net, ///< seconds of calls to the country's other operators
    sms,           ///< messages
    internet,      ///< bytes
};

enum class BundleUnit : std::uint8_t { seconds, messages, bytes };

/// "voice_on_net", "voice_off_net", "sms", "internet".
std::string_view name_of(BundleKind kind) noexcept;
std::optional<BundleKind> bundle_kind_from(std::string_view name) noexcept;

/// "seconds", "messages", "bytes".
std::string_view name_of(BundleUnit unit) noexcept;
BundleUnit unit_of(BundleKind kind) noexcept;

/// 1 МБ of an internet bundle, as operators count it: 10 ГБ are sold as 10240 МБ.
inline constexpr std::int64_t bytes_per_megabyte = 1024 * 1024;

/// How much of a bundle there is: something unlimited, or `left` of `total`.
class BundleAmount {
public:
    static BundleAmount unlimited() noexcept { return {}; }

    /// In the kind's unit. Errors: `bundle_range` unless 0 ≤ left ≤ total.
    static Result<BundleAmount> of(std::int64_t left, std::int64_t total, std::string_view field = "left");

    [[nodiscard]] bool is_unlimited() const noexcept { return !limits_; }

    /// 0 when unlimited.
    [[nodiscard]] std::int64_t left() const noexcept { return limits_ ? limits_->left : 0; }

    [[nodiscard]] std::int64_t total() const noexcept { return limits_ ? limits_->total : 0; }

    bool operator==(const BundleAmount&) const noexcept = default;

private:
    struct Limits {
        std::int64_t left = 0;
        std::int64_t total = 0;

        bool operator==(const Limits&) const noexcept = default;
    };

    std::optional<Limits> limits_;
};

/// A bundle of one line. It counts from the day it was connected to the day it ends; the days are the operator's wall
/// clock's.
class Bundle {
public:
    /// Errors: `bundle_period` when it ends before it begins.
    static Result<Bundle> create(BundleKind kind, BundleAmount amount, Date valid_from, Date valid_to,
                                 std::string_view field = "valid_to");

    [[nodiscard]] BundleKind kind() const noexcept { return kind_; }

    [[nodiscard]] const BundleAmount& amount() const noexcept { return amount_; }

    [[nodiscard]] Date valid_from() const noexcept { return valid_from_; }

    [[nodiscard]] Date valid_to() const noexcept { return valid_to_; }

    bool operator==(const Bundle&) const noexcept = default;

private:
    Bundle(BundleKind kind, BundleAmount amount, Date from, Date to) noexcept
        : kind_(kind)
        , amount_(amount)
        , valid_from_(from)
        , valid_to_(to) {}

    BundleKind kind_;
    BundleAmount amount_;
    Date valid_from_;
    Date valid_to_;
};

} // namespace kabinet::domain
