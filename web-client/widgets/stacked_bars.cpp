#include "web-client/widgets/stacked_bars.hpp"

#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/chart_tooltip.hpp"
#include "web-client/widgets/legend.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace kabinet::client {
namespace {

constexpr int scale_steps = 3;
constexpr float tick_height = 24;
constexpr float widest_bar = 28;
constexpr float part_gap = 1;
constexpr float corner = 4;
constexpr TextStyle tick_style = type::note;

double total_of(const StackedBar& bar) {
    return std::accumulate(bar.parts.begin(), bar.parts.end(), 0.0);
}

class Chart {
public:
    Chart(Ui& ui, const Rect& rect, const StackedBarsSpec& spec)
        : ui_(ui)
        , spec_(spec)
        , rect_(rect) {
        for (std::size_t index = 0; index < spec.series.size(); ++index) {
            legend_.push_back({spec.series[index], series_color(ui.colors(), index)});
        }
        double largest = 0;
        for (const StackedBar& bar : spec.bars) {
            largest = std::max(largest, total_of(bar));
        }
        step_ = scale_step(largest, scale_steps);
        top_ = step_ * std::max(1.0, std::ceil(largest / step_));
        float scale = 0;
        for (double value = 0; spec.tick && value <= top_; value += step_) {
            scale = std::max(scale, text_width(tick_style, spec.tick(value)) + space::m);
        }
        const float below = tick_height + (legend_.size() > 1 ? space::s + legend_height(rect.w, legend_) : 0);
        plot_ = {rect.x + scale, rect.y + space::s, rect.w - scale, rect.h - space::s - below};
    }

    void draw() {
        scale();
        std::optional<std::size_t> under;
        const float pitch = plot_.w / static_cast<float>(std::max<std::size_t>(1, spec_.bars.size()));
        const float width = std::min(widest_bar, std::floor(pitch * 0.62F));
        float label_end = 0;
        for (std::size_t index = 0; index < spec_.bars.size(); ++index) {
            const Rect column{plot_.x + pitch * static_cast<float>(index), plot_.y, pitch, plot_.h};
            const bool hovered = ui_.hits().pointer().in(column.intersected(ui_.clip())) && no_popup();
            if (hovered) {
                under = index;
                fill(ui_.list(), column, ui_.colors().ink.with_alpha(0.04F), radius::small);
            }
            bar(spec_.bars[index], column.center_x(), width);
            label_end = tick(spec_.bars[index], column.center_x(), label_end);
        }
        horizontal_line(ui_.list(), plot_.x, plot_.bottom(), plot_.w, ui_.colors().line_strong);
        if (legend_.size() > 1) {
            legend(ui_, plot_.x, plot_.bottom() + tick_height + space::s, plot_.w, legend_);
        }
        mirror(pitch);
        if (under) {
            tooltip(*under, pitch);
        }
    }

private:
    [[nodiscard]] bool no_popup() const { return ui_.popup() == 0 || ui_.layer() != Layer::page; }

    [[nodiscard]] float height_of(double value) const { return plot_.h * static_cast<float>(value / top_); }

    void scale() {
        if (!spec_.tick) {
            return;
        }
        for (double value = 0; value <= top_ + step_ / 2; value += step_) {
            const float y = plot_.bottom() - height_of(value);
            if (value > 0) {
                horizontal_line(ui_.list(), plot_.x, y, plot_.w, ui_.colors().line);
            }
            const std::string text = spec_.tick(value);
            draw_text(ui_.list(), tick_style, plot_.x - space::s - text_width(tick_style, text), y,
                      ui_.colors().ink_soft, text);
        }
    }

    void bar(const StackedBar& bar, float center, float width) {
        float y = plot_.bottom();
        std::size_t last = bar.parts.size();
        while (last > 0 && bar.parts[last - 1] <= 0) {
            --last;
        }
        for (std::size_t index = 0; index < last; ++index) {
            if (bar.parts[index] <= 0) {
                continue;
            }
            // The least that is still seen as a part.
            const float height = std::max(2.0F, height_of(bar.parts[index]));
            const Rect part =
                snap(Rect{center - width / 2, y - height, width, height - (y < plot_.bottom() ? part_gap : 0)});
            if (index + 1 == last) {
                fill_top(ui_.list(), part, legend_[index].color, std::min(corner, part.h));
            } else {
                fill(ui_.list(), part, legend_[index].color);
            }
            y -= height;
        }
    }

