#include "web-client/screens/records.hpp"

#include "web-client/screens/failure_view.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float padding = space::l;
constexpr float card_height = 92;
constexpr std::size_t grey_cards = 4;
constexpr std::size_t around = 3;

void record_card(const Screen& screen, const Rect& rect, const RecordCard& record) {
    Ui& ui = screen.ui;
    const Palette& colors = ui.colors();
    const Rect inner = rect.inset(padding, 0);
    Node item;
    item.role = Role::listitem;
    item.rect = rect;
    ui.open_node(std::move(item));
    const float top = rect.y + 24;
    float value = 0;
    if (record.chip) {
        value = status_chip_width(record.value);
        status_chip(ui, inner.right() - value, top, *record.chip, record.value);
    } else {
        value = text_width(type::body_strong, record.value);
        label_ending(ui, inner.right(), top, type::body_strong, colors.ink, record.value);
    }
    label_within(ui, inner.x, top, inner.w - value - space::m, type::body_medium, colors.ink, record.title);
    label_within(ui, inner.x, rect.y + 48, inner.w, type::small, colors.ink_soft, record.first);
    if (!record.second.empty()) {
        label_within(ui, inner.x, rect.y + 69, inner.w, type::small, colors.ink_soft, record.second);
    }
    ui.close_node();
}

float least_width(std::span<const TableColumn> columns) {
    float width = 0;
    for (const TableColumn& column : columns) {
        width += column.min_width;
    }
    return width;
}

float record_cards(const Screen& screen, const Rect& place, const RecordsSpec& spec, std::size_t& seen) {
    Ui& ui = screen.ui;
    const std::size_t grey = spec.coming ? grey_cards : 0;
    const float height = static_cast<float>(spec.rows + grey) * card_height;
    Node list;
    list.id = ui.id("records");
    list.role = Role::list;
    list.name = std::string(spec.name);
    list.rect = {place.x, place.y, place.w, height};
    ui.open_node(std::move(list));
    const Rect view = ui.scroll_view();
    const auto at = [&](float y) {
        return static_cast<std::size_t>(std::max(0.0F, std::floor((y - place.y) / card_height)));
    };
    const std::size_t top = at(view.y);
    const std::size_t begin = top > around ? top - around : 0;
    const std::size_t end = std::min(spec.rows, at(view.bottom()) + 1 + around);
    for (std::size_t index = begin; index < end; ++index) {
        const Rect rect{place.x, place.y + static_cast<float>(index) * card_height, place.w, card_height};
        record_card(screen, snap(rect), spec.card(index));
        if (index + 1 < spec.rows + grey) {
            horizontal_line(ui.list(), rect.x, rect.bottom() - hairline(), rect.w, ui.colors().line);
        }
    }
    for (std::size_t index = 0; index < grey; ++index) {
        const float y = place.y + static_cast<float>(spec.rows + index) * card_height;
        skeleton(ui, place.x + padding, y + 24, 150);
        skeleton(ui, place.right() - padding - 80, y + 24, 80);
        skeleton(ui, place.x + padding, y + 52, 210);
    }
    ui.close_node();
    if (grey > 0) {
        ui.text_node(Role::status, {place.x, place.y + height - card_height, place.w, card_height},
                     screen.words(Message::documents_loading), type::body);
    }
    seen = end > 0 ? end - 1 : 0;
    return height;
}

} // namespace

float records(const Screen& screen, const Rect& place, const RecordsSpec& spec, std::size_t& seen) {
    const Rect instead{place.x, place.y, place.w, empty_state_height};
    if (spec.rows == 0 && spec.failure != nullptr) {
        failure_view(screen, instead, *spec.failure);
        return instead.h;
    }
    if (spec.rows == 0 && !spec.coming) {
        empty_state(screen.ui, instead, spec.empty);
        return instead.h;
    }
    if (screen.ui.phone() || least_width(spec.columns) > place.w) {
        return record_cards(screen, place, spec, seen);
    }
    TableSpec table;
    table.key = "records";
    table.name = spec.name;
    table.columns = spec.columns;
    table.rows = spec.rows;
    table.coming = spec.coming;
    table.coming_text = screen.words(Message::documents_loading);
    table.row = spec.row;
    const TableResult result = data_table(screen.ui, place.x, place.y, place.w, radius::card, table);
    seen = result.last_seen;
    return result.height;
}

GrowingCard::GrowingCard(const Screen& screen, std::string_view key, const Rect& place, float guess)
    : ui_(screen.ui)
    , known_(screen.ui.remembered(screen.ui.id(key))) {
    card(ui_, {place.x, place.y, place.w, known_ > 0 ? known_ : guess});
}

void GrowingCard::finish(float height) {
    if (std::abs(height - known_) > 0.5F) {
        known_ = height;
        ui_.keep_drawing();
    }
}

} // namespace kabinet::client
