#include "shared/base/toml_text.hpp"

#include <algorithm>

namespace kabinet {

namespace {

// Behind the string that begins at `at`; one that isn't closed ends with its line, or with the text.
std::size_t string_end(std::string_view toml, std::size_t at) noexcept {
    const char quote = toml[at];
    const std::string_view opening = toml.substr(at, 3);
    const bool many_lines = opening.size() == 3 && opening[1] == quote && opening[2] == quote;
    std::size_t here = at + (many_lines ? 3 : 1);
    while (here < toml.size()) {
        if (quote == '"' && toml[here] == '\\') {
            here += 2;
        } else if (many_lines && toml.substr(here).starts_with(opening)) {
            return here + 3;
        } else if (!many_lines && (toml[here] == quote || toml[here] == '\n')) {
            return here + (toml[here] == quote ? 1 : 0);
        } else {
            ++here;
        }
    }
    return toml.size();
}

} // namespace

std::optional<std::size_t> line_of_stray_letter(std::string_view toml) noexcept {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::size_t at = toml.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at < toml.size()) {
        const char letter = toml[at];
        if (static_cast<unsigned char>(letter) > 0x7F) {
            return static_cast<std::size_t>(std::ranges::count(toml.substr(0, at), '\n')) + 1;
        }
        if (letter == '"' || letter == '\'') {
            at = string_end(toml, at);
        } else if (letter == '#') {
            at = std::min(toml.find('\n', at), toml.size());
        } else {
            ++at;
        }
    }
    return std::nullopt;
}

} // namespace kabinet
