#pragma once

#include "server/adapters/files/encoding.hpp"
#include "server/ports/import_source.hpp"
#include "shared/base/error.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::files {

/// Fills the front of `room` and tells how much; 0: the end.
using ReadBytes = std::function<Result<std::size_t>(std::span<char> room)>;

struct CsvLayout {
    char delimiter = ',';
    Encoding encoding = Encoding::utf8;
    std::size_t columns = 0; ///< values of a row; 0: any number
};

/// One row. Its values are UTF-8 without the quotes around them, and good until the next row is read.
struct CsvRow {
    std::span<const std::string_view> values;
    ports::RowPlace place;
    std::optional<ErrorCode> refused; ///< why there are no values
};

/// Rows of a CSV file (RFC 4180) with a delimiter of choice, ended by LF or CR LF, in constant memory. Empty lines are
/// skipped. What is wrong with one row costs that row alone: when a quote is never closed, or stands where none may,
/// reading goes on with the next line.
class CsvReader {
public:
    /// What is longer is refused: `csv_row_length`, `csv_field_length`. In bytes.
    static constexpr std::size_t row_max_length = 64 * 1024;
    static constexpr std::size_t field_max_length = 16 * 1024;

    /// `begin`: where in the file `read` begins.
    CsvReader(ReadBytes read, CsvLayout layout, ports::FilePosition begin = {});

    /// False: there are no more. A row's own errors are in `row.refused`: `csv_unclosed_quote`, `csv_stray_quote`,
    /// `csv_columns`, `csv_nul`, `csv_encoding`, and the two of length.
    Result<bool> next(CsvRow& row);

    /// Just after the last row that was read.
    [[nodiscard]] ports::FilePosition position() const noexcept { return position_; }

    void expect_columns(std::size_t columns) noexcept { layout_.columns = columns; }

private:
    Result<void> fill();
    Result<std::uint64_t> skip_line();

    [[nodiscard]] std::string_view ahead() const noexcept { return {buffer_.data() + begin_, end_ - begin_}; }

    void consume(std::size_t bytes, std::uint64_t lines) noexcept;
    Result<void> refuse_long_line(CsvRow& row);
    [[nodiscard]] std::optional<ErrorCode> split(std::string_view line);
    /// Of a row with quotes, which may go over several lines: how many bytes and lines it takes.
    [[nodiscard]] std::expected<std::pair<std::size_t, std::uint64_t>, ErrorCode> split_quoted(std::string_view text);
    [[nodiscard]] std::optional<ErrorCode> check_values(std::string_view row);

    ReadBytes read_;
    CsvLayout layout_;
    ports::FilePosition position_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    bool ended_ = false;
    std::vector<std::string_view> values_;
    std::string changed_; ///< values that are not in the file as they are
};

} // namespace kabinet::files
