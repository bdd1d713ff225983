#include "server/adapters/logging/stderr_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kabinet::logging {

namespace {

/// How many bytes the UTF-8 sequence at the front has; 0 when it is none. Good enough to keep a log readable by
/// machines: overlong forms and surrogates are no sequences.
std::size_t sequence_length(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
    if (byte(0) < 0x80) {
        return 1;
    }
    if (byte(0) >= 0xc2 && byte(0) <= 0xdf) {
        return continues(1) ? 2 : 0;
    }
    if (byte(0) >= 0xe0 && byte(0) <= 0xef && continues(1) && continues(2)) {
        const bool overlong = byte(0) == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = byte(0) == 0xed && byte(1) >= 0xa0;
        return overlong || surrogate ? 0 : 3;
    }
    if (byte(0) >= 0xf0 && byte(0) <= 0xf4 && continues(1) && continues(2) && continues(3)) {
        const bool overlong = byte(0) == 0xf0 && byte(1) < 0x90;
        const bool beyond = byte(0) == 0xf4 && byte(1) >= 0x90;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

/// A JSON string. Line and paragraph separators too are escaped: some terminals and viewers break lines at them.
void append_quoted(std::string& line, std::string_view value) {
    line += '"';
    while (!value.empty()) {
        const auto byte = static_cast<unsigned char>(value.front());
        const std::size_t length = sequence_length(value);
        if (length == 0) {
            line += "\\ufffd";
        } else if (byte == '"' || byte == '\\') {
            line += '\\';
            line += value.front();
        } else if (byte == '\n') {
            line += "\\n";
        } else if (byte < 0x20 || byte == 0x7f) {
            fmt::format_to(std::back_inserter(line), "\\u{:04x}", byte);
        } else if (value.starts_with("\u2028") || value.starts_with("\u2029")) {
            line += value.starts_with("\u2028") ? "\\u2028" : "\\u2029";
        } else if (byte == 0xc2 && static_cast<unsigned char>(value[1]) < 0xa0) {
            fmt::format_to(std::back_inserter(line), "\\u{:04x}", static_cast<unsigned char>(value[1]));
        } else {
            line += value.substr(0, length);
        }
        value.remove_prefix(std::max<std::size_t>(length, 1));
    }
    line += '"';
}

bool is_plain(std::string_view value) noexcept {
    return !value.empty() && std::ranges::all_of(value, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("._:/+@%-").contains(c);
    });
}

void append_value(std::string& line, const ports::LogField& field, bool quote_always) {
    if (const auto* text = std::get_if<std::string_view>(&field.value)) {
        if (quote_always || !is_plain(*text)) {
            append_quoted(line, *text);
        } else {
            line += *text;
        }
    } else if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
        fmt::format_to(std::back_inserter(line), "{}", *number);
    } else if (const auto* fraction = std::get_if<double>(&field.value)) {
        fmt::format_to(std::back_inserter(line), "{:.3f}", *fraction);
    } else {
        line += std::get<bool>(field.value) ? "true" : "false";
    }
}

} // namespace

std::string text_line(std::string_view event, std::span<const ports::LogField> fields) {
    std::string line(event);
    for (const ports::LogField& field : fields) {
        fmt::format_to(std::back_inserter(line), " {}=", field.name);
        append_value(line, field, false);
    }
    return line;
}

std::string json_members(std::string_view event, std::span<const ports::LogField> fields) {
    std::string line = "\"event\":";
    append_quoted(line, event);
    for (const ports::LogField& field : fields) {
        line += ',';
        append_quoted(line, field.name);
        line += ':';
        append_value(line, field, true);
    }
    return line;
}

} // namespace kabinet::logging
