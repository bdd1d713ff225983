#include "web-client/screens/header.hpp"

#include "web-client/screens/header_menus.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/widgets/avatar.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/select.hpp"
#include "web-client/widgets/tabs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace kabinet::client {
namespace {

constexpr TextStyle brand_style{18, 24, Weight::semibold, 0.2F};
constexpr std::string_view brand_first = "каби";
constexpr std::string_view brand_second = "нет";
constexpr float gap = space::l;
constexpr float avatar_size = 32;

float select_height(const Ui& ui) {
    return ui.environment().coarse_pointer ? 40 : 32;
}

Rect in_bar(const Rect& bar, float x, float width, float height) {
    return snap(Rect{x, bar.center_y() - height / 2, width, height});
}

// Returns where it ends.
float brand(const Header& header, const Rect& bar, float x) {
    Ui& ui = header.ui;
    const WidgetId id = ui.id("brand");
    const float first = text_width(brand_style, brand_first);
    const float width = first + text_width(brand_style, brand_second);
    const Rect target{x - 4, bar.y + 8, width + 8, bar.h - 16};
    const Press press = ui.press(id, target);
    draw_text(ui.list(), brand_style, x, bar.center_y(), ui.colors().header_ink, brand_first);
    draw_text(ui.list(), brand_style, x + first, bar.center_y(), ui.colors().brand, brand_second);
    if (press.ring) {
        focus_ring(ui, target.inset(2), radius::small);
    }
    const Location home{NumbersRoute{}, header.location.company};
    Node node;
    node.id = id;
    node.role = Role::link;
    node.name = std::string(header.words(Message::app_name));
    node.href = to_address(home);
    node.rect = target;
    node.font_px = brand_style.size;
    node.focusable = true;
    ui.node(std::move(node));
    if (press.activated) {
        header.commands.send(Navigate{home});
    }
    return x + width;
}

// Ends at `right`; returns where it begins.
float profile(const Header& header, const Rect& bar, float right) {
    Ui& ui = header.ui;
    const WidgetId id = ui.id("profile");
    const float size = avatar_size;
    const Rect face{right - size, bar.center_y() - size / 2, size, size};
    const Rect target = ui.environment().coarse_pointer ? face.inset((size - metric::touch_target) / 2) : face;
    const Press press = ui.press(id, target);
    draw_avatar(ui, face.x, face.center_y(), size, header.person->user_name);
    if (press.hover > 0) {
        disc(ui.list(), face.center_x(), face.center_y(), size / 2,
             ui.colors().header_ink.with_alpha(0.14F * press.hover));
    }
    if (press.ring) {
        focus_ring(ui, face, size / 2);
    }
    Node node;
    node.id = id;
    node.role = Role::button;
    node.name = std::string(header.words(Message::header_profile));
    node.rect = target;
    node.focusable = true;
    node.has_popup = true;
    node.expanded = ui.popup() == id;
    ui.node(std::move(node));
    if (press.activated) {
        ui.popup() == id ? ui.close_popup() : ui.open_popup(id);
    }
    profile_menu(header, id, face);
    return face.x;
}

float language(const Header& header, const Rect& bar, float right) {
    const SelectSpec spec{.key = "language",
                          .name = header.words(Message::header_language),
                          .value = header.words(Message::language_short),
                          .look = SelectLook::header};
    const float width = select_width(spec);
    const Rect rect = in_bar(bar, right - width, width, select_height(header.ui));
    const WidgetId id = select(header.ui, rect, spec);
    language_menu(header, id, rect);
    return rect.x;
}

void company(const Header& header, const Rect& bar, float left, float right) {
    Ui& ui = header.ui;
    const std::string bin = header.words(Message::company_bin, {{"bin", header.company->bin}});
    const SelectSpec spec{.key = "company",
                          .name = header.words(Message::company_choose),
                          .value = shown_name(*header.company),
                          .detail = bin,
                          .look = SelectLook::header};
    if (header.person->companies.size() < 2) {
        const float name = text_width(type::small, spec.value);
        const float detail = text_width(type::note, bin);
        const float x = std::max(left, right - name - space::s - detail);
        const float shown = label_within(ui, x, bar.center_y(), right - x - space::s - detail + 1, type::small,
                                         ui.colors().header_ink, spec.value);
        label(ui, x + shown + space::s, bar.center_y() + onto_baseline_of(type::small, type::note), type::note,
              ui.colors().header_soft, bin);
        return;
    }
    const float width = std::min(select_width(spec), right - left);
    const Rect rect = in_bar(bar, right - width, width, select_height(ui));
    const WidgetId id = select(ui, rect, spec);
    company_menu(header, id, rect);
}

} // namespace

