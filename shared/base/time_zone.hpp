#pragma once

#include "shared/base/clock.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kabinet {

/// The clock on the wall: no zone of its own.
using LocalTime = std::chrono::local_seconds;
using Date = std::chrono::year_month_day;

/// A time zone of the IANA database: Asia/*, Europe/Moscow and UTC, with every change of offset from 2000 to 2037 as
/// the build machine's tz database knows it. Before 2000 the offset of 2000-01-01 holds, after 2037 the last one.
class TimeZone {
public:
    /// Nothing when there is no such zone here. Names are case-sensitive: "Asia/Almaty".
    static std::optional<TimeZone> find(std::string_view name) noexcept;
    static TimeZone utc() noexcept;
    /// All names, sorted.
    static std::span<const std::string_view> names() noexcept;

    [[nodiscard]] std::string_view name() const noexcept;
    /// What the wall clock is ahead of UTC, a multiple of 15 minutes.
    [[nodiscard]] std::chrono::seconds offset_at(Instant at) const noexcept;
    [[nodiscard]] LocalTime to_local(Instant at) const noexcept;
    /// A wall clock time that came twice means its first coming; one that was skipped means the moment as far after the
    /// jump as it lies in the gap.
    [[nodiscard]] Instant to_instant(LocalTime at) const noexcept;

    bool operator==(const TimeZone&) const noexcept = default;

private:
    explicit constexpr TimeZone(std::uint16_t index) noexcept
        : index_(index) {}

    std::uint16_t index_;
};

[[nodiscard]] Date date_of(LocalTime at) noexcept;

} // namespace kabinet
