#include "server/adapters/files/format.hpp"

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { number, service, since, until };

constexpr std::array<Column, 4> columns{{{.name = "number", .required = true},
                                         {.name = "service", .required = true},
                                         {.name = "since", .required = true},
                                         {.name = "until"}}};

Result<ports::ConnectedServiceRecord> read(Cells& cells) {
    const auto line = cells.parsed(number, domain::Msisdn::parse);
    auto code = cells.parsed(service, domain::ServiceCode::parse);
    const Instant begin = cells.required_moment(since);
    const auto end = cells.moment(until);
    if (end && *end < begin) {
        cells.refuse(until, ErrorCode::period_reversed);
    }
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    return ports::ConnectedServiceRecord{.line = *line,
                                         .service = {.code = std::move(*code), .since = begin, .until = end}};
}

void write(const ports::ConnectedServiceRecord& record, CsvWriter& csv) {
    csv.text(record.line.digits())
        .text(record.service.code.str())
        .moment(record.service.since)
        .moment(record.service.until);
}

constexpr Format<ports::ConnectedServiceRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::ConnectedServiceRecord>& connected_services_format() noexcept {
    return format;
}

} // namespace kabinet::files
