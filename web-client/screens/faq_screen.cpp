#include "web-client/screens/faq_screen.hpp"

#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <array>

namespace kabinet::client {
namespace {

struct Entry {
    Message question, answer;
};

constexpr std::array entries{
    Entry{Message::faq_question_1, Message::faq_answer_1}, Entry{Message::faq_question_2, Message::faq_answer_2},
    Entry{Message::faq_question_3, Message::faq_answer_3}, Entry{Message::faq_question_4, Message::faq_answer_4},
    Entry{Message::faq_question_5, Message::faq_answer_5}, Entry{Message::faq_question_6, Message::faq_answer_6},
    Entry{Message::faq_question_7, Message::faq_answer_7}, Entry{Message::faq_question_8, Message::faq_answer_8},
};

constexpr float padding = 20;
constexpr float most_width = 760;

/// A question that may take several lines is a heading for the mirror, and is drawn as wrapped text.
float question(Ui& ui, float x, float y, float width, std::string_view text) {
    const float height = paragraph_height(width, type::card_title, text);
    Node node;
    node.id = ui.id("question");
    node.role = Role::heading;
    node.level = 2;
    node.name = std::string(text);
    node.rect = {x, y, width, height};
    ui.open_node(std::move(node));
    paragraph(ui, x, y, width, type::card_title, ui.colors().ink, text);
    ui.close_node();
    return height;
}

} // namespace

void faq_screen(Ui& ui, const Words& words, const Rect& view) {
    const Scope scope(ui, "faq");
    ScrollArea page(ui, "page", view);
    const Column column = content_column(ui, view);
    const float width = std::min(column.width, most_width);
    const float inner = width - 2 * padding;
    float y = page.top() + page_margin(ui);
    heading(ui, column.x, y + type::title.line / 2, 1, type::title, words(Message::faq_title));
    y += type::title.line + space::l;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const Scope entry_scope(ui, std::to_string(index));
        const Entry& entry = entries.at(index);
        const float first = paragraph_height(inner, type::card_title, words(entry.question));
        const float second = paragraph_height(inner, type::body, words(entry.answer));
        const float height = padding + first + space::s + second + padding;
        card(ui, {column.x, y, width, height});
        question(ui, column.x + padding, y + padding, inner, words(entry.question));
        paragraph(ui, column.x + padding, y + padding + first + space::s, inner, type::body, ui.colors().ink_soft,
                  words(entry.answer));
        y += height + space::m;
    }
    page.finish(y - space::m - page.top() + page_margin(ui));
}

} // namespace kabinet::client
