#include "web-client/screens/number_parts.hpp"
#include "web-client/screens/quick_menu.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/view_models/service_view.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace kabinet::client {
namespace {

constexpr float padding = 18;
constexpr float title_height = 52;
constexpr float section_height = 36;
constexpr float row_gap = space::m;
constexpr float info_size = 24;
constexpr float gap = space::l;

/// How services stand in a card: what their button says, and whether their conditions are open.
struct Rows {
    const Screen& screen;
    const std::string& msisdn;
    domain::OperationKind kind;
    bool operates;

    [[nodiscard]] Message button_word() const {
        return kind == domain::OperationKind::connect_service ? Message::service_connect : Message::service_disconnect;
    }

    [[nodiscard]] ButtonSpec button_of(const ServiceView& service) const {
        return {.key = "button",
                .label = screen.words(button_word()),
                .kind = ButtonKind::ghost,
                .enabled = service.why_not.empty(),
                .why_not = service.why_not};
    }

    [[nodiscard]] float words_width(float width, const ServiceView& service) const {
        return width - (operates ? button_width(button_of(service)) + space::l : 0);
    }

    [[nodiscard]] bool opened(const ServiceView& service) const {
        const Scope scope(screen.ui, service.code);
        return screen.ui.remembered(screen.ui.id("open")) > 0;
    }

    [[nodiscard]] std::string second_line(const ServiceView& service) const {
        if (!service.until.empty()) {
            return service.until;
        }
        return kind == domain::OperationKind::connect_service ? service.price : std::string{};
    }

    [[nodiscard]] float height(float width, const ServiceView& service) const {
        const float words = words_width(width, service);
        float height = paragraph_height(words - info_size - 4, type::body_medium, service.name);
        height += second_line(service).empty() ? 0 : type::small.line;
        height = std::max(height, operates ? screen.ui.control_height() : type::body.line);
        if (opened(service) && !service.conditions.empty()) {
            height += space::xs + paragraph_height(width, type::small, service.conditions);
        }
        return height;
    }

    void draw(const Rect& place, const ServiceView& service) const {
        Ui& ui = screen.ui;
        const float words = words_width(place.w, service);
        const float name_width = words - info_size - 4;
        const std::string second = second_line(service);
        const float name_height = paragraph_height(name_width, type::body_medium, service.name);
        const float text = name_height + (second.empty() ? 0 : type::small.line);
        const float line = std::max(text, operates ? ui.control_height() : type::body.line);
        const float top = place.y + (line - text) / 2;
        const Scope scope(ui, service.code);
        Node group;
        group.id = ui.id("service");
        group.role = Role::group;
        group.name = service.name;
        group.rect = place;
        ui.open_node(std::move(group));
        paragraph(ui, place.x, top, name_width, type::body_medium, ui.colors().ink, service.name);
        if (!second.empty()) {
            label(ui, place.x, top + name_height + type::small.line / 2, type::small, ui.colors().ink_soft, second);
        }
        info(place, name_width, top + name_height - type::body.line / 2, service);
        const ButtonSpec spec = button_of(service);
        const float width = button_width(spec);
        const Rect at{place.right() - width, place.y + (line - ui.control_height()) / 2, width, ui.control_height()};
        if (operates && button(ui, at, spec)) {
            screen.commands.send(OpenOperation{.msisdn = msisdn, .kind = kind, .service = service.code});
        }
        if (ui.remembered(ui.id("open")) > 0 && !service.conditions.empty()) {
            paragraph(ui, place.x, place.y + line + space::xs, place.w, type::small, ui.colors().ink_soft,
                      service.conditions);
        }
        ui.close_node();
    }

private:
    // The manual's «i»: the conditions, in their place under the name.
    void info(const Rect& place, float name_width, float middle, const ServiceView& service) const {
        Ui& ui = screen.ui;
        if (service.conditions.empty()) {
            return;
        }
        const auto last = wrapped(type::body_medium, service.name, name_width).back();
        const float x = place.x + text_width(type::body_medium, last) + 4;
        const Rect box{x, middle - info_size / 2, info_size, info_size};
        float& open = ui.remembered(ui.id("open"));
        const std::string name = screen.words(Message::service_conditions, {{"service", service.name}});
        if (icon_button(ui, box, {.key = "info", .icon = icons::info, .name = name})) {
            open = open > 0 ? 0.0F : 1.0F;
            ui.keep_drawing();
        }
    }
};

struct Section {
    std::string title; ///< empty: none
    std::vector<ServiceView> services;
};

float card_height(const Rows& rows, float width, std::span<const Section> sections) {
    const float inner = width - 2 * padding;
    float height = title_height;
    for (const Section& section : sections) {
        height += section.title.empty() ? 0 : section_height;
        for (const ServiceView& service : section.services) {
            height += rows.height(inner, service) + row_gap;
        }
    }
    return height + padding - row_gap;
}

void draw_card(const Rows& rows, const Rect& place, std::string_view title, std::span<const Section> sections) {
    Ui& ui = rows.screen.ui;
    card(ui, place);
    ui.open_node(region_of(ui, place, title));
    heading(ui, place.x + padding, place.y + 26, 2, type::card_title, title);
    float y = place.y + title_height;
    const float inner = place.w - 2 * padding;
    for (const Section& section : sections) {
        if (!section.title.empty()) {
            heading(ui, place.x + padding, y + section_height / 2 - 4, 3, type::small_strong, section.title);
            y += section_height;
        }
        for (const ServiceView& service : section.services) {
            const float height = rows.height(inner, service);
            rows.draw({place.x + padding, y, inner, height}, service);
            y += height + row_gap;
        }
    }
    ui.close_node();
}

} // namespace

