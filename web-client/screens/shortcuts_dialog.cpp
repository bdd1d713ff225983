#include "web-client/screens/shortcuts_dialog.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/modal.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kabinet::client {
namespace {

struct Shortcut {
    std::string_view keys;
    Message what;
};

constexpr std::array shortcuts{
    Shortcut{"/", Message::keys_search},   Shortcut{"?", Message::keys_help},    Shortcut{"Tab", Message::keys_next},
    Shortcut{"↑ ↓", Message::keys_scroll}, Shortcut{"Esc", Message::keys_close},
};

constexpr float row_height = 40;
constexpr float cap_height = 26;

float key_cap(Ui& ui, float right, float middle, std::string_view keys) {
    const float width = std::max(cap_height, std::ceil(text_width(type::small_strong, keys)) + 16);
    const Rect cap{right - width, middle - cap_height / 2, width, cap_height};
    surface(ui.list(), cap, ui.colors().page, ui.colors().line_strong, radius::small);
    label_centered(ui, cap.center_x(), middle, type::small_strong, ui.colors().ink, keys);
    return width;
}

} // namespace

void shortcuts_dialog(Ui& ui, const Words& words, Commands& commands) {
    Modal modal(ui, {.key = "shortcuts",
                     .title = words(Message::keys_title),
                     .close_name = words(Message::common_close),
                     .width = 440,
                     .content_height = row_height * static_cast<float>(shortcuts.size())});
    const Rect place = modal.content();
    float middle = place.y + row_height / 2;
    for (const Shortcut& shortcut : shortcuts) {
        label(ui, place.x, middle, type::body, ui.colors().ink, words(shortcut.what));
        key_cap(ui, place.right(), middle, shortcut.keys);
        if (&shortcut != &shortcuts.back()) {
            horizontal_line(ui.list(), place.x, middle + row_height / 2, place.w, ui.colors().line);
        }
        middle += row_height;
    }
    if (modal.finish()) {
        commands.send(ShowShortcuts{false});
    }
}

} // namespace kabinet::client
