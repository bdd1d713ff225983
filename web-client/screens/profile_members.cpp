#include "web-client/screens/profile_parts.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/dialog.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/menu.hpp"
#include "web-client/widgets/select.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <array>

namespace kabinet::client {
namespace {

namespace client = kabinet::client;
using domain::Role;

constexpr float row_height = 72;
constexpr float row_height_phone = 124;
constexpr float role_width = 170;
constexpr std::array roles{Role::administrator, Role::accountant, Role::viewer};

Message name_of_role(Role role) {
    switch (role) {
    case Role::administrator:
        return Message::role_administrator;
    case Role::accountant:
        return Message::role_accountant;
    case Role::viewer:
        break;
    }
    return Message::role_viewer;
}

Message meaning_of_role(Role role) {
    switch (role) {
    case Role::administrator:
        return Message::role_administrator_text;
    case Role::accountant:
        return Message::role_accountant_text;
    case Role::viewer:
        break;
    }
    return Message::role_viewer_text;
}

void role_choice(const ProfileScreen& screen, const Rect& rect, const contract::MemberDto& member) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const WidgetId id = select(ui, rect,
                               {.key = "role",
                                .name = words(Message::members_role_of, {{"name", member.name}}),
                                .value = words(name_of_role(member.role))});
    std::vector<MenuItem> items;
    for (const Role role : roles) {
        items.push_back({.key = std::string(domain::name_of(role)),
                         .label = std::string(words(name_of_role(role))),
                         .detail = std::string(words(meaning_of_role(role))),
                         .checked = role == member.role});
    }
    const auto chosen =
        menu(ui, id, rect, {.name = words(Message::members_role), .items = items, .min_width = 300, .choice = true});
    if (chosen && roles.at(*chosen) != member.role) {
        screen.commands.send(ChangeRole{screen.company->id, member.id, roles.at(*chosen)});
    }
}

void member_row(const ProfileScreen& screen, const Rect& row, const contract::MemberDto& member) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, std::to_string(member.id));
    Node item;
    item.id = ui.id("item");
    item.role = client::Role::listitem;
    item.rect = row;
    ui.open_node(std::move(item));
    horizontal_line(ui.list(), row.x, row.y, row.w, ui.colors().line);
    const ButtonSpec remove{.key = "remove", .label = words(Message::members_remove)};
    const float control = ui.control_height();
    const float remove_width = button_width(remove);
    const bool phone = ui.phone();
    const float controls = role_width + space::s + remove_width;
    const float room = phone ? row.w : row.w - controls - space::l;
    const float middle = phone ? row.y + 32 : row.center_y();
    std::string below = shown_number(member.phone);
    if (!member.email.empty()) {
        below += " · " + member.email;
    }
    if (!member.has_password) {
        below += " · " + std::string(words(Message::members_never_here));
    }
    label_within(ui, row.x, middle - 11, room, type::body_strong, ui.colors().ink, member.name);
    label_within(ui, row.x, middle + 11, room, type::small, ui.colors().ink_soft, below);
    const float left = phone ? row.x : row.right() - controls;
    const float top = phone ? row.y + 64 : row.center_y() - control / 2;
    role_choice(screen, {left, top, role_width, control}, member);
    if (button(ui, {left + role_width + space::s, top, remove_width, control}, remove)) {
        screen.model.member_to_remove = member.id;
    }
    ui.close_node();
}

const contract::MemberDto* member_to_remove(const ProfileScreen& screen, const contract::MembersDto& members) {
    const auto found = std::ranges::find(members.items, screen.model.member_to_remove, &contract::MemberDto::id);
    return found != members.items.end() ? &*found : nullptr;
}

} // namespace

float profile_members(const ProfileScreen& screen, float x, float y, float width) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, "members");
    const auto* const members = screen.cache.get(MembersKey{screen.company->id}).value();
    const float pitch = ui.phone() ? row_height_phone : row_height;
    const float count = members == nullptr ? 3.0F : static_cast<float>(members->items.size());
    const ButtonSpec invite{.key = "invite", .label = words(Message::members_invite), .kind = ButtonKind::primary};
    const float inner = width - 2 * profile_padding;
    const float left = x + profile_padding;
    const float control = ui.control_height();
    const float text = paragraph_height(inner, type::body, words(Message::members_text));
    const float head = profile_padding + type::card_title.line + space::s + text + space::l + control + space::l;
    const float height = head + count * pitch + profile_padding;
    card(ui, {x, y, width, height});
    float at = y + profile_padding;
    heading(ui, left, at + type::card_title.line / 2, 2, type::card_title,
            words(Message::members_of, {{"company", shown_name(*screen.company)}}));
    at += type::card_title.line + space::s;
    at += paragraph(ui, left, at, inner, type::body, ui.colors().ink_soft, words(Message::members_text)) + space::l;
    if (button(ui, {left, at, std::min(inner, button_width(invite)), control}, invite)) {
        screen.commands.send(OpenForm{"invitation", screen.company->id});
    }
    at += control + space::l;
    if (members == nullptr) {
        for (int row = 0; row < 3; ++row) {
            skeleton(ui, left, at + pitch * (static_cast<float>(row) + 0.5F), inner / 2);
        }
        return height;
    }
    Node list;
    list.id = ui.id("list");
    list.role = client::Role::list;
    list.name = std::string(words(Message::members_title));
    list.rect = {left, at, inner, count * pitch};
    ui.open_node(std::move(list));
    for (const contract::MemberDto& member : members->items) {
        member_row(screen, {left, at, inner, pitch}, member);
        at += pitch;
    }
    ui.close_node();
    return height;
}

void profile_dialogs(const ProfileScreen& screen) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    if (screen.company == nullptr || screen.model.member_to_remove == 0) {
        return;
    }
    const auto* const resource = screen.cache.peek(MembersKey{screen.company->id});
    const auto* const members = resource != nullptr ? resource->value() : nullptr;
    const contract::MemberDto* const member = members != nullptr ? member_to_remove(screen, *members) : nullptr;
    if (member == nullptr) {
        screen.model.member_to_remove = 0;
        return;
    }
    const std::string question = words(Message::members_remove_question, {{"name", member->name}});
    constexpr float dialog_width = 440;
    const float text_width = std::min(dialog_width, ui.viewport().w) - 2 * space::xxl;
    Dialog dialog(ui, {.key = "remove-member",
                       .title = words(Message::members_remove_title),
                       .close_name = words(Message::common_close),
                       .confirm = words(Message::common_sure),
                       .cancel = words(Message::common_cancel),
                       .kind = ButtonKind::danger,
                       .width = dialog_width,
                       .content_height = paragraph_height(text_width, type::body, question)});
    const Rect place = dialog.content();
    paragraph(ui, place.x, place.y, place.w, type::body, ui.colors().ink, question);
    const DialogResult result = dialog.finish();
    if (result.confirmed) {
        screen.commands.send(RemoveMember{screen.company->id, member->id});
    }
    if (result.confirmed || result.dismissed) {
        screen.model.member_to_remove = 0;
    }
}

} // namespace kabinet::client
