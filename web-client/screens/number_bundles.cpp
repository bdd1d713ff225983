#include "web-client/screens/number_parts.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/bundle_view.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/legend.hpp"
#include "web-client/widgets/ring_gauge.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float padding = 18;
constexpr float title_height = 52;
constexpr float gap = space::l;
constexpr float widest_ring = 200;
constexpr float least_ring = 128;

struct Group {
    std::string_view key;
    std::string_view title;
    std::vector<BundleView> bundles;
};

// The manual keeps calls on the network apart from everything else.
std::vector<Group> groups_of(const Words& words, const contract::LineDetailDto& line) {
    Group plan{"plan", words(Message::number_bundles), {}};
    Group extra{"extra", words(Message::number_bundles_extra), {}};
    for (const contract::BundleDto& bundle : line.bundles) {
        Group& group = bundle.kind == domain::BundleKind::voice_on_net ? plan : extra;
        group.bundles.push_back(bundle_view(words, bundle));
    }
    std::vector<Group> groups;
    for (Group* group : {&plan, &extra}) {
        if (!group->bundles.empty()) {
            groups.push_back(std::move(*group));
        }
    }
    return groups;
}

RingSpec ring_of(const Ui& ui, const BundleView& bundle) {
    return {.label = bundle.label,
            .value = bundle.value,
            .whole = bundle.whole,
            .period = bundle.period,
            .spoken = bundle.spoken,
            .left = bundle.left,
            .color = series_color(ui.colors(), static_cast<std::size_t>(bundle.kind))};
}

/// Rings in as many columns as there is room for.
struct Rings {
    std::size_t columns = 1;
    float width = 0; ///< of one column
    float row = 0;   ///< the height of the highest
};

Rings rings_of(const Ui& ui, float width, const Group& group) {
    Rings rings;
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, std::floor(width / least_ring)));
    rings.columns = std::min(group.bundles.size(), fitting);
    rings.width = std::min(widest_ring, width / static_cast<float>(rings.columns));
    for (const BundleView& bundle : group.bundles) {
        rings.row = std::max(rings.row, ring_gauge_height(rings.width - space::s, ring_of(ui, bundle)));
    }
    return rings;
}

float group_height(const Ui& ui, float width, const Group& group) {
    const Rings rings = rings_of(ui, width - 2 * padding, group);
    const std::size_t rows = (group.bundles.size() + rings.columns - 1) / rings.columns;
    return title_height + static_cast<float>(rows) * (rings.row + gap) - gap + padding;
}

void draw_group(const Screen& screen, const Rect& place, const Group& group) {
    Ui& ui = screen.ui;
    const Scope scope(ui, group.key);
    card(ui, place);
    ui.open_node(region_of(ui, place, group.title));
    heading(ui, place.x + padding, place.y + 26, 2, type::card_title, group.title);
    const Rings rings = rings_of(ui, place.w - 2 * padding, group);
    for (std::size_t index = 0; index < group.bundles.size(); ++index) {
        const float x = place.x + padding + rings.width * static_cast<float>(index % rings.columns);
        const float y = place.y + title_height + (rings.row + gap) * static_cast<float>(index / rings.columns);
        ring_gauge(ui, x, y, rings.width - space::s, ring_of(ui, group.bundles[index]));
    }
    ui.close_node();
}

} // namespace

float number_bundles(const Screen& screen, float x, float y, float width, const contract::LineDetailDto* line) {
    if (line == nullptr) {
        return 0;
    }
    const std::vector<Group> groups = groups_of(screen.words, *line);
    if (groups.empty()) {
        return 0;
    }
    if (groups.size() == 1 || screen.ui.environment().width < 900) {
        float height = 0;
        for (const Group& group : groups) {
            const float one = group_height(screen.ui, width, group);
            draw_group(screen, {x, y + height, width, one}, group);
            height += one + gap;
        }
        return height - gap;
    }
    // One ring needs a third of the width, three the rest.
    const float first = std::floor((width - gap) / 3);
    const float second = width - gap - first;
    const float height =
        std::max(group_height(screen.ui, first, groups[0]), group_height(screen.ui, second, groups[1]));
    draw_group(screen, {x, y, first, height}, groups[0]);
    draw_group(screen, {x + first + gap, y, second, height}, groups[1]);
    return height;
}

} // namespace kabinet::client
