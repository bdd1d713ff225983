#include "web-client/widgets/text_field.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/spinner.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = 12;
constexpr float icon_size = 16;
constexpr float key_cap = 20;
constexpr float clear_size = 26;

void draw_key_cap(Ui& ui, const Rect& rect, std::string_view key) {
    const float width = std::max(key_cap, text_width(type::note, key) + 12);
    const Rect cap{rect.right() - padding - width + 2, rect.center_y() - key_cap / 2, width, key_cap};
    outline(ui.list(), cap, ui.colors().line_strong, 5);
    draw_text(ui.list(), type::note, cap.center_x() - text_width(type::note, key) / 2, cap.center_y(),
              ui.colors().ink_faint, key);
}

} // namespace

void draw_field_frame(Ui& ui, const Rect& rect, const FieldFrame& frame, float hover) {
    const Palette& colors = ui.colors();
    const Color idle = mix(colors.line, colors.line_strong, hover);
    const Color line = frame.invalid ? colors.danger : frame.focused ? colors.accent : idle;
    if (frame.focused) {
        outline(ui.list(), rect.inset(-3), frame.invalid ? colors.danger_soft : colors.accent_soft, radius::control + 3,
                3);
    }
    surface(ui.list(), rect, frame.focused || frame.raised ? colors.card : colors.page, line, radius::control);
}

TextFieldResult text_field(Ui& ui, const Rect& rect, const TextFieldSpec& spec, std::string& text) {
    const WidgetId id = ui.id(spec.key);
    const TextStyle& style = spec.style;
    TextFieldResult result;
    if (auto typed = ui.semantics().take_typed(id); typed && *typed != text) {
        text = std::move(*typed);
        result.changed = true;
    }
    result.submitted = ui.semantics().take_submit(id);

    const bool focused = spec.enabled && ui.semantics().focused(id);
    const bool clearable = !spec.clear_name.empty() && !text.empty();
    const Press press = ui.press(id, rect, spec.enabled);
    if (press.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    }
    if (press.activated && !focused) {
        ui.semantics().request_focus(id);
    }
    if (!spec.bare) {
        draw_field_frame(ui, rect, {.focused = focused, .raised = spec.raised, .invalid = !spec.error.empty()},
                         press.hover);
    }

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
    const bool ending = clearable || !spec.shortcut.empty();
    const bool marked = spec.mark != nullptr && spec.error.empty();
    const float right = (ending || marked ? padding + clear_size : padding) + spec.room_after;
    if (marked) {
        draw_icon(ui.list(), spec.mark, rect.right() - padding - icon_size / 2, rect.center_y(), icon_size,
                  colors.success);
    }
    if (!focused) {
        const std::string_view shown = text.empty() ? spec.placeholder : std::string_view(text);
        draw_text(ui.list(), style, rect.x + left, rect.center_y(),
                  text.empty() || !spec.enabled ? colors.ink_faint : colors.ink,
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
    node.description = std::string(spec.error.empty() ? spec.help : spec.error);
    node.placeholder = std::string(spec.placeholder);
    node.input_mode = std::string(spec.input_mode);
    node.autocomplete = std::string(spec.autocomplete);
    node.key_shortcut = std::string(spec.shortcut);
    node.rect = rect;
    node.font_px = style.size;
    node.padding_left = left;
    node.padding_right = right;
    node.max_length = spec.max_length;
    node.font_weight = style.weight == Weight::regular ? 400 : style.weight == Weight::medium ? 500 : 600;
    node.focusable = true;
    node.disabled = !spec.enabled;
    node.required = spec.required;
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
