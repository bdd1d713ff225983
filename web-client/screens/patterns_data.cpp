#include "web-client/screens/patterns_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/widgets/banner.hpp"
#include "web-client/widgets/data_table.hpp"
#include "web-client/widgets/empty_state.hpp"
#include "web-client/widgets/horizontal_bars.hpp"
#include "web-client/widgets/info_box.hpp"
#include "web-client/widgets/legend.hpp"
#include "web-client/widgets/menu.hpp"
#include "web-client/widgets/progress_row.hpp"
#include "web-client/widgets/ring_gauge.hpp"
#include "web-client/widgets/skeleton.hpp"
#include "web-client/widgets/spinner.hpp"
#include "web-client/widgets/stacked_bars.hpp"
#include "web-client/widgets/steps.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float gap = space::l;
constexpr std::array<std::string_view, 4> numbers{"+7 701 054 20 01", "+7 701 054 20 03", "+7 701 054 20 06",
                                                  "+7 701 054 20 07"};
constexpr std::array<std::int64_t, 4> balances{0, 10'000, 979'333, 44'600};

} // namespace

float patterns_table(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    const Words& words = page.words;
    std::array<bool, 4>& chosen = page.model.rows;
    const std::array columns{
        TableColumn{.key = "number",
                    .title = words(Message::numbers_column_number),
                    .min_width = 150,
                    .sortable = true,
                    .sorted = Sorted::ascending},
        TableColumn{.key = "status", .title = words(Message::numbers_column_status), .min_width = 170},
        TableColumn{.key = "balance", .title = words(Message::numbers_column_balance), .min_width = 110, .ends = true}};
    const auto count = static_cast<std::size_t>(std::ranges::count(chosen, true));
    TableSpec spec{.key = "table",
                   .name = words(Message::numbers_title),
                   .columns = columns,
                   .rows = numbers.size(),
                   .total = 4,
                   .coming = true,
                   .coming_text = words(Message::numbers_loading)};
    spec.row = [&](std::size_t index) {
        const domain::LineStatus status = domain::line_statuses.at(index);
        return TableRow{.key = std::to_string(index),
                        .href = "/patterns",
                        .cells = {{.text = std::string(numbers.at(index)), .weight = Weight::semibold},
                                  {.text = std::string(words.status(status)), .chip = tone_of(status)},
                                  {.text = words.money(balances.at(index))}}};
    };
    spec.selection = TableSelection{.all_name = words(Message::numbers_title),
                                    .all = count == 0               ? Checked::no
                                           : count == chosen.size() ? Checked::yes
                                                                    : Checked::some,
                                    .chosen = [&](std::size_t index) { return chosen.at(index); },
                                    .row_name = [](std::size_t index) { return std::string(numbers.at(index)); }};
    spec.menu = TableMenu{.name = [](std::size_t index) { return std::string(numbers.at(index)); },
                          .column_name = words(Message::header_profile)};
    const TableResult result = data_table(ui, place.x, place.y, place.w, 0, spec);
    if (result.choice) {
        for (std::size_t index = result.choice->first; index <= result.choice->last; ++index) {
            chosen.at(index) = result.choice->chosen;
        }
    }
    if (result.all_toggled) {
        chosen.fill(count != chosen.size());
    }
    if (result.menu) {
        const std::array items{MenuItem{.key = "refresh", .label = std::string(words(Message::number_refresh))}};
        menu(ui, result.menu->owner, result.menu->anchor,
             {.name = words(Message::header_profile), .items = items, .sheet = true, .align_right = true});
    }
    return result.height;
}