    // As many words as have room; returns where the last one ends.
    float tick(const StackedBar& bar, float center, float end_of_last) {
        const float width = text_width(tick_style, bar.tick);
        const float x = snap(center - width / 2);
        if (x < end_of_last + space::s) {
            return end_of_last;
        }
        draw_text(ui_.list(), tick_style, x, plot_.bottom() + tick_height / 2 + 2, ui_.colors().ink_soft, bar.tick);
        return x + width;
    }

    void tooltip(std::size_t index, float pitch) {
        const StackedBar& bar = spec_.bars[index];
        std::vector<TooltipLine> lines;
        for (std::size_t part = 0; part < bar.parts.size() && part < legend_.size(); ++part) {
            lines.push_back({legend_[part].label, spec_.format(bar.parts[part]), legend_[part].color});
        }
        const Rect column{plot_.x + pitch * static_cast<float>(index), plot_.y, pitch, plot_.h};
        chart_tooltip(ui_, column, bar.title, lines);
    }

    void text(Role role, const Rect& rect, std::string_view words, std::size_t column) {
        Node node;
        node.role = role;
        node.name = std::string(words);
        node.rect = rect;
        node.column_index = static_cast<int>(column) + 1;
        ui_.node(std::move(node));
    }

    void open_row(const Rect& rect, std::size_t index) {
        Node row;
        row.role = Role::row;
        row.rect = rect;
        row.row_index = static_cast<int>(index) + 1;
        ui_.open_node(std::move(row));
    }

    void mirror(float pitch) {
        const bool totals = !spec_.total_title.empty();
        Node table;
        table.id = ui_.id(spec_.key);
        table.role = Role::table;
        table.name = std::string(spec_.name);
        table.rect = rect_;
        table.row_count = static_cast<int>(spec_.bars.size()) + 1;
        table.column_count = static_cast<int>(spec_.series.size() + 1 + (totals ? 1 : 0));
        ui_.open_node(std::move(table));
        open_row(rect_, 0);
        text(Role::columnheader, rect_, spec_.bars_title, 0);
        for (std::size_t index = 0; index < spec_.series.size(); ++index) {
            text(Role::columnheader, rect_, spec_.series[index], index + 1);
        }
        if (totals) {
            text(Role::columnheader, rect_, spec_.total_title, spec_.series.size() + 1);
        }
        ui_.close_node();
        for (std::size_t index = 0; index < spec_.bars.size(); ++index) {
            const StackedBar& bar = spec_.bars[index];
            const Rect column{plot_.x + pitch * static_cast<float>(index), plot_.y, pitch, plot_.h + tick_height};
            open_row(column, index + 1);
            text(Role::cell, column, bar.title, 0);
            for (std::size_t part = 0; part < bar.parts.size(); ++part) {
                text(Role::cell, column, spec_.format(bar.parts[part]), part + 1);
            }
            if (totals) {
                text(Role::cell, column, spec_.format(total_of(bar)), bar.parts.size() + 1);
            }
            ui_.close_node();
        }
        ui_.close_node();
    }

    Ui& ui_;
    const StackedBarsSpec& spec_;
    Rect rect_, plot_;
    std::vector<LegendItem> legend_;
    double step_ = 1, top_ = 1;
};

} // namespace

double scale_step(double largest, int steps) {
    if (largest <= 0) {
        return 1;
    }
    const double wanted = largest / steps;
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted * 0.999999) {
            return factor * power;
        }
    }
    return 10 * power;
}

void stacked_bars(Ui& ui, const Rect& rect, const StackedBarsSpec& spec) {
    Chart(ui, rect, spec).draw();
}

void stacked_bars_skeleton(Ui& ui, const Rect& rect) {
    constexpr float heights[] = {0.5F, 0.7F, 0.35F, 0.8F, 0.6F, 0.25F, 0.45F, 0.65F, 0.9F, 0.55F, 0.4F, 0.7F};
    const Rect plot{rect.x, rect.y + space::s, rect.w, rect.h - space::s - tick_height};
    const float pitch = plot.w / static_cast<float>(std::size(heights));
    const float width = std::min(widest_bar, pitch * 0.62F);
    for (std::size_t index = 0; index < std::size(heights); ++index) {
        const float height = plot.h * heights[index];
        fill_top(
            ui.list(),
            {plot.x + pitch * (static_cast<float>(index) + 0.5F) - width / 2, plot.bottom() - height, width, height},
            ui.colors().skeleton, corner);
    }
    horizontal_line(ui.list(), plot.x, plot.bottom(), plot.w, ui.colors().line);
}

} // namespace kabinet::client
