#include "web-client/screens/numbers_parts.hpp"
#include "web-client/screens/output_choice.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/menu.hpp"

#include <array>
#include <string>

namespace kabinet::client {
namespace {

constexpr float padding = 14;

ButtonSpec export_spec(const Screen& screen) {
    return {.key = "export", .label = screen.words(Message::numbers_export), .icon = icons::file_text};
}

/// A button that opens a menu of file formats; the one that was chosen.
std::optional<contract::FileFormat> export_button(const Screen& screen, const Rect& rect, std::string_view what) {
    constexpr std::array formats{contract::FileFormat::xlsx, contract::FileFormat::csv};
    Ui& ui = screen.ui;
    const WidgetId id = ui.id("formats");
    if (button(ui, rect, export_spec(screen))) {
        ui.popup() == id ? ui.close_popup() : ui.open_popup(id);
    }
    const std::array items{MenuItem{.key = "xlsx", .label = "Excel (XLSX)"}, MenuItem{.key = "csv", .label = "CSV"}};
    const auto chosen = menu(ui, id, rect, {.name = what, .items = items, .sheet = true, .align_right = true});
    return chosen ? std::optional(formats.at(*chosen)) : std::nullopt;
}

} // namespace

float numbers_export_width(const Screen& screen) {
    return button_width(export_spec(screen));
}

void numbers_export(const Screen& screen, float right, float middle, const NumbersRoute& route) {
    const Scope scope(screen.ui, "export-list");
    const float width = numbers_export_width(screen);
    const float height = screen.ui.control_height();
    const Rect rect{right - width, middle - height / 2, width, height};
    if (const auto format = export_button(screen, rect, screen.words(Message::numbers_export_list))) {
        screen.commands.send(Download{lines_file_path(screen.company.id, route, *format, file_language(screen.words))});
    }
}

float numbers_selection_bar(const Screen& screen, float x, float y, float width, LineSelection& selection) {
    if (selection.empty() && !selection.full()) {
        return 0;
    }
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, "selection");
    const float control = ui.control_height();
    const float height = control + 2 * space::s;
    const Rect bar{x, y, width, height};
    fill(ui.list(), bar.inset(1, 0), ui.colors().accent_soft);
    horizontal_line(ui.list(), x, bar.bottom() - hairline(), width, ui.colors().line);
    const std::string count =
        words.count(Message::numbers_selected, static_cast<std::int64_t>(selection.numbers().size()));
    Node node;
    node.id = ui.id("bar");
    node.role = Role::toolbar;
    node.name = count;
    node.rect = bar;
    ui.open_node(std::move(node));
    const ButtonSpec clear{.key = "clear", .label = words(Message::numbers_selection_clear), .kind = ButtonKind::ghost};
    const float clear_width = button_width(clear);
    const float export_width = numbers_export_width(screen);
    const float buttons = x + width - padding - clear_width - space::s - export_width;
    float at = x + padding;
    at += label(ui, at, bar.center_y(), type::body_strong, ui.colors().ink, count) + space::m;
    if (selection.full()) {
        label_within(ui, at, bar.center_y(), buttons - space::m - at, type::small, ui.colors().danger,
                     words(Message::error_lines_many));
    }
    if (const auto format = export_button(screen, {buttons, y + space::s, export_width, control},
                                          words(Message::numbers_export_selection))) {
        screen.commands.send(Download{
            lines_file_path(screen.company.id),
            contract::encode(contract::ChosenLinesRequest{selection.numbers(), *format, file_language(words)})});
    }
    if (button(ui, {x + width - padding - clear_width, y + space::s, clear_width, control}, clear)) {
        selection.clear();
    }
    ui.close_node();
    return height;
}

} // namespace kabinet::client
