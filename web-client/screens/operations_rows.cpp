#include "web-client/screens/operations_rows.hpp"

#include "shared/domain/operation/operation_state.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/view_models/operation_words.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/link.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace kabinet::client {
namespace {

using domain::OperationState;

constexpr float padding = space::l;
constexpr float reason_gap = space::xs;
constexpr std::size_t grey_rows = 6;
constexpr std::array weights{1.1F, 1.9F, 1.0F, 1.2F, 1.6F};
constexpr std::array titles{Message::operations_column_number, Message::operations_column_kind,
                            Message::operations_column_moment, Message::operations_column_asked,
                            Message::operations_column_state};

Tone tone_of(OperationState state) {
    switch (state) {
    case OperationState::done:
        return Tone::success;
    case OperationState::failed:
        return Tone::danger;
    case OperationState::cancelled:
        return Tone::neutral;
    case OperationState::accepted:
    case OperationState::processing:
        break;
    }
    return Tone::progress;
}

/// What can be done about a row: repeat a failed one, call a waiting one off.
std::optional<ButtonSpec> action_of(const Words& words, const contract::OperationDto& operation, bool sending) {
    if (operation.state == OperationState::failed) {
        return ButtonSpec{.key = "retry",
                          .label = words(Message::operations_retry),
                          .icon = icons::rotate_ccw,
                          .kind = ButtonKind::ghost,
                          .enabled = !sending};
    }
    if (operation.state == OperationState::accepted) {
        return ButtonSpec{
            .key = "cancel", .label = words(Message::common_cancel), .kind = ButtonKind::ghost, .enabled = !sending};
    }
    return std::nullopt;
}

class List {
public:
    List(const Screen& screen, float x, float width, bool sending)
        : screen_(screen)
        , ui_(screen.ui)
        , x_(x)
        , width_(width)
        , sending_(sending)
        , cards_(screen.ui.phone()) {
        const float room = width - 2 * padding - action_room();
        float all = 0;
        for (const float weight : weights) {
            all += weight;
        }
        float at = x + padding;
        for (std::size_t index = 0; index < weights.size(); ++index) {
            columns_.at(index) = {at, 0, std::floor(room * weights.at(index) / all), 0};
            at += columns_.at(index).w;
        }
    }

    [[nodiscard]] float action_room() const { return cards_ ? 0 : 148; }

    float header(float y) {
        if (cards_) {
            return 0;
        }
        Node row;
        row.role = Role::row;
        row.row_index = 1;
        row.rect = {x_, y, width_, metric::table_header_height};
        ui_.open_node(std::move(row));
        for (std::size_t index = 0; index < titles.size(); ++index) {
            const std::string_view title = screen_.words(titles.at(index));
            const float middle = y + metric::table_header_height / 2;
            draw_text(ui_.list(), type::caption, columns_.at(index).x, middle, ui_.colors().ink_soft, title);
            Node cell;
            cell.role = Role::columnheader;
            cell.name = std::string(title);
            cell.rect = {columns_.at(index).x, y, columns_.at(index).w, metric::table_header_height};
            cell.column_index = static_cast<int>(index) + 1;
            ui_.node(std::move(cell));
        }
        ui_.close_node();
        horizontal_line(ui_.list(), x_, y + metric::table_header_height - hairline(), width_, ui_.colors().line);
        return metric::table_header_height;
    }

    [[nodiscard]] float height(const contract::OperationDto& operation) const {
        const std::string reason = operation_reason(screen_.words, operation);
        if (!cards_) {
            const float words = reason.empty() ? 0 : reason_gap + paragraph_height(reason_width(), type::small, reason);
            return std::max(metric::row_height, 2 * 12 + status_chip_height + words);
        }
        float words = 3 * 26 + 2 * padding;
        words += reason.empty() ? 0 : reason_gap + paragraph_height(width_ - 2 * padding, type::small, reason);
        return words + (action_of(screen_.words, operation, sending_) ? space::s + ui_.control_height() : 0);
    }

    void row(const contract::OperationDto& operation, float y, std::size_t index, bool last) {
        const std::string key = std::to_string(operation.id);
        const Scope scope(ui_, key);
        const Rect place{x_, y, width_, height(operation)};
        Node node;
        node.id = ui_.id("row");
        node.role = Role::row;
        node.row_index = static_cast<int>(index) + 2;
        node.rect = place;
        ui_.open_node(std::move(node));
        cards_ ? card_row(operation, place) : table_row(operation, place);
        ui_.close_node();
        if (!last) {
            horizontal_line(ui_.list(), place.x, place.bottom() - hairline(), place.w, ui_.colors().line);
        }
    }

    void grey(float y) {
        for (std::size_t index = 0; index < grey_rows; ++index) {
            const float middle = y + metric::row_height * (static_cast<float>(index) + 0.5F);
            for (std::size_t column = 0; column < (cards_ ? 2 : columns_.size()); ++column) {
                const float x = cards_ ? x_ + padding + static_cast<float>(column) * 180 : columns_.at(column).x;
                skeleton(ui_, x, middle, cards_ ? 120 : columns_.at(column).w * 0.6F);
            }
        }
    }

private:
    [[nodiscard]] float reason_width() const { return columns_[4].w + action_room() - space::s; }

