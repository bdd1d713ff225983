#include "web-client/screens/about_screen.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/key_values.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/link.hpp"

#include <algorithm>
#include <array>

namespace kabinet::client {

void about_screen(Ui& ui, const Words& words, Commands& commands, const Rect& view) {
    constexpr float padding = 20;
    constexpr float most_width = 640;
    constexpr std::string_view notices = "/notices.txt";
    const Scope scope(ui, "about");
    ScrollArea page(ui, "page", view);
    const Column column = content_column(ui, view);
    const float width = std::min(column.width, most_width);
    const float inner = width - 2 * padding;
    float y = page.top() + page_margin(ui);
    heading(ui, column.x, y + type::title.line / 2, 1, type::title, words(Message::about_title));
    y += type::title.line + space::l;

    const std::array rows{
        KeyValue{.label = std::string(words(Message::about_version)), .parts = {ValuePart{.text = KABINET_VERSION}}},
        KeyValue{.label = std::string(words(Message::about_licence)), .parts = {ValuePart{.text = "MIT"}}},
    };
    const LinkSpec spec{.key = "notices",
                        .label = words(Message::about_notices),
                        .href = notices,
                        .icon = icons::file_text,
                        .icon_after = icons::external_link};
    const float text = paragraph_height(inner, type::body, words(Message::about_text));
    const float values = key_values_height(ui, inner, rows);
    const float height = padding + text + space::l + values + space::xl + type::body.line + padding;
    card(ui, {column.x, y, width, height});
    float at = y + padding;
    at += paragraph(ui, column.x + padding, at, inner, type::body, ui.colors().ink, words(Message::about_text));
    at += space::l;
    at += key_values(ui, column.x + padding, at, inner, rows).height + space::xl;
    if (link(ui, column.x + padding, at + type::body.line / 2, spec)) {
        commands.send(OpenDocument{std::string(notices)});
    }
    page.finish(y + height - page.top() + page_margin(ui));
}

} // namespace kabinet::client