void header_bar(const Header& header, const Rect& rect) {
    Ui& ui = header.ui;
    const Scope scope(ui, "header");
    fill(ui.list(), rect, ui.colors().header);
    ui.block(0, rect);
    Node node;
    node.id = ui.id("banner");
    node.role = Role::banner;
    node.rect = rect;
    ui.open_node(std::move(node));
    const float margin = page_margin(ui);
    float left = brand(header, rect, rect.x + margin) + 20;
    const bool wide = ui.environment().width >= 860;
    if (wide && header.person != nullptr) {
        const SelectSpec spec{.key = "service",
                              .name = header.words(Message::header_service),
                              .value = header.words(Message::header_mobile),
                              .look = SelectLook::header};
        const Rect place = in_bar(rect, left, select_width(spec), select_height(ui));
        const WidgetId id = select(ui, place, spec);
        service_menu(header, id, place);
        left = place.right() + gap;
    }
    // Tab goes from left to right, as the eye does; the places are found from the right edge.
    const float right = rect.right() - margin;
    if (header.person != nullptr) {
        const SelectSpec words{.value = header.words(Message::language_short), .look = SelectLook::header};
        const float language_right = right - avatar_size - gap;
        if (!ui.phone() && header.company != nullptr) {
            company(header, rect, left, language_right - select_width(words) - gap);
        }
        language(header, rect, language_right);
        profile(header, rect, right);
    } else {
        language(header, rect, right);
    }
    ui.close_node();
}

std::vector<Section> sections_of(const Header& header) {
    const Route& route = header.location.route;
    const bool numbers = std::holds_alternative<NumbersRoute>(route) || std::holds_alternative<NumberRoute>(route) ||
                         std::holds_alternative<UsageRoute>(route) || std::holds_alternative<LinePaymentsRoute>(route);
    std::vector<Section> sections{{.key = "numbers",
                                   .label = Message::nav_numbers,
                                   .icon = icons::smartphone,
                                   .place = {NumbersRoute{}, header.location.company},
                                   .current = numbers}};
    if (header.company != nullptr && may_read_documents(*header.company)) {
        sections.push_back({.key = "documents",
                            .label = Message::nav_documents,
                            .icon = icons::file_text,
                            .place = {DocumentsRoute{}, header.location.company},
                            .current = std::holds_alternative<DocumentsRoute>(route)});
    }
    if (header.company != nullptr && may_change_lines(*header.company)) {
        sections.push_back({.key = "operations",
                            .label = Message::nav_operations,
                            .icon = icons::clock,
                            .place = {OperationsRoute{}, header.location.company},
                            .current = std::holds_alternative<OperationsRoute>(route)});
    }
    return sections;
}

void header_tabs(const Header& header, const Rect& rect) {
    const std::vector<Section> sections = sections_of(header);
    std::vector<Tab> items;
    for (const Section& section : sections) {
        items.push_back({.key = section.key,
                         .label = std::string(header.words(section.label)),
                         .href = to_address(section.place),
                         .current = section.current});
    }
    const auto followed = tabs(header.ui, rect, header.words(Message::header_sections), page_margin(header.ui), items);
    if (followed) {
        header.commands.send(Navigate{sections[*followed].place});
    }
}

float company_field(const Header& header, float x, float y, float width) {
    if (header.person == nullptr || header.company == nullptr || header.person->companies.size() < 2) {
        return 0;
    }
    Ui& ui = header.ui;
    const Scope scope(ui, "header");
    const std::string bin = header.words(Message::company_bin, {{"bin", header.company->bin}});
    const Rect rect{x, y, width, ui.control_height() + 2};
    const WidgetId id = select(ui, rect,
                               {.key = "company",
                                .name = header.words(Message::company_choose),
                                .value = shown_name(*header.company),
                                .detail = bin});
    company_menu(header, id, rect);
    return rect.h;
}

} // namespace kabinet::client
