#include "web-client/widgets/text_field.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/spinner.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 12;
constexpr float icon_size = 16;
constexpr float key_cap = 20;
constexpr float clear_size = 26;
constexpr TextStyle style = type::body;

void draw_frame(Ui& ui, const Rect& rect, bool focused, bool raised, bool invalid, float hover) {
    const Palette& colors = ui.colors();
    const Color line = invalid ? colors.danger : focused ? colors.accent : mix(colors.line, colors.line_strong, hover);
    if (focused) {
        outline(ui.list(), rect.inset(-3), invalid ? colors.danger_soft : colors.accent_soft, radius::control + 3, 3);
    }
    surface(ui.list(), rect, focused || raised ? colors.card : colors.page, line, radius::control);
}

void draw_key_cap(Ui& ui, const Rect& rect, std::string_view key) {
    const float width = std::max(key_cap, text_width(type::note, key) + 12);
    const Rect cap{rect.right() - padding - width + 2, rect.center_y() - key_cap / 2, width, key_cap};
    outline(ui.list(), cap, ui.colors().line_strong, 5);
    draw_text(ui.list(), type::note, cap.center_x() - text_width(type::note, key) / 2, cap.center_y(),
              ui.colors().ink_faint, key);
}

} // namespace

TextFieldResult text_field(Ui& ui, const Rect& rect, const TextFieldSpec& spec, std::string& text) {
    const WidgetId id = ui.id(spec.key);
    TextFieldResult result;
    if (auto typed = ui.semantics().take_typed(id); typed && *typed != text) {
        text = std::move(*typed);
        result.changed = true;
    }
    result.submitted = ui.semantics().take_submit(id);

    const bool focused = ui.semantics().focused(id);
    const bool clearable = !spec.clear_name.empty() && !text.empty();
    const Press press = ui.press(id, rect);
    if (press.activated && !focused) {
        ui.semantics().request_focus(id);
    }
    draw_frame(ui, rect, focused, spec.raised, !spec.error.empty(), press.hover);

    const Palette& colors = ui.colors();
    float left = padding;
    if (spec.icon != nullptr) {
        const float center = rect.x + padding + icon_size / 2;
        if (spec.busy) {
            spinner(ui, center, rect.center_y(), icon_size, colors.accent);
        } else {
            draw_icon(ui.list(), spec.icon, center, rect.center_y(), icon_size, colors.ink_faint);
        }
        left += icon_size + space::s;
    }
    const float right = clearable || !spec.shortcut.empty() ? padding + clear_size : padding;
    if (!focused) {
        const std::string_view shown = text.empty() ? spec.placeholder : std::string_view(text);
        draw_text(ui.list(), style, rect.x + left, rect.center_y(), text.empty() ? colors.ink_faint : colors.ink,
                  shortened(style, shown, rect.w - left - right));
    }
    if (text.empty() && !spec.shortcut.empty() && !focused && !ui.environment().coarse_pointer) {
        draw_key_cap(ui, rect, spec.shortcut);
    }

    Node node;
    node.id = id;
    node.role = spec.search ? Role::searchbox : Role::textbox;
    node.name = std::string(spec.name);
    node.value = text;
    node.description = std::string(spec.error);
    node.placeholder = std::string(spec.placeholder);
    node.input_mode = std::string(spec.input_mode);
    node.autocomplete = std::string(spec.autocomplete);
    node.key_shortcut = std::string(spec.shortcut);
    node.rect = rect;
    node.font_px = style.size;
    node.padding_left = left;
    node.padding_right = right;
    node.max_length = spec.max_length;
    node.focusable = true;
    node.invalid = !spec.error.empty();
    ui.node(std::move(node));

    if (clearable) {
        const Scope scope(ui, spec.key);
        const Rect box{rect.right() - clear_size - 6, rect.center_y() - clear_size / 2, clear_size, clear_size};
        if (icon_button(ui, box, {.key = "clear", .icon = icons::x, .name = spec.clear_name, .icon_size = 14})) {
            text.clear();
            result.changed = true;
            ui.semantics().request_focus(id);
        }
    }
    return result;
}

} // namespace kabinet::client
