#include "web-client/widgets/tag.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"

#include <cmath>
#include <cstddef>

namespace kabinet::client {
namespace {

constexpr float padding = 9;
constexpr TextStyle style = type::caption;

} // namespace

float tag_width(std::string_view word) {
    return std::ceil(2 * padding + text_width(style, word));
}

float draw_tag(Ui& ui, float x, float middle, std::string_view word, float max_width) {
    std::string shown(word);
    if (max_width > 0 && tag_width(word) > max_width) {
        shown = shortened(style, word, max_width - 2 * padding);
    }
    const Rect box = snap(Rect{x, middle - tag_height / 2, tag_width(shown), tag_height});
    fill(ui.list(), box, ui.colors().chip, radius::small);
    draw_text(ui.list(), style, box.x + padding, box.center_y(), ui.colors().ink_soft, shown);
    return box.w;
}

void draw_tags(Ui& ui, float x, float middle, float width, std::span<const std::string> words) {
    const float right = x + width;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const std::size_t left = words.size() - index - 1;
        const std::string more = "+" + std::to_string(left);
        const float room = right - x - (left > 0 ? space::xs + tag_width(more) : 0);
        if (index > 0 && tag_width(words[index]) > room) {
            draw_tag(ui, x, middle, "+" + std::to_string(left + 1));
            return;
        }
        x += draw_tag(ui, x, middle, words[index], room) + space::xs;
    }
}

} // namespace kabinet::client
