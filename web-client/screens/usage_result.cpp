#include "shared/l10n/record_words.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/records.hpp"
#include "web-client/screens/usage_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/view_models/pages.hpp"
#include "web-client/widgets/filter_chip.hpp"
#include "web-client/widgets/label.hpp"

#include <array>
#include <optional>
#include <string>

namespace kabinet::client {
namespace {

using domain::UsageDirection;
using domain::UsageKind;

constexpr std::size_t ahead = 60; // rows beyond the view that are to be there before they are needed
constexpr float tools_padding = 14;
constexpr float chip_line = 34;

/// Records and cost of what the filters let through.
struct Sum {
    std::int64_t records = 0;
    std::int64_t cost_tiyn = 0;
};

Sum sum_of(const contract::UsageTotalsDto& totals, std::optional<UsageKind> kind,
           std::optional<UsageDirection> direction) {
    Sum sum;
    for (const contract::UsageTotalDto& total : totals.totals) {
        const bool of_kind = !kind || domain::usage_kind_from(total.kind) == kind;
        const bool that_way = !direction || domain::usage_direction_from(total.direction) == direction;
        if (of_kind && that_way) {
            sum.records += total.records;
            sum.cost_tiyn += total.cost_tiyn;
        }
    }
    return sum;
}

TableRow row_of(const Words& words, const contract::UsageRecordDto& record, std::size_t index) {
    const auto kind = domain::usage_kind_from(record.kind);
    const auto direction = domain::usage_direction_from(record.direction);
    const auto zone = domain::usage_zone_from(record.zone);
    const bool nobody = record.other_party.empty();
    const auto said = [&](auto name, const std::string& raw) {
        return name ? std::string(words(l10n::message_of(*name))) : raw;
    };
    return {.key = std::to_string(index),
            .href = {},
            .cells = {{.text = words.exact_moment(record.at)},
                      {.text = said(kind, record.kind)},
                      {.text = nobody ? "—" : said(direction, record.direction), .soft = nobody},
                      {.text = nobody ? "—" : shown_number(record.other_party), .soft = nobody},
                      {.text = said(zone, record.zone), .soft = true},
                      {.text = kind ? l10n::usage_amount(words.language(), *kind, record.amount) : std::string{},
                       .soft = false},
                      {.text = words.money(record.cost_tiyn), .soft = record.cost_tiyn == 0}}};
}

RecordCard card_of(const Words& words, const contract::UsageRecordDto& record) {
    const TableRow row = row_of(words, record, 0);
    const bool nobody = record.other_party.empty();
    return {.title = nobody ? row.cells[1].text : row.cells[1].text + " · " + row.cells[3].text,
            .value = row.cells[6].text,
            .first = row.cells[0].text + " · " + row.cells[5].text,
            .second = nobody ? row.cells[4].text : row.cells[2].text + " · " + row.cells[4].text};
}

/// Toggles that narrow the records down, and what the rest comes to.
class Tools {
public:
    Tools(const Screen& screen, const Rect& place, const UsageRoute& route, const contract::UsageTotalsDto* totals)
        : screen_(screen)
        , place_(place)
        , route_(route)
        , totals_(totals)
        , x_(place.x) {}

    /// Returns the height.
    float draw() {
        if (totals_ != nullptr && !screen_.ui.phone()) {
            total(place_.y + chip_line / 2, place_.right());
        }
        chip("all", screen_.words(Message::documents_all_kinds), std::nullopt, !route_.kind);
        for (const UsageKind kind : domain::usage_kinds) {
            if (totals_ != nullptr && sum_of(*totals_, kind, std::nullopt).records > 0) {
                chip(domain::name_of(kind), screen_.words(l10n::message_of(kind)), kind, route_.kind == kind);
            }
        }
        for (const UsageDirection direction : domain::usage_directions) {
            direction_chip(direction);
        }
        if (totals_ != nullptr && screen_.ui.phone()) {
            y_ += chip_line + space::s;
            total(place_.y + y_ + 10, place_.right());
            return y_ + 20;
        }
        return y_ + chip_line;
    }

private:
    bool put(const ToggleChipSpec& spec) {
        const float width = toggle_chip_width(spec);
        const float right = y_ == 0 && !screen_.ui.phone() ? place_.right() - total_width_ - space::l : place_.right();
        if (x_ > place_.x && x_ + width > right) {
            x_ = place_.x;
            y_ += chip_line + space::s;
        }
        const bool pressed = toggle_chip(screen_.ui, x_, place_.y + y_ + chip_line / 2, spec);
        x_ += width + space::s;
        return pressed;
    }

