#include "web-client/screens/operations_screen.hpp"

#include "web-client/screens/failure_view.hpp"
#include "web-client/screens/operations_rows.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/view_models/operations_list.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/empty_state.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace kabinet::client {
namespace {

constexpr std::size_t ahead = 40; // rows beyond the view that are to be there before they are needed

float title(const Screen& screen, const Column& column, float y) {
    Ui& ui = screen.ui;
    heading(ui, column.x, y + type::title.line / 2, 1, type::title, screen.words(Message::operations_title));
    paragraph(ui, column.x, y + type::title.line + space::xs, column.width, type::body, ui.colors().ink_soft,
              screen.words(Message::operations_subtitle));
    return type::title.line + space::xs +
           paragraph_height(column.width, type::body, screen.words(Message::operations_subtitle)) + space::xl;
}

} // namespace

void operations_screen(const Screen& screen, const Rect& view, bool sending) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "operations");
    float& wanted = ui.remembered(ui.id("wanted"));
    const OperationRows rows =
        gather_operations(screen.cache, screen.company.id, static_cast<std::size_t>(wanted) + ahead);
    ScrollArea page(ui, std::to_string(screen.company.id), view);
    const Column column = content_column(ui, view);
    float y = page.top() + page_margin(ui);
    y += title(screen, column, y);
    float& known = ui.remembered(ui.id("height"));
    float height = empty_state_height;
    card(ui, {column.x, y, column.width, std::max(known, 80.0F)});
    const Rect instead{column.x, y, column.width, empty_state_height};
    if (rows.rows.empty() && rows.failure != nullptr) {
        failure_view(screen, instead, *rows.failure);
    } else if (rows.rows.empty() && !rows.coming) {
        empty_state(ui, instead,
                    {.icon = icons::inbox,
                     .title = screen.words(Message::operations_empty),
                     .text = screen.words(Message::operations_empty_text)});
    } else {
        std::size_t seen = 0;
        height = operations_rows(screen, column, y, rows, sending, seen);
        wanted = static_cast<float>(seen);
    }
    if (std::abs(height - known) > 0.5F) {
        known = height;
        ui.keep_drawing();
    }
    page.finish(y + height - page.top() + page_margin(ui));
}

} // namespace kabinet::client