    void open_cell(std::size_t column, const Rect& rect) {
        Node cell;
        cell.role = Role::cell;
        cell.rect = rect;
        cell.column_index = static_cast<int>(column) + 1;
        ui_.open_node(std::move(cell));
    }

    void number(const contract::OperationDto& operation, float x, float middle) {
        const std::string number = shown_number(operation.msisdn);
        const NumberRoute route{operation.msisdn};
        if (link(ui_, x, middle,
                 {.key = "number", .label = number, .href = screen_.address_of(route), .style = type::body_strong})) {
            screen_.go_to(route);
        }
    }

    void act(const contract::OperationDto& operation, const Rect& place, const ButtonSpec& spec) {
        if (!button(ui_, place, spec)) {
            return;
        }
        if (operation.state == OperationState::failed) {
            screen_.commands.send(RetryOperation{operation.id, operation.kind});
        } else {
            screen_.commands.send(CancelOperation{operation.id});
        }
    }

    void table_row(const contract::OperationDto& operation, const Rect& place) {
        const Palette& colors = ui_.colors();
        const Words& words = screen_.words;
        const float middle = place.y + 12 + status_chip_height / 2;
        const auto at = [&](std::size_t column) {
            return Rect{columns_.at(column).x, place.y, columns_.at(column).w - space::s, place.h};
        };
        open_cell(0, at(0));
        number(operation, at(0).x, middle);
        ui_.close_node();
        const std::array texts{std::string(operation_name(words, operation.kind)), words.moment(operation.requested_at),
                               operation.requested_by};
        for (std::size_t index = 0; index < texts.size(); ++index) {
            open_cell(index + 1, at(index + 1));
            label_within(ui_, at(index + 1).x, middle, at(index + 1).w, type::body,
                         index == 0 ? colors.ink : colors.ink_soft, texts.at(index));
            ui_.close_node();
        }
        open_cell(4, {at(4).x, place.y, place.right() - at(4).x, place.h});
        status_chip(ui_, at(4).x, middle, tone_of(operation.state), operation_state_name(words, operation.state));
        if (const std::string reason = operation_reason(words, operation); !reason.empty()) {
            paragraph(ui_, at(4).x, middle + status_chip_height / 2 + reason_gap, reason_width(), type::small,
                      colors.danger_ink, reason);
        }
        if (const auto action = action_of(words, operation, sending_)) {
            const float width = button_width(*action);
            const float height = std::min(ui_.control_height(), 36.0F);
            act(operation, {place.right() - padding - width, middle - height / 2, width, height}, *action);
        }
        ui_.close_node();
    }

    void card_row(const contract::OperationDto& operation, const Rect& place) {
        const Palette& colors = ui_.colors();
        const Words& words = screen_.words;
        const Rect inner = place.inset(padding);
        open_cell(0, inner);
        float middle = inner.y + 13;
        number(operation, inner.x, middle);
        const std::string_view state = operation_state_name(words, operation.state);
        status_chip(ui_, inner.right() - status_chip_width(state), middle, tone_of(operation.state), state);
        middle += 26;
        label_within(ui_, inner.x, middle, inner.w, type::body, colors.ink, operation_name(words, operation.kind));
        middle += 26;
        label_within(ui_, inner.x, middle, inner.w, type::small, colors.ink_soft,
                     words.moment(operation.requested_at) + " · " + operation.requested_by);
        float y = inner.y + 3 * 26;
        if (const std::string reason = operation_reason(words, operation); !reason.empty()) {
            y += reason_gap;
            y += paragraph(ui_, inner.x, y, inner.w, type::small, colors.danger_ink, reason);
        }
        if (const auto action = action_of(words, operation, sending_)) {
            act(operation, {inner.x, y + space::s, button_width(*action), ui_.control_height()}, *action);
        }
        ui_.close_node();
    }

    const Screen& screen_;
    Ui& ui_;
    float x_, width_;
    bool sending_;
    bool cards_;
    std::array<Rect, 5> columns_;
};

} // namespace

float operations_rows(const Screen& screen, const Column& column, float y, const OperationRows& rows, bool sending,
                      std::size_t& seen) {
    Ui& ui = screen.ui;
    List list(screen, column.x, column.width, sending);
    Node table;
    table.id = ui.id("table");
    table.role = Role::table;
    table.name = std::string(screen.words(Message::operations_title));
    table.rect = {column.x, y, column.width, 1};
    table.column_count = static_cast<int>(weights.size());
    ui.open_node(std::move(table));
    float at = y + list.header(y);
    const Rect view = ui.scroll_view();
    for (std::size_t index = 0; index < rows.rows.size(); ++index) {
        const float height = list.height(*rows.rows[index]);
        if (at + height >= view.y - 200 && at <= view.bottom() + 200) {
            list.row(*rows.rows[index], snap(at), index, index + 1 == rows.rows.size() && !rows.coming);
            seen = index;
        }
        at += height;
    }
    ui.close_node();
    if (rows.coming) {
        list.grey(at);
        at += metric::row_height * static_cast<float>(grey_rows);
        ui.text_node(Role::status, {column.x, at - metric::row_height, column.width, metric::row_height},
                     screen.words(Message::operations_loading), type::body);
    }
    return at - y;
}

} // namespace kabinet::client