float patterns_progress(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    const Words& words = page.words;
    float y = place.y;
    const std::string detail = words.number(1204) + " / " + words.number(10'000);
    const auto row = [&](const ProgressSpec& spec) {
        progress_row(ui, place.x, y, place.w, spec);
        y += progress_row_height(ui, place.w, spec) + gap;
    };
    row({.key = "running",
         .label = words(Message::status_processing),
         .detail = detail,
         .share = 0.12F,
         .action = words(Message::common_close)});
    row({.key = "failed",
         .label = words(Message::number_sim),
         .detail = "100 %",
         .note = words(Message::error_gateway_rejected),
         .share = 1,
         .failed = true});
    const std::array items{Step{words(Message::status_active), "15:52", StepState::done},
                           Step{words(Message::status_processing), {}, StepState::current},
                           Step{words(Message::status_blocked), {}, StepState::upcoming}};
    y += steps(ui, place.x, y, place.w, words(Message::numbers_column_status), items) + gap;
    const std::array failed{
        Step{words(Message::status_active), "15:52", StepState::done},
        Step{words(Message::status_blocked), words(Message::error_gateway_timeout), StepState::failed}};
    y += steps(ui, place.x, y, std::min(place.w, 280.0F), words(Message::number_title), failed) + gap;
    spinner(ui, place.x + 10, y + 10, 20, ui.colors().accent);
    return y + 20 - place.y;
}

float patterns_rings(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    const float width = place.w / 4;
    const std::array rings{
        RingSpec{.label = "Kcell/activ", .value = "∞", .spoken = "∞", .color = series_color(ui.colors(), 0)},
        RingSpec{.label = "SMS",
                 .value = "150",
                 .whole = "150 SMS",
                 .spoken = "150 / 150",
                 .left = 1.0F,
                 .color = series_color(ui.colors(), 1)},
        RingSpec{.label = page.words(Message::numbers_debt),
                 .value = "32 мин",
                 .whole = "50 мин",
                 .period = "01.03.2019",
                 .spoken = "32 / 50",
                 .left = 0.64F,
                 .color = series_color(ui.colors(), 2)}};
    float height = 0;
    float x = place.x;
    for (const RingSpec& ring : rings) {
        ring_gauge(ui, x, place.y, width - space::s, ring);
        height = std::max(height, ring_gauge_height(width - space::s, ring));
        x += width;
    }
    ring_skeleton(ui, x, place.y, width);
    return height;
}

float patterns_bars(const Patterns& page, const Rect& place) {
    constexpr std::array values{60, 80, 40, 90, 50, 25, 20, 75, 100, 65, 55, 86, 0, 30};
    constexpr float height = 240;
    const std::array<std::string_view, 2> series{page.words(Message::billing_credit),
                                                 page.words(Message::billing_advance)};
    std::vector<StackedBar> bars;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const double value = values.at(index);
        const std::string day = std::to_string(index + 1);
        bars.push_back({day, day + ".02.2019", {value * 100, index % 3 == 0 ? value * 20 : 0}});
    }
    stacked_bars(page.ui, {place.x, place.y, place.w, height},
                 {.key = "bars",
                  .name = page.words(Message::number_balance),
                  .bars_title = page.words(Message::number_swapped_at),
                  .total_title = page.words(Message::number_balance),
                  .series = series,
                  .bars = bars,
                  .format = [&](double value) { return page.words.money(std::llround(value)); },
                  .tick = [&](double value) { return page.words.number(std::llround(value / 100)); }});
    stacked_bars_skeleton(page.ui, {place.x, place.y + height + gap, place.w, 120});
    return height + gap + 120;
}

float patterns_ranking(const Patterns& page, const Rect& place) {
    std::vector<HorizontalBar> bars;
    for (std::size_t index = numbers.size(); index-- > 0;) {
        bars.push_back({.label = std::string(numbers.at(index)),
                        .value = page.words.money(balances.at(index)),
                        .share = static_cast<float>(balances.at(index)) / static_cast<float>(balances[2]),
                        .href = index == 2 ? "/patterns" : ""});
    }
    horizontal_bars(page.ui, place.x, place.y, place.w,
                    {.key = "ranking", .name = page.words(Message::number_balance), .bars = bars});
    return horizontal_bars_height(page.ui, bars.size());
}

float patterns_notices(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    float y = place.y;
    y += info_box(ui, place.x, y, place.w, Notice::info, page.words(Message::error_detail_period_too_early)) + space::m;
    y += info_box(ui, place.x, y, place.w, Notice::warning, page.words(Message::error_line_debt)) + space::m;
    y += info_box(ui, place.x, y, place.w, Notice::danger, page.words(Message::error_gateway_rejected)) + space::m;
    banner(ui, {place.x, y, place.w, banner_height}, icons::wifi_off, page.words(Message::offline_text),
           page.words(Message::common_retry), space::m);
    return y + banner_height - place.y;
}

float patterns_nothing(const Patterns& page, const Rect& place) {
    Ui& ui = page.ui;
    empty_state(ui, {place.x, place.y, place.w, empty_state_height},
                {.icon = icons::inbox,
                 .title = page.words(Message::numbers_search_nothing),
                 .text = page.words(Message::numbers_search_nothing_text),
                 .action = page.words(Message::numbers_search_clear),
                 .heading_level = 3});
    float y = place.y + empty_state_height + gap;
    for (const float width : {220.0F, 160.0F, 260.0F}) {
        skeleton(ui, place.x, y, std::min(width, place.w));
        y += 24;
    }
    return y - 12 - place.y;
}

} // namespace kabinet::client
