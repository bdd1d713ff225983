#include "shared/base/time_zone.hpp"

#include "shared/base/zone_table.hpp"

#include <algorithm>

namespace kabinet {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr Instant epoch{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};

Instant moment_of(std::uint32_t change) noexcept {
    return epoch + minutes{change >> 7U};
}

seconds offset_of(std::uint32_t change) noexcept {
    return minutes{(static_cast<int>(change & 127U) - 64) * 15};
}

std::span<const std::uint32_t> changes_of(std::uint16_t index) noexcept {
    const zone_table::Zone zone = zone_table::zones()[index];
    return zone_table::changes().subspan(zone.first, static_cast<std::size_t>(zone.past_last - zone.first));
}

} // namespace

std::optional<TimeZone> TimeZone::find(std::string_view name) noexcept {
    const auto all = zone_table::names();
    const auto found = std::ranges::lower_bound(all, name);
    if (found == all.end() || *found != name) {
        return std::nullopt;
    }
    return TimeZone(static_cast<std::uint16_t>(found - all.begin()));
}

TimeZone TimeZone::utc() noexcept {
    return find("UTC").value_or(TimeZone(0)); // it is always there: tools/zones sees to it
}

std::span<const std::string_view> TimeZone::names() noexcept {
    return zone_table::names();
}

std::string_view TimeZone::name() const noexcept {
    return zone_table::names()[index_];
}

seconds TimeZone::offset_at(Instant at) const noexcept {
    const auto changes = changes_of(index_);
    const auto later = std::ranges::upper_bound(changes.subspan(1), at, {}, moment_of);
    return offset_of(*std::prev(later));
}

LocalTime TimeZone::to_local(Instant at) const noexcept {
    return LocalTime{at.time_since_epoch() + offset_at(at)};
}

Instant TimeZone::to_instant(LocalTime at) const noexcept {
    const Instant as_utc{at.time_since_epoch()};
    // Offsets change by hours, days apart: those a day before and a day after are the only ones that can hold here.
    const seconds before = offset_at(as_utc - std::chrono::days{1});
    const seconds after = offset_at(as_utc + std::chrono::days{1});
    const Instant first = as_utc - before;
    if (offset_at(first) == before) {
        return first;
    }
    const Instant second = as_utc - after;
    return offset_at(second) == after ? second : first;
}

Date date_of(LocalTime at) noexcept {
    return Date{std::chrono::floor<std::chrono::days>(at)};
}

} // namespace kabinet
