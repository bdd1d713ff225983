#include "web-client/screens/profile_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/theme/text.hpp"
#include "web-client/view_models/browser_name.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/key_values.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <array>

namespace kabinet::client {
namespace {

constexpr float row_height = 60;
constexpr float skeleton_rows = 2;

/// A card with its heading; what is inside begins below it.
float titled_card(Ui& ui, const Rect& rect, std::string_view title) {
    card(ui, rect);
    heading(ui, rect.x + profile_padding, rect.y + profile_padding + type::card_title.line / 2, 2, type::card_title,
            title);
    return rect.y + profile_padding + type::card_title.line + space::m;
}

constexpr float titled_height(float inside) {
    return profile_padding + type::card_title.line + space::m + inside + profile_padding;
}

/// Two lines of a list, the lower one quiet.
void two_lines(Ui& ui, const Rect& row, std::string_view upper, std::string_view lower, float room) {
    label_within(ui, row.x, row.y + row_height / 2 - 11, room, type::body, ui.colors().ink, upper);
    label_within(ui, row.x, row.y + row_height / 2 + 11, room, type::small, ui.colors().ink_soft, lower);
}

void line_between(Ui& ui, const Rect& row) {
    horizontal_line(ui.list(), row.x, row.y, row.w, ui.colors().line);
}

void list_role(Ui& ui, std::string_view key, std::string_view name, const Rect& rect) {
    Node node;
    node.id = ui.id(key);
    node.role = Role::list;
    node.name = std::string(name);
    node.rect = rect;
    ui.open_node(std::move(node));
}

void item_role(Ui& ui, const Rect& rect) {
    Node node;
    node.id = ui.id("item");
    node.role = Role::listitem;
    node.rect = rect;
    ui.open_node(std::move(node));
}

void session_row(const ProfileScreen& screen, const Rect& row, const contract::OwnSessionDto& session) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, std::to_string(session.id));
    item_role(ui, row);
    const ButtonSpec end{.key = "end",
                         .label = words(Message::profile_session_end),
                         .busy = screen.changes.busy(ProfileChanges::Kind::end_session, session.id)};
    const float button_w = session.current ? 0 : button_width(end) + space::l;
    std::string name = browser_name(session.user_agent);
    if (name.empty()) {
        name = words(Message::profile_browser_unknown);
    }
    const std::string when =
        session.current ? std::string(words(Message::profile_session_current))
                        : words(Message::profile_session_seen, {{"moment", words.moment(session.last_seen_at)}});
    two_lines(ui, row, name, when + " · " + session.address, row.w - button_w);
    if (!session.current) {
        const float height = ui.control_height();
        if (button(ui, {row.right() - button_width(end), row.y + (row_height - height) / 2, button_width(end), height},
                   end)) {
            screen.commands.send(EndSession{session.id});
        }
    }
    ui.close_node();
}

void sign_in_row(const ProfileScreen& screen, const Rect& row, const contract::SignInDto& sign_in) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, std::to_string(sign_in.id));
    item_role(ui, row);
    const Message what = !sign_in.succeeded ? Message::profile_sign_in_refused
                         : sign_in.recovery ? Message::profile_sign_in_recovery
                                            : Message::profile_sign_in_done;
    two_lines(ui, row, words(what), words.moment(sign_in.at) + " · " + sign_in.address, row.w);
    ui.close_node();
}

} // namespace

