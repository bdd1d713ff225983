#include "web-client/widgets/steps.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kabinet::client {
namespace {

constexpr float disc_size = 24;
constexpr float least_width = 150; // of a step beside others
constexpr float row_gap = space::l;
constexpr float words_gap = 10;

bool side_by_side(float width, std::span<const Step> items) {
    return width / static_cast<float>(std::max<std::size_t>(1, items.size())) >= least_width;
}

float words_height(float width, const Step& step) {
    return paragraph_height(width, type::small_strong, step.label) +
           (step.detail.empty() ? 0 : paragraph_height(width, type::note, step.detail));
}

void draw_disc(Ui& ui, float x, float y, const Step& step, std::size_t index) {
    const Palette& colors = ui.colors();
    const float radius = disc_size / 2;
    const std::string number = std::to_string(index + 1);
    const auto numbered = [&](Color ink) {
        draw_text(ui.list(), type::small_strong, x - text_width(type::small_strong, number) / 2, y, ink, number);
    };
    switch (step.state) {
    case StepState::done:
        disc(ui.list(), x, y, radius, colors.accent);
        draw_icon(ui.list(), icons::check, x, y, 14, colors.card);
        break;
    case StepState::failed:
        disc(ui.list(), x, y, radius, colors.danger);
        draw_icon(ui.list(), icons::x, x, y, 14, colors.card);
        break;
    case StepState::current:
        disc(ui.list(), x, y, radius, colors.accent);
        disc(ui.list(), x, y, radius - 2, colors.accent_soft);
        numbered(colors.accent);
        break;
    case StepState::upcoming:
        disc(ui.list(), x, y, radius, colors.chip);
        numbered(colors.ink_soft);
        break;
    }
}

void draw_step(Ui& ui, float x, float y, float width, const Step& step, std::size_t index) {
    const Palette& colors = ui.colors();
    const float room = width - disc_size - words_gap;
    draw_disc(ui, x + disc_size / 2, y + disc_size / 2, step, index);
    Node item;
    item.role = Role::listitem;
    item.rect = {x, y, width, std::max(disc_size, words_height(room, step))};
    item.current = step.state == StepState::current;
    ui.open_node(std::move(item));
    const Color ink = step.state == StepState::upcoming ? colors.ink_soft : colors.ink;
    float at = y + (disc_size - type::small.line) / 2;
    at += paragraph(ui, x + disc_size + words_gap, at, room, type::small_strong, ink, step.label);
    if (!step.detail.empty()) {
        const Color soft = step.state == StepState::failed ? colors.danger_ink : colors.ink_soft;
        paragraph(ui, x + disc_size + words_gap, at, room, type::note, soft, step.detail);
    }
    ui.close_node();
}

float step_height(float width, const Step& step) {
    return std::max(disc_size, (disc_size - type::small.line) / 2 + words_height(width - disc_size - words_gap, step));
}

} // namespace

float steps_height(float width, std::span<const Step> items) {
    float height = 0;
    if (side_by_side(width, items)) {
        const float one = width / static_cast<float>(items.size()) - space::m;
        for (const Step& step : items) {
            height = std::max(height, step_height(one, step));
        }
        return height;
    }
    for (const Step& step : items) {
        height += step_height(width, step) + row_gap;
    }
    return std::max(0.0F, height - row_gap);
}

float steps(Ui& ui, float x, float y, float width, std::string_view name, std::span<const Step> items) {
    const float height = steps_height(width, items);
    Node list;
    list.role = Role::list;
    list.name = std::string(name);
    list.rect = {x, y, width, height};
    ui.open_node(std::move(list));
    const Color line = ui.colors().line_strong;
    const bool beside = side_by_side(width, items);
    const float pitch = beside ? width / static_cast<float>(items.size()) : 0;
    float at = beside ? x : y;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const bool last = index + 1 == items.size();
        if (beside) {
            draw_step(ui, at, y, pitch - space::m, items[index], index);
            at += pitch;
            continue;
        }
        const float one = step_height(width, items[index]);
        if (!last) {
            fill(ui.list(), {x + disc_size / 2 - 1, at + disc_size + 2, 2, one + row_gap - disc_size - 4}, line);
        }
        draw_step(ui, x, at, width, items[index], index);
        at += one + row_gap;
    }
    ui.close_node();
    return height;
}

} // namespace kabinet::client
