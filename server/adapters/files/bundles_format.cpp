#include "server/adapters/files/format.hpp"

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { number, kind, left, total, valid_from, valid_to };

constexpr std::array<Column, 6> columns{{{.name = "number", .required = true},
                                         {.name = "kind", .required = true},
                                         {.name = "left"},
                                         {.name = "total"},
                                         {.name = "valid_from", .required = true},
                                         {.name = "valid_to", .required = true}}};

std::optional<std::int64_t> amount_in(Cells& cells, std::size_t column) {
    return cells.optionally(column, [](std::string_view text, std::string_view) { return parse_integer(text); });
}

Result<ports::BundleRecord> read(Cells& cells) {
    const auto line = cells.parsed(number, domain::Msisdn::parse);
    const auto what = cells.named(kind, domain::bundle_kind_from);
    const auto remaining = amount_in(cells, left);
    const auto whole = amount_in(cells, total);
    const Date begin = cells.required_day(valid_from);
    const Date end = cells.required_day(valid_to);
    if (remaining.has_value() != whole.has_value()) {
        cells.refuse(remaining ? total : left, ErrorCode::required);
    }
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    const auto amount = remaining ? domain::BundleAmount::of(*remaining, *whole) : domain::BundleAmount::unlimited();
    if (!amount) {
        return std::unexpected(amount.error());
    }
    const auto bundle = domain::Bundle::create(what, *amount, begin, end);
    if (!bundle) {
        return std::unexpected(bundle.error());
    }
    return ports::BundleRecord{.line = *line, .bundle = *bundle};
}

void write(const ports::BundleRecord& record, CsvWriter& csv) {
    const domain::BundleAmount& amount = record.bundle.amount();
    const auto shown = [&](std::int64_t value) {
        return amount.is_unlimited() ? std::string() : std::to_string(value);
    };
    csv.text(record.line.digits())
        .text(domain::name_of(record.bundle.kind()))
        .text(shown(amount.left()))
        .text(shown(amount.total()))
        .day(record.bundle.valid_from())
        .day(record.bundle.valid_to());
}

constexpr Format<ports::BundleRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::BundleRecord>& bundles_format() noexcept {
    return format;
}

} // namespace kabinet::files
