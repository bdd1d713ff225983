#include "server/adapters/files/csv_writer.hpp"

#include "server/adapters/files/values.hpp"
#include "shared/base/iso8601.hpp"

#include <array>
#include <utility>

namespace kabinet::files {

CsvWriter& CsvWriter::text(std::string_view value) {
    if (!std::exchange(first_, false)) {
        text_ += delimiter_;
    }
    const std::array<char, 4> special{delimiter_, '"', '\r', '\n'};
    if (value.find_first_of(std::string_view(special.data(), special.size())) == std::string_view::npos) {
        text_ += value;
        return *this;
    }
    text_ += '"';
    for (const char letter : value) {
        text_.append(letter == '"' ? 2 : 1, letter);
    }
    text_ += '"';
    return *this;
}

CsvWriter& CsvWriter::integer(std::int64_t value) {
    return text(std::to_string(value));
}

CsvWriter& CsvWriter::amount(std::optional<Money> value) {
    return text(value ? format_amount(*value) : std::string());
}

CsvWriter& CsvWriter::moment(std::optional<Instant> value) {
    return text(value ? format_instant(*value, zone_) : std::string());
}

CsvWriter& CsvWriter::day(std::optional<Date> value) {
    return text(value ? format_date(*value) : std::string());
}

void CsvWriter::end_row() {
    text_ += "\r\n";
    first_ = true;
}

std::string CsvWriter::take() {
    return std::exchange(text_, std::string());
}

} // namespace kabinet::files
