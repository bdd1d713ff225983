#include "server/adapters/sqlite/usage_rows.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <algorithm>
#include <array>

namespace kabinet::sqlite {

namespace {

using domain::UsageDirection;
using domain::UsageKind;
using domain::UsageZone;

// The place in the table is the number in the file; it never changes, whatever becomes of the enumerations.
constexpr std::array kinds{UsageKind::voice,    UsageKind::sms,  UsageKind::mms,
                           UsageKind::internet, UsageKind::ussd, UsageKind::service};
constexpr std::array directions{UsageDirection::outgoing, UsageDirection::incoming};
constexpr std::array zones{UsageZone::home, UsageZone::on_net, UsageZone::off_net, UsageZone::international,
                           UsageZone::roaming};

template <class T, std::size_t size> std::int64_t place_of(const std::array<T, size>& table, T value) noexcept {
    return std::ranges::find(table, value) - table.begin();
}

template <class T, std::size_t size> Result<T> at_place(const std::array<T, size>& table, std::int64_t place) {
    const bool there = place >= 0 && place < static_cast<std::int64_t>(size);
    return known(there ? std::optional(table[static_cast<std::size_t>(place)]) : std::nullopt);
}

} // namespace

std::int64_t number_of(UsageKind kind) noexcept {
    return place_of(kinds, kind);
}

std::int64_t number_of(UsageDirection direction) noexcept {
    return place_of(directions, direction);
}

std::int64_t number_of(UsageZone zone) noexcept {
    return place_of(zones, zone);
}

Result<UsageKind> usage_kind_of(std::int64_t number) {
    return at_place(kinds, number);
}

Result<UsageDirection> usage_direction_of(std::int64_t number) {
    return at_place(directions, number);
}

Result<ports::StoredCdr> stored_cdr_from(const Row& row) {
    const auto kind = usage_kind_of(row.integer(2));
    const auto direction = usage_direction_of(row.integer(3));
    const auto zone = at_place(zones, row.integer(4));
    auto other_party = stored(domain::OtherParty::parse(row.text(5)));
    if (!kind || !direction || !zone || !other_party) {
        return fail(ErrorCode::internal, {}, "a detail record can't be read");
    }
    return ports::StoredCdr{.id = row.integer(1),
                            .cdr = {.at = row.instant(0),
                                    .kind = *kind,
                                    .direction = *direction,
                                    .zone = *zone,
                                    .other_party = std::move(*other_party),
                                    .amount = row.integer(6),
                                    .cost = Money::of_tiyn(row.integer(7))}};
}

} // namespace kabinet::sqlite