    void go(const UsageRoute& route) const { screen_.commands.send(Navigate{{route, screen_.company.id}, true}); }

    void chip(std::string_view key, std::string_view name, std::optional<UsageKind> kind, bool on) {
        std::string label(name);
        if (totals_ != nullptr) {
            label += " · " + screen_.words.number(sum_of(*totals_, kind, route_.direction).records);
        }
        if (put({.key = key, .label = label, .on = on})) {
            UsageRoute to = route_;
            to.kind = on ? std::nullopt : kind;
            go(to);
        }
    }

    void direction_chip(UsageDirection direction) {
        const bool on = route_.direction == direction;
        if (put({.key = domain::name_of(direction), .label = screen_.words(l10n::message_of(direction)), .on = on})) {
            UsageRoute to = route_;
            to.direction = on ? std::nullopt : std::optional(direction);
            go(to);
        }
    }

    void total(float middle, float right) {
        Ui& ui = screen_.ui;
        const Sum sum = sum_of(*totals_, route_.kind, route_.direction);
        const std::string money = screen_.words.money(sum.cost_tiyn);
        const std::string_view word = screen_.words(Message::doc_total);
        Node group;
        group.role = Role::group;
        group.name = std::string(word);
        group.rect = {right - 200, middle - 10, 200, 20};
        ui.open_node(std::move(group));
        const float value = label_ending(ui, right, middle, type::body_strong, ui.colors().ink, money);
        const float named = label_ending(ui, right - value - space::s, middle, type::body, ui.colors().ink_soft, word);
        ui.close_node();
        total_width_ = value + space::s + named;
    }

    const Screen& screen_;
    Rect place_;
    const UsageRoute& route_;
    const contract::UsageTotalsDto* totals_;
    float x_;
    float y_ = 0;
    float total_width_ = 0;
};

float list(const Screen& screen, const Rect& place, const UsageRoute& route, const contract::UsageTotalsDto* totals) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    float& wanted = ui.remembered(ui.id("wanted"));
    const UsagePageKey key{screen.company.id,
                           route.msisdn,
                           {.from = route.from, .to = route.to, .kind = route.kind, .direction = route.direction}};
    const auto rows = gather_pages(screen.cache, key, static_cast<std::size_t>(wanted) + ahead);
    const std::array columns{
        TableColumn{.key = "moment", .title = words(Message::usage_moment), .weight = 1.1F, .min_width = 180},
        TableColumn{.key = "kind", .title = words(Message::usage_kind), .weight = 0.8F, .min_width = 96},
        TableColumn{.key = "direction", .title = words(Message::usage_direction), .weight = 0.8F, .min_width = 112},
        TableColumn{.key = "party", .title = words(Message::usage_party), .weight = 1.1F, .min_width = 156},
        TableColumn{.key = "zone", .title = words(Message::usage_zone), .weight = 1.0F, .min_width = 130},
        TableColumn{.key = "amount", .title = words(Message::usage_amount), .weight = 1.0F, .min_width = 120},
        TableColumn{
            .key = "cost", .title = words(Message::usage_cost), .weight = 0.7F, .min_width = 110, .ends = true}};
    GrowingCard frame(screen, "usage-card", place, 300);
    const Rect tools{place.x + space::l, place.y + tools_padding, place.w - 2 * space::l, 0};
    const float top = Tools(screen, tools, route, totals).draw() + 2 * tools_padding;
    horizontal_line(ui.list(), place.x, place.y + top - hairline(), place.w, ui.colors().line);
    std::size_t seen = 0;
    const float height =
        top + records(screen, {place.x, place.y + top, place.w, 0},
                      {.name = words(Message::usage_title),
                       .columns = columns,
                       .rows = rows.rows.size(),
                       .coming = rows.coming,
                       .failure = rows.failure,
                       .row = [&](std::size_t index) { return row_of(words, *rows.rows[index], index); },
                       .card = [&](std::size_t index) { return card_of(words, *rows.rows[index]); },
                       .empty = no_records(words)},
                      seen);
    wanted = static_cast<float>(seen);
    frame.finish(height);
    return height;
}

} // namespace

float usage_result(const Screen& screen, const Rect& place, const UsageRoute& route) {
    const auto& totals =
        screen.cache.get(UsageTotalsKey{screen.company.id, route.msisdn, {.from = route.from, .to = route.to}});
    float y = place.y;
    if (totals.value() != nullptr) {
        const float charts = usage_charts(screen, {place.x, y, place.w, 0}, *totals.value());
        y += charts > 0 ? charts + documents_gap : 0;
    }
    y += list(screen, {place.x, y, place.w, 0}, route, totals.value());
    return y - place.y;
}

} // namespace kabinet::client