float number_services(const Screen& screen, float x, float y, float width, const contract::LineDetailDto* line) {
    if (line == nullptr) {
        return 0;
    }
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const contract::CatalogueDto* const catalogue = screen.cache.get(CatalogueKey{}).value();
    const bool operates = may_change_lines(screen.company);
    const Rows connected{screen, line->msisdn, domain::OperationKind::disconnect_service, operates};
    const Rows available{screen, line->msisdn, domain::OperationKind::connect_service, operates};
    std::vector<Section> first{{{}, connected_services(words, catalogue, *line)}};
    std::vector<Section> second;
    for (ServiceSectionView& section : available_services(words, catalogue, *line)) {
        second.push_back({std::move(section.title), std::move(section.services)});
    }
    const bool none = first.front().services.empty();
    const bool beside = ui.environment().width >= 900 && !second.empty();
    const float one = beside ? std::floor((width - gap) / 2) : width;
    ui.push_scope("connected");
    float first_height = none ? title_height + type::body.line + padding : card_height(connected, one, first);
    ui.pop_scope();
    ui.push_scope("available");
    const float second_height = second.empty() ? 0 : card_height(available, one, second);
    ui.pop_scope();
    const float both = std::max(first_height, second_height);
    if (beside) {
        first_height = both;
    }
    {
        const Scope scope(ui, "connected");
        const Rect place{x, y, one, first_height};
        draw_card(connected, place, words(Message::number_services_connected),
                  none ? std::span<const Section>{} : first);
        if (none) {
            label(ui, x + padding, y + title_height + type::body.line / 2, type::body, ui.colors().ink_soft,
                  words(Message::number_services_none));
        }
    }
    if (second.empty()) {
        return first_height;
    }
    const Scope scope(ui, "available");
    const Rect place =
        beside ? Rect{x + width - one, y, one, both} : Rect{x, y + first_height + gap, one, second_height};
    draw_card(available, place, words(Message::number_services_available), second);
    return beside ? both : first_height + gap + second_height;
}

} // namespace kabinet::client
