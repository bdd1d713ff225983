#include "server/adapters/documents/csv/csv_writer.hpp"

#include "server/adapters/documents/cell_text.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

namespace kabinet::documents {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t block = 64 * 1024;

void append_text(std::string& line, std::string_view text) {
    const bool is_formula = !text.empty() && std::string_view("=+-@\t\r").contains(text.front());
    if (!is_formula && text.find_first_of(";\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    line += is_formula ? "'" : "";
    for (const char c : text) {
        line += c;
        if (c == '"') {
            line += c;
        }
    }
    line += '"';
}

void append_hundredths(std::string& line, l10n::Language language, std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    const std::uint64_t magnitude = value < 0 ? ~bits + 1 : bits;
    fmt::format_to(std::back_inserter(line), "{}{}{}{:02}", value < 0 ? "-" : "", magnitude / 100,
                   language == l10n::Language::en ? '.' : ',', magnitude % 100);
}

void append_cell(std::string& line, l10n::Language language, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        append_text(line, *text);
    } else if (const auto* amount = std::get_if<Money>(&cell)) {
        append_hundredths(line, language, amount->tiyn());
    } else if (const auto* volume = std::get_if<Volume>(&cell)) {
        append_hundredths(line, language, megabyte_hundredths(*volume));
    } else if (const auto* value = std::get_if<std::int64_t>(&cell)) {
        line += std::to_string(*value);
    } else {
        append_text(line, cell_text(language, cell));
    }
}

} // namespace

Result<void> write_csv(const Sheet& sheet, const std::filesystem::path& path) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    std::string buffer(byte_order_mark);
    const auto flush = [&](std::size_t at_least) -> Result<void> {
        if (buffer.size() >= at_least) {
            file.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
            buffer.clear();
        }
        return file ? Result<void>() : fail(ErrorCode::unavailable, {}, "a document's file cannot be written");
    };
    for (const Column& column : sheet.columns) {
        buffer += &column == sheet.columns.data() ? "" : ";";
        append_text(buffer, column.title);
    }
    buffer += "\r\n";
    auto done = sheet.rows([&](std::span<const Cell> cells) -> Result<void> {
        for (const Cell& cell : cells) {
            buffer += &cell == cells.data() ? "" : ";";
            append_cell(buffer, sheet.language, cell);
        }
        buffer += "\r\n";
        return flush(block);
    });
    if (done) {
        done = flush(0);
    }
    file.close();
    return done && !file ? fail(ErrorCode::unavailable, {}, "a document's file cannot be written") : done;
}

} // namespace kabinet::documents
