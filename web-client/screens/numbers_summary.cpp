#include "web-client/screens/numbers_parts.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/numbers_filter.hpp"
#include "web-client/widgets/kpi_card.hpp"

#include <array>
#include <vector>

namespace kabinet::client {
namespace {

struct Kpi {
    domain::LineStatus status;
    Message label;
    std::int64_t count;
    Color color;
};

float share(std::int64_t part, std::int64_t total) {
    return total > 0 ? static_cast<float>(static_cast<double>(part) / static_cast<double>(total)) : 0;
}

std::string updated(const Words& words, std::int64_t minutes) {
    return minutes < 1 ? std::string(words(Message::numbers_updated_now))
                       : words.count(Message::numbers_updated_minutes, minutes);
}

} // namespace

std::string numbers_subtitle(const Screen& screen, const NumbersRows& rows, bool narrowed) {
    constexpr std::int64_t minute_ms = 60'000;
    if (rows.total < 0) {
        return {};
    }
    std::string text;
    if (rows.total_capped) {
        text = screen.words(Message::numbers_over, {{"count", screen.words.number(rows.total)}});
    } else {
        text = screen.words.count(narrowed ? Message::numbers_found : Message::numbers_count, rows.total);
    }
    const std::int64_t age = screen.ui.environment().now_ms - rows.came_ms;
    screen.ui.wake_after(minute_ms - age % minute_ms);
    return text + " · " + updated(screen.words, age / minute_ms);
}

float numbers_summary(const Screen& screen, float x, float y, float width, const NumbersRoute& route) {
    const auto& resource = screen.cache.get(LinesSummaryKey{screen.company.id});
    const contract::LinesSummaryDto* const summary = resource.value();
    const contract::LinesSummaryDto counts = summary != nullptr ? *summary : contract::LinesSummaryDto{};
    const Palette& colors = screen.ui.colors();
    const std::array kpis{
        Kpi{domain::LineStatus::active, Message::numbers_active, counts.active, colors.success},
        Kpi{domain::LineStatus::blocked, Message::numbers_blocked, counts.blocked, colors.warning},
        Kpi{domain::LineStatus::debt, Message::numbers_debt, counts.debt, colors.danger},
        Kpi{domain::LineStatus::processing, Message::numbers_processing, counts.processing, colors.progress},
    };
    const std::size_t columns = screen.ui.desktop() ? kpis.size() : 2;
    const float gap = space::l;
    const float card = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t index = 0; index < kpis.size(); ++index) {
        const Kpi& kpi = kpis[index];
        std::vector<BarPart> parts{{share(kpi.count, counts.total), kpi.color}};
        if (index == 0) { // the first shows how all of them stand
            for (std::size_t other = 1; other < kpis.size(); ++other) {
                parts.push_back({share(kpis[other].count, counts.total), kpis[other].color});
            }
        }
        const std::size_t column = index % columns;
        const std::size_t row = index / columns;
        const Rect place{x + static_cast<float>(column) * (card + gap),
                         y + static_cast<float>(row) * (kpi_card_height + gap), card, kpi_card_height};
        const std::string value = summary != nullptr ? screen.words.number(kpi.count) : std::string{};
        const std::string action =
            screen.words(Message::numbers_show_status, {{"status", screen.words.status(kpi.status)}});
        if (kpi_card(screen.ui, snap(place),
                     {.key = domain::name_of(kpi.status),
                      .label = screen.words(kpi.label),
                      .value = value,
                      .parts = parts,
                      .action = action,
                      .on = is_by_status_alone(route.filter, kpi.status)})) {
            NumbersRoute wanted = route;
            wanted.filter = by_status_alone(route.filter, kpi.status);
            screen.commands.send(Navigate{{wanted, screen.company.id}});
        }
    }
    const std::size_t row_count = (kpis.size() + columns - 1) / columns;
    const auto rows = static_cast<float>(row_count);
    return rows * kpi_card_height + (rows - 1) * gap;
}

} // namespace kabinet::client
