#include "server/adapters/files/format.hpp"

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { number, kind, target, delay };

constexpr std::array<Column, 4> columns{{{.name = "number", .required = true},
                                         {.name = "kind", .required = true},
                                         {.name = "target", .required = true},
                                         {.name = "delay"}}};

Result<std::chrono::seconds> seconds_of(std::string_view text, std::string_view field) {
    const auto whole = parse_integer(text);
    return whole ? Result<std::chrono::seconds>(*whole) : fail(whole.error().code, std::string(field));
}

Result<ports::ForwardingRecord> read(Cells& cells) {
    const auto line = cells.parsed(number, domain::Msisdn::parse);
    const auto when = cells.named(kind, domain::forwarding_kind_from);
    const auto where = cells.parsed(target, domain::parse_forwarding_target);
    const auto after = cells.optionally(delay, seconds_of);
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    const auto rule = domain::ForwardingRule::create(when, *where, after);
    if (!rule) {
        return fail(rule.error().code, std::string(columns[delay].name));
    }
    if (const auto allowed = domain::check_forwarding(*rule, *line); !allowed) {
        return std::unexpected(allowed.error());
    }
    return ports::ForwardingRecord{.line = *line, .rule = *rule};
}

void write(const ports::ForwardingRecord& record, CsvWriter& csv) {
    const auto after = record.rule.delay();
    csv.text(record.line.digits())
        .text(domain::name_of(record.rule.kind()))
        .text(record.rule.target().digits())
        .text(after ? std::to_string(after->count()) : std::string());
}

constexpr Format<ports::ForwardingRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::ForwardingRecord>& forwardings_format() noexcept {
    return format;
}

} // namespace kabinet::files
