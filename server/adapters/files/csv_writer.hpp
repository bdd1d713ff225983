#pragma once

#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::files {

/// One row after another, as RFC 4180 has it: quotes only where they are needed, CR LF at the end.
class CsvWriter {
public:
    CsvWriter(char delimiter, TimeZone zone) noexcept
        : delimiter_(delimiter)
        , zone_(zone) {}

    CsvWriter& text(std::string_view value);
    CsvWriter& integer(std::int64_t value);
    CsvWriter& amount(std::optional<Money> value);
    /// With the zone's offset; nothing: empty.
    CsvWriter& moment(std::optional<Instant> value);
    CsvWriter& day(std::optional<Date> value);

    CsvWriter& flag(bool value) { return text(value ? "yes" : "no"); }

    void end_row();

    /// What was written since the last time.
    [[nodiscard]] std::string take();

    [[nodiscard]] std::size_t size() const noexcept { return text_.size(); }

private:
    char delimiter_;
    TimeZone zone_;
    std::string text_;
    bool first_ = true;
};

} // namespace kabinet::files
