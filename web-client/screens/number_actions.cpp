#include "web-client/screens/number_parts.hpp"
#include "web-client/screens/quick_menu.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/view_models/operation_words.hpp"
#include "web-client/widgets/button.hpp"

namespace kabinet::client {
namespace {

using domain::OperationKind;

bool operates(const Screen& screen, const LineView* line) {
    return line != nullptr && may_change_lines(screen.company);
}

bool reads_usage(const Screen& screen, const LineView* line) {
    return line != nullptr && may_read_usage(screen.company);
}

// There is more to do with the number, or to read about it, than what has a button.
bool has_menu(const Screen& screen, const LineView* line, bool compact) {
    return operates(screen, line) || (compact && reads_usage(screen, line)) ||
           (line != nullptr && line->paid_in_advance && may_read_documents(screen.company));
}

ButtonSpec usage_button(const Screen& screen) {
    return {.key = "usage", .label = screen.words(Message::usage_title), .icon = icons::file_text};
}

ButtonSpec refresh_button(const Screen& screen, bool busy) {
    return {.key = "refresh",
            .label = screen.words(Message::number_refresh),
            .icon = icons::refresh_cw,
            .kind = ButtonKind::ghost,
            .busy = busy};
}

OperationKind status_change(const LineView& line) {
    return line.blocks ? OperationKind::block : OperationKind::unblock;
}

ButtonSpec status_button(const Screen& screen, const LineView& line) {
    return {.key = "block",
            .label = operation_name(screen.words, status_change(line)),
            .icon = line.blocks ? icons::lock : icons::lock_open,
            .enabled = line.why_not_block.empty(),
            .why_not = line.why_not_block};
}

// The menu of everything that can be done to the number; its button ends at `right`.
void more(const Screen& screen, float right, float middle, const std::string& msisdn, const LineView* line) {
    Ui& ui = screen.ui;
    const float size = ui.control_height();
    const Rect box{right - size, middle - size / 2, size, size};
    const WidgetId owner = ui.id("operations");
    if (icon_button(ui, box,
                    {.key = "more",
                     .icon = icons::ellipsis,
                     .name = screen.words(Message::number_more),
                     .framed = true,
                     .has_popup = true,
                     .expanded = ui.popup() == owner})) {
        ui.popup() == owner ? ui.close_popup() : ui.open_popup(owner);
    }
    quick_menu(screen, owner, box, msisdn, line->status);
}

void as_icons(const Screen& screen, float right, float middle, const std::string& msisdn, const LineView* line,
              bool busy) {
    const float size = screen.ui.control_height();
    const float end = has_menu(screen, line, true) ? right - size - space::s : right;
    const ButtonSpec refresh = refresh_button(screen, busy);
    if (icon_button(screen.ui, {end - size, middle - size / 2, size, size},
                    {.key = refresh.key, .icon = refresh.icon, .name = refresh.label, .framed = true, .busy = busy})) {
        screen.commands.send(Refresh{});
    }
    if (has_menu(screen, line, true)) {
        more(screen, right, middle, msisdn, line);
    }
}

void as_buttons(const Screen& screen, float right, float middle, const std::string& msisdn, const LineView* line,
                bool busy) {
    Ui& ui = screen.ui;
    const float height = ui.control_height();
    float x = right - number_actions_width(screen, line, false);
    const auto put = [&](const ButtonSpec& spec) {
        const float width = button_width(spec);
        const bool pressed = button(ui, {x, middle - height / 2, width, height}, spec);
        x += width + space::m;
        return pressed;
    };
    if (put(refresh_button(screen, busy))) {
        screen.commands.send(Refresh{});
    }
    if (reads_usage(screen, line) && put(usage_button(screen))) {
        screen.go_to(UsageRoute{.msisdn = msisdn});
    }
    if (operates(screen, line) && put(status_button(screen, *line))) {
        screen.commands.send(OpenOperation{.msisdn = msisdn, .kind = status_change(*line), .service = {}});
    }
    if (has_menu(screen, line, false)) {
        more(screen, right, middle, msisdn, line);
    }
}

} // namespace

float number_actions_width(const Screen& screen, const LineView* line, bool compact) {
    const float size = screen.ui.control_height();
    const bool menu = has_menu(screen, line, compact);
    if (compact) {
        return menu ? 2 * size + space::s : size;
    }
    float width = button_width(refresh_button(screen, false));
    if (reads_usage(screen, line)) {
        width += space::m + button_width(usage_button(screen));
    }
    if (operates(screen, line)) {
        width += space::m + button_width(status_button(screen, *line));
    }
    return menu ? width + space::m + size : width;
}

void number_actions(const Screen& screen, float right, float middle, const std::string& msisdn, const LineView* line,
                    bool busy, bool compact) {
    compact ? as_icons(screen, right, middle, msisdn, line, busy)
            : as_buttons(screen, right, middle, msisdn, line, busy);
}

} // namespace kabinet::client
