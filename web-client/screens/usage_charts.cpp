#include "shared/base/iso8601.hpp"
#include "shared/l10n/format.hpp"
#include "shared/l10n/record_words.hpp"
#include "web-client/screens/usage_parts.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/horizontal_bars.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/stacked_bars.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

using domain::UsageKind;

constexpr float padding = 20;
constexpr float chart_height = 232;
constexpr float ranking_width = 340;
constexpr float legend_line = 26; // the legend may take a second one
constexpr std::size_t series_count = 4;

/// Charts tell four things apart: voice, messages, internet, and all the rest.
constexpr std::array<UsageKind, series_count> series_kinds{UsageKind::voice, UsageKind::sms, UsageKind::internet,
                                                           UsageKind::service};

std::size_t series_of(UsageKind kind) {
    switch (kind) {
    case UsageKind::voice:
        return 0;
    case UsageKind::sms:
    case UsageKind::mms:
        return 1;
    case UsageKind::internet:
        return 2;
    default:
        return 3;
    }
}

using Costs = std::array<std::int64_t, series_count>;

// Each day of the period, also those on which nothing was spent.
std::vector<std::pair<Date, Costs>> by_day(const contract::UsageTotalsDto& totals) {
    const auto from = parse_date(totals.from, "from");
    const auto to = parse_date(totals.to, "to");
    std::vector<std::pair<Date, Costs>> days;
    if (!from || !to) {
        return days;
    }
    std::map<std::string, Costs, std::less<>> known;
    for (const contract::UsageDayDto& day : totals.days) {
        if (const auto kind = domain::usage_kind_from(day.kind)) {
            known[day.day].at(series_of(*kind)) += day.cost_tiyn;
        }
    }
    for (std::chrono::sys_days day = *from; day <= std::chrono::sys_days(*to); day += std::chrono::days(1)) {
        const auto found = known.find(format_date(day));
        days.emplace_back(day, found != known.end() ? found->second : Costs{});
    }
    return days;
}

// Only what was paid for at all has a colour.
void days_chart(const Screen& screen, const Rect& place, const contract::UsageTotalsDto& totals) {
    const Words& words = screen.words;
    const auto days = by_day(totals);
    std::vector<std::size_t> shown;
    std::vector<std::string_view> names;
    for (std::size_t series = 0; series < series_count; ++series) {
        if (std::ranges::any_of(days, [&](const auto& day) { return day.second.at(series) > 0; })) {
            shown.push_back(series);
            names.push_back(words(l10n::message_of(series_kinds.at(series))));
        }
    }
    std::vector<StackedBar> bars;
    for (const auto& [day, costs] : days) {
        StackedBar bar{.tick = std::to_string(static_cast<unsigned>(day.day())),
                       .title = l10n::date(words.language(), day),
                       .parts = {}};
        for (const std::size_t series : shown) {
            bar.parts.push_back(static_cast<double>(std::max<std::int64_t>(costs.at(series), 0)));
        }
        bars.push_back(std::move(bar));
    }
    constexpr double tenge = 100;
    stacked_bars(screen.ui, place,
                 {.key = "days",
                  .name = words(Message::usage_by_day),
                  .bars_title = words(Message::doc_register_issued),
                  .total_title = shown.size() > 1 ? words(Message::doc_total) : std::string_view{},
                  .series = names,
                  .bars = bars,
                  .format = [&](double value) { return words.money(std::llround(value)); },
                  .tick = [&](double value) { return words.number(std::llround(value / tenge)); }});
}

struct Ranked {
    UsageKind kind;
    std::int64_t cost_tiyn = 0;
    std::int64_t amount = 0;
};

std::vector<Ranked> by_kind(const contract::UsageTotalsDto& totals) {
    std::vector<Ranked> kinds;
    for (const contract::UsageTotalDto& total : totals.totals) {
        const auto kind = domain::usage_kind_from(total.kind);
        if (!kind) {
            continue;
        }
        auto known = std::ranges::find(kinds, *kind, &Ranked::kind);
        if (known == kinds.end()) {
            known = kinds.insert(kinds.end(), Ranked{.kind = *kind});
        }
        known->cost_tiyn += total.cost_tiyn;
        known->amount += total.amount;
    }
    std::ranges::stable_sort(kinds, std::greater{}, &Ranked::cost_tiyn);
    return kinds;
}

std::vector<HorizontalBar> ranking(const Words& words, const contract::UsageTotalsDto& totals) {
    const std::vector<Ranked> kinds = by_kind(totals);
    const auto most = kinds.empty() ? 0.0F : static_cast<float>(kinds.front().cost_tiyn);
    std::vector<HorizontalBar> bars;
    for (const Ranked& kind : kinds) {
        const std::string amount = l10n::usage_amount(words.language(), kind.kind, kind.amount);
        bars.push_back({.label = std::string(words(l10n::message_of(kind.kind))) + " · " + amount,
                        .value = words.money(kind.cost_tiyn),
                        .share = most > 0 ? std::max(0.0F, static_cast<float>(kind.cost_tiyn) / most) : 0,
                        .href = {}});
    }
    return bars;
}

// A card with a title; what is drawn in it begins at the returned place.
Rect titled_card(const Screen& screen, const Rect& rect, std::string_view title) {
    Ui& ui = screen.ui;
    card(ui, rect);
    heading(ui, rect.x + padding, rect.y + padding + type::card_title.line / 2, 2, type::card_title, title);
    const float top = padding + type::card_title.line + space::m;
    return {rect.x + padding, rect.y + top, rect.w - 2 * padding, rect.h - top - padding};
}

} // namespace

float usage_charts(const Screen& screen, const Rect& place, const contract::UsageTotalsDto& totals) {
    if (totals.totals.empty()) {
        return 0;
    }
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const std::vector<HorizontalBar> bars = ranking(words, totals);
    const float head = padding + type::card_title.line + space::m + padding;
    const float ranked = head + horizontal_bars_height(ui, bars.size());
    const bool beside = place.w >= ranking_width * 2.4F;
    const float days_height = head + chart_height + (ui.phone() ? legend_line : 0);
    const float height = beside ? std::max(days_height, ranked) : days_height;
    const float days_width = beside ? place.w - ranking_width - space::l : place.w;
    {
        const Scope scope(ui, "by-day");
        const Rect rect{place.x, place.y, days_width, height};
        days_chart(screen, titled_card(screen, rect, words(Message::usage_by_day)), totals);
    }
    const Scope scope(ui, "by-kind");
    const Rect rect = beside ? Rect{place.right() - ranking_width, place.y, ranking_width, height}
                             : Rect{place.x, place.y + height + space::l, place.w, ranked};
    const Rect inner = titled_card(screen, rect, words(Message::usage_by_kind));
    horizontal_bars(ui, inner.x, inner.y, inner.w,
                    {.key = "ranking", .name = words(Message::usage_by_kind), .bars = bars});
    return beside ? height : height + space::l + ranked;
}

} // namespace kabinet::client
