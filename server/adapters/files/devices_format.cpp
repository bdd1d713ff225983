#include "server/adapters/files/format.hpp"

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { number, imei, registered };

constexpr std::array<Column, 3> columns{{{.name = "number", .required = true},
                                         {.name = "imei", .required = true},
                                         {.name = "registered", .required = true}}};

Result<ports::DeviceRecord> read(Cells& cells) {
    const auto line = cells.parsed(number, domain::Msisdn::parse);
    auto device = cells.parsed(imei, domain::Imei::parse);
    const Instant at = cells.required_moment(registered);
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    return ports::DeviceRecord{.line = *line, .device = {.imei = std::move(*device), .registered_at = at}};
}

void write(const ports::DeviceRecord& record, CsvWriter& csv) {
    csv.text(record.line.digits()).text(record.device.imei.digits()).moment(record.device.registered_at);
}

constexpr Format<ports::DeviceRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::DeviceRecord>& devices_format() noexcept {
    return format;
}

} // namespace kabinet::files