float profile_person(const ProfileScreen& screen, float x, float y, float width) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const auto& resource = screen.cache.get(ProfileKey{});
    const contract::ProfileDto* const profile = resource.value();
    const float inner = width - 2 * profile_padding;
    const std::string email = profile == nullptr       ? std::string()
                              : profile->email.empty() ? std::string(words(Message::profile_email_none))
                                                       : profile->email;
    const std::array rows{
        KeyValue{.label = std::string(words(Message::profile_name)), .parts = {{.text = screen.person.user_name}}},
        KeyValue{.label = std::string(words(Message::profile_phone)),
                 .parts = {{.text = shown_number(screen.person.phone)}}},
        KeyValue{.label = std::string(words(Message::profile_email)), .parts = {{.text = email}}},
    };
    const ButtonSpec change_email{.key = "email", .label = words(Message::profile_email_change)};
    const ButtonSpec change_password{.key = "password", .label = words(Message::profile_password_change)};
    const float values = key_values_height(ui, inner, rows);
    const float control = ui.control_height();
    const bool stacked = button_width(change_email) + button_width(change_password) + space::m > inner;
    const float buttons = stacked ? 2 * control + space::s : control;
    const float height = titled_height(values + space::l + buttons);
    float at = titled_card(ui, {x, y, width, height}, words(Message::profile_person));
    key_values(ui, x + profile_padding, at, inner, rows);
    at += values + space::l;
    const float left = x + profile_padding;
    const float first = stacked ? inner : button_width(change_email);
    if (button(ui, {left, at, first, control}, change_email)) {
        screen.commands.send(OpenForm{"email-change"});
    }
    const Rect second = stacked ? Rect{left, at + control + space::s, inner, control}
                                : Rect{left + first + space::m, at, button_width(change_password), control};
    if (button(ui, second, change_password)) {
        screen.commands.send(OpenForm{"password-change"});
    }
    return height;
}

float profile_sessions(const ProfileScreen& screen, float x, float y, float width) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, "sessions");
    const auto* const sessions = screen.cache.get(OwnSessionsKey{}).value();
    const float count = sessions == nullptr ? skeleton_rows : static_cast<float>(sessions->items.size());
    const bool others = sessions != nullptr && sessions->items.size() > 1;
    const float control = ui.control_height();
    const float height = titled_height(count * row_height + (others ? space::m + control : 0));
    const float inner = width - 2 * profile_padding;
    const float left = x + profile_padding;
    float at = titled_card(ui, {x, y, width, height}, words(Message::profile_sessions));
    if (sessions == nullptr) {
        skeleton(ui, left, at + row_height / 2, inner / 2);
        skeleton(ui, left, at + row_height * 3 / 2, inner / 3);
        return height;
    }
    list_role(ui, "list", words(Message::profile_sessions), {left, at, inner, count * row_height});
    for (const contract::OwnSessionDto& session : sessions->items) {
        const Rect row{left, at, inner, row_height};
        line_between(ui, row);
        session_row(screen, row, session);
        at += row_height;
    }
    ui.close_node();
    const ButtonSpec end{.key = "end-others",
                         .label = words(Message::profile_sessions_end_others),
                         .busy = screen.changes.busy(ProfileChanges::Kind::end_other_sessions)};
    if (others && button(ui, {left, at + space::m, std::min(inner, button_width(end)), control}, end)) {
        screen.commands.send(EndOtherSessions{});
    }
    return height;
}

float profile_sign_ins(const ProfileScreen& screen, float x, float y, float width) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, "sign-ins");
    const auto* const page = screen.cache.get(SignInsKey{}).value();
    const float count = page == nullptr ? skeleton_rows : static_cast<float>(page->items.size());
    const float height = titled_height(count * row_height);
    const float inner = width - 2 * profile_padding;
    const float left = x + profile_padding;
    float at = titled_card(ui, {x, y, width, height}, words(Message::profile_sign_ins));
    if (page == nullptr) {
        skeleton(ui, left, at + row_height / 2, inner / 2);
        skeleton(ui, left, at + row_height * 3 / 2, inner / 3);
        return height;
    }
    list_role(ui, "list", words(Message::profile_sign_ins), {left, at, inner, count * row_height});
    for (const contract::SignInDto& sign_in : page->items) {
        const Rect row{left, at, inner, row_height};
        line_between(ui, row);
        sign_in_row(screen, row, sign_in);
        at += row_height;
    }
    ui.close_node();
    return height;
}

} // namespace kabinet::client
