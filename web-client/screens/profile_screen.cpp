#include "web-client/screens/profile_screen.hpp"

#include "web-client/screens/profile_parts.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/tabs.hpp"

#include <algorithm>
#include <array>

namespace kabinet::client {
namespace {

constexpr float most_width = 760;
constexpr std::array tab_order{ProfileTab::own, ProfileTab::companies, ProfileTab::members};

} // namespace

bool manages_members(const contract::CompanyDto* company) {
    return company != nullptr && company->role == domain::name_of(domain::Role::administrator);
}

void profile_screen(const ProfileScreen& screen, const Rect& view, ProfileTab tab) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "profile");
    ScrollArea page(ui, std::to_string(static_cast<int>(tab)), view);
    const Column column = content_column(ui, view);
    const float width = std::min(column.width, most_width);
    float y = page.top() + page_margin(ui);
    heading(ui, column.x, y + type::title.line / 2, 1, type::title, screen.words(Message::profile_title));
    y += type::title.line + space::s;

    const auto address = [&](ProfileTab where) { return to_address({ProfileRoute{where}, screen.location.company}); };
    std::vector<Tab> items{Tab{.key = "own",
                               .label = std::string(screen.words(Message::profile_own)),
                               .href = address(ProfileTab::own),
                               .current = tab == ProfileTab::own},
                           Tab{.key = "companies",
                               .label = std::string(screen.words(Message::profile_companies)),
                               .href = address(ProfileTab::companies),
                               .current = tab == ProfileTab::companies}};
    if (manages_members(screen.company)) {
        items.push_back({.key = "members",
                         .label = std::string(screen.words(Message::members_title)),
                         .href = address(ProfileTab::members),
                         .current = tab == ProfileTab::members});
    }
    if (const auto chosen = tabs(ui, {column.x, y, width, metric::tabs_height}, screen.words(Message::profile_title),
                                 ui.phone() ? 0 : profile_padding, items)) {
        screen.commands.send(Navigate{{ProfileRoute{tab_order.at(*chosen)}, screen.location.company}});
    }
    y += metric::tabs_height + profile_gap;

    if (tab == ProfileTab::own) {
        y += profile_person(screen, column.x, y, width) + profile_gap;
        y += profile_sessions(screen, column.x, y, width) + profile_gap;
        y += profile_sign_ins(screen, column.x, y, width);
    } else if (tab == ProfileTab::companies || !manages_members(screen.company)) {
        y += profile_companies(screen, column.x, y, width);
    } else {
        y += profile_members(screen, column.x, y, width);
    }
    page.finish(y - page.top() + page_margin(ui));
}

} // namespace kabinet::client
