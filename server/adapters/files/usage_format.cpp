#include "server/adapters/files/format.hpp"

#include <fmt/format.h>

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { number, moment, kind, direction, zone, other_party, amount, cost, id };

constexpr std::array<Column, 9> columns{{{.name = "number", .required = true},
                                         {.name = "moment", .required = true},
                                         {.name = "kind", .required = true},
                                         {.name = "direction", .required = true},
                                         {.name = "zone", .required = true},
                                         {.name = "other_party"},
                                         {.name = "amount", .required = true},
                                         {.name = "cost", .required = true},
                                         {.name = "id"}}};

constexpr std::size_t id_max_bytes = 100;

/// Before the ids that we export: whatever other sources call their records, it is not that.
constexpr std::string_view own_id = "kabinet:";

std::optional<std::int64_t> own_id_of(std::string_view name) {
    if (!name.starts_with(own_id)) {
        return std::nullopt;
    }
    const auto number = parse_integer(name.substr(own_id.size()));
    return number && *number >= 0 && *number <= ports::usage_id_max ? std::optional(*number) : std::nullopt;
}

Result<ports::UsageRecord> read(Cells& cells) {
    const auto line = cells.parsed(number, domain::Msisdn::parse);
    const Instant at = cells.required_moment(moment);
    const auto what = cells.named(kind, domain::usage_kind_from);
    const auto to_or_from = cells.named(direction, domain::usage_direction_from);
    const auto where = cells.named(zone, domain::usage_zone_from);
    auto other = cells.parsed(other_party, domain::OtherParty::parse);
    const std::int64_t how_much = cells.required_integer(amount);
    const Money charged = cells.required_amount(cost);
    const std::string_view name = cells.text(id, id_max_bytes);
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    ports::UsageRecord record{.line = *line,
                              .cdr = {.at = at,
                                      .kind = what,
                                      .direction = to_or_from,
                                      .zone = where,
                                      .other_party = std::move(*other),
                                      .amount = how_much,
                                      .cost = charged},
                              .name = std::string(name),
                              .id = own_id_of(name)};
    auto good = domain::check(record.cdr);
    if (!good) {
        if (good.error().field == "at") {
            good.error().field = columns[moment].name;
        }
        return std::unexpected(std::move(good.error()));
    }
    return record;
}

void write(const ports::UsageRecord& record, CsvWriter& csv) {
    csv.text(record.line.digits())
        .moment(record.cdr.at)
        .text(domain::name_of(record.cdr.kind))
        .text(domain::name_of(record.cdr.direction))
        .text(domain::name_of(record.cdr.zone))
        .text(record.cdr.other_party.text())
        .integer(record.cdr.amount)
        .amount(record.cdr.cost)
        .text(record.id ? fmt::format("{}{}", own_id, *record.id) : record.name);
}

constexpr Format<ports::UsageRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::UsageRecord>& usage_format() noexcept {
    return format;
}

} // namespace kabinet::files
