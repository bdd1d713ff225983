#include "web-client/widgets/avatar.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

namespace kabinet::client {
namespace {

std::size_t letter_length(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

} // namespace

std::string initials(std::string_view name) {
    std::string letters;
    int words = 0;
    bool at_start = true;
    for (std::size_t at = 0; at < name.size() && words < 2;) {
        const std::size_t length = letter_length(name[at]);
        if (name[at] == ' ') {
            at_start = true;
        } else if (at_start) {
            letters += name.substr(at, length);
            at_start = false;
            ++words;
        }
        at += length;
    }
    return letters;
}

void draw_avatar(Ui& ui, float x, float middle, float size, std::string_view name) {
    constexpr TextStyle style = type::body_strong;
    const Palette& colors = ui.colors();
    const std::string letters = initials(name);
    disc(ui.list(), x + size / 2, middle, size / 2, colors.avatar);
    draw_text(ui.list(), style, x + (size - text_width(style, letters)) / 2, middle, colors.on_avatar, letters);
}

} // namespace kabinet::client
