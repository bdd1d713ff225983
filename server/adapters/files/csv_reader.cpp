#include "server/adapters/files/csv_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace kabinet::files {

namespace {

constexpr std::size_t buffer_size = 512 * 1024;

std::string_view without_return(std::string_view line) noexcept {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::size_t find(std::string_view text, char wanted, std::size_t from = 0) noexcept {
    if (from >= text.size()) {
        return std::string_view::npos;
    }
    const void* found = std::memchr(text.data() + from, wanted, text.size() - from);
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

} // namespace

CsvReader::CsvReader(ReadBytes read, CsvLayout layout, ports::FilePosition begin)
    : read_(std::move(read))
    , layout_(layout)
    , position_(begin)
    , buffer_(buffer_size) {
    // What is put together there must not move: once without doubled quotes, and three bytes a letter of Windows-1251.
    changed_.reserve(4 * (row_max_length + 2));
}

/// Afterwards a whole row of the greatest length lies ahead, or all there is.
Result<void> CsvReader::fill() {
    while (!ended_ && end_ - begin_ <= row_max_length + 2) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
        const Result<std::size_t> got = read_(std::span(buffer_).subspan(end_));
        if (!got) {
            return std::unexpected(got.error());
        }
        ended_ = *got == 0;
        end_ += *got;
    }
    return {};
}

void CsvReader::consume(std::size_t bytes, std::uint64_t lines) noexcept {
    begin_ += bytes;
    position_.offset += bytes;
    position_.line += lines;
}

Result<bool> CsvReader::next(CsvRow& row) {
    while (true) {
        if (auto filled = fill(); !filled) {
            return std::unexpected(filled.error());
        }
        const std::string_view text = ahead();
        if (text.empty()) {
            return false;
        }
        const std::size_t newline = find(text.substr(0, row_max_length + 2), '\n');
        const std::size_t length = std::min(newline, text.size());
        const std::string_view line = without_return(text.substr(0, length));
        if (line.size() > row_max_length) {
            const auto refused = refuse_long_line(row);
            return refused ? Result<bool>(true) : std::unexpected(refused.error());
        }
        const std::size_t with_end = newline == std::string_view::npos ? length : length + 1;
        if (line.empty()) {
            consume(with_end, 1);
            continue;
        }
        values_.clear();
        changed_.clear();
        row.place = {.offset = position_.offset, .length = line.size(), .line = position_.line};
        if (find(line, '"') == std::string_view::npos) {
            row.refused = split(line);
            consume(with_end, 1);
        } else if (const auto taken = split_quoted(text); taken && taken->first <= row_max_length) {
            const auto [bytes, lines] = *taken;
            row.place.length = bytes;
            row.refused = check_values(text.substr(0, bytes));
            const std::string_view rest = text.substr(bytes);
            consume(bytes + (rest.starts_with("\r\n") ? 2 : rest.starts_with('\n') ? 1 : 0), lines);
        } else {
            row.refused = taken ? ErrorCode::csv_row_length : taken.error();
            consume(with_end, 1);
        }
        row.values = row.refused ? std::span<const std::string_view>() : std::span<const std::string_view>(values_);
        return true;
    }
}

Result<void> CsvReader::refuse_long_line(CsvRow& row) {
    row = {.values = {},
           .place = {.offset = position_.offset, .length = 0, .line = position_.line},
           .refused = ErrorCode::csv_row_length};
    while (true) {
        const std::string_view text = ahead();
        const std::size_t newline = find(text, '\n');
        if (newline != std::string_view::npos) {
            row.place.length = position_.offset + newline - row.place.offset;
            consume(newline + 1, 1);
            return {};
        }
        consume(text.size(), 0);
        row.place.length = position_.offset - row.place.offset;
        if (ended_) {
            ++position_.line;
            return {};
        }
        if (auto filled = fill(); !filled) {
            return filled;
        }
    }
}

std::optional<ErrorCode> CsvReader::split(std::string_view line) {
    std::size_t begin = 0;
    while (true) {
        const std::size_t delimiter = find(line, layout_.delimiter, begin);
        if (delimiter == std::string_view::npos) {
            values_.push_back(line.substr(begin));
            break;
        }
        values_.push_back(line.substr(begin, delimiter - begin));
        begin = delimiter + 1;
    }
    return check_values(line);
}

std::expected<std::pair<std::size_t, std::uint64_t>, ErrorCode> CsvReader::split_quoted(std::string_view text) {
    text = text.substr(0, row_max_length + 2);
    const std::array<char, 3> ends{layout_.delimiter, '\n', '"'};
    const std::string_view end_of_plain(ends.data(), ends.size());
    std::uint64_t lines = 1;
    std::size_t at = 0;
    while (true) {
        if (at < text.size() && text[at] == '"') {
            ++at;
            const std::size_t put_together = changed_.size();
            std::size_t begin = at;
            std::string_view value;
            while (true) {
                const std::size_t quote = find(text, '"', at);
                if (quote == std::string_view::npos) {
                    return std::unexpected(ErrorCode::csv_unclosed_quote);
                }
                lines += static_cast<std::uint64_t>(std::ranges::count(text.substr(at, quote - at), '\n'));
                at = quote + 1;
                const bool doubled = at < text.size() && text[at] == '"';
                if (doubled || changed_.size() > put_together) {
                    changed_ += text.substr(begin, quote - begin + (doubled ? 1 : 0));
                }
                if (!doubled) {
                    value = changed_.size() > put_together ? std::string_view(changed_).substr(put_together)
                                                           : text.substr(begin, quote - begin);
                    break;
                }
                begin = ++at;
            }
            values_.push_back(value);
            const std::string_view rest = text.substr(at);
            if (rest.empty() || rest.front() == '\n' || rest.starts_with("\r\n") || rest == "\r") {
                return std::pair(at, lines);
            }
            if (rest.front() != layout_.delimiter) {
                return std::unexpected(ErrorCode::csv_stray_quote);
            }
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(end_of_plain, at), text.size());
        if (end < text.size() && text[end] == '"') {
            return std::unexpected(ErrorCode::csv_stray_quote);
        }
        if (end == text.size() || text[end] == '\n') {
            const std::string_view value = without_return(text.substr(at, end - at));
            values_.push_back(value);
            return std::pair(at + value.size(), lines);
        }
        values_.push_back(text.substr(at, end - at));
        at = end + 1;
    }
}

std::optional<ErrorCode> CsvReader::check_values(std::string_view row) {
    if (find(row, '\0') != std::string_view::npos) {
        return ErrorCode::csv_nul;
    }
    if (!is_ascii(row)) {
        if (layout_.encoding == Encoding::utf8) {
            if (!is_utf8(row)) {
                return ErrorCode::csv_encoding;
            }
        } else {
            for (std::string_view& value : values_) {
                if (!is_ascii(value)) {
                    const std::size_t begin = changed_.size();
                    append_windows_1251_as_utf8(changed_, value);
                    value = std::string_view(changed_).substr(begin);
                }
            }
        }
    }
    if (layout_.columns != 0 && values_.size() != layout_.columns) {
        return ErrorCode::csv_columns;
    }
    if (row.size() > field_max_length &&
        std::ranges::any_of(values_, [](std::string_view value) { return value.size() > field_max_length; })) {
        return ErrorCode::csv_field_length;
    }
    return std::nullopt;
}

} // namespace kabinet::files
