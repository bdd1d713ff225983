#include "tests/web-client/support/driver.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kabinet::client;
using kabinet::client::test::Driver;

namespace {

constexpr const char* firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

/// The person was told so, by a toast or aloud.
bool told(Driver& page, std::string_view text) {
    const auto said = page.semantics.take_announcements();
    return std::ranges::find(said, text) != said.end();
}

struct Profile : Driver {
    explicit Profile(float width = 1440)
        : Driver(width) {
        server.sessions.items = {{7, "2019-02-26T09:00:00Z", "2019-02-26T10:52:00Z", "192.0.2.7", "curl/8", true},
                                 {8, "2019-02-25T09:00:00Z", "2019-02-25T10:52:00Z", "192.0.2.8", firefox, false}};
        server.sign_ins.items = {{3, "2019-02-26T09:00:00Z", false, true, "192.0.2.7"},
                                 {2, "2019-02-26T08:00:00Z", false, false, "192.0.2.66"},
                                 {1, "2019-02-25T08:00:00Z", true, true, "192.0.2.7"}};
    }
};

} // namespace

TEST_CASE("the profile is reached from the menu and says who one is") {
    Profile page;
    page.open("/numbers?company=1");
    page.click(Role::button, "Меню пользователя");
    page.click(Role::menuitem, "Мой профиль");
    CHECK(page.host.address_in_bar == "/profile?company=1");
    CHECK(page.host.title == "Профиль · Кабинет");
    CHECK(page.has_text("ivanov@kabinet.example"));
    CHECK(page.has_text("+7 701 211 12 49"));
}

TEST_CASE("password and e-mail are changed in forms of the page, not on the canvas") {
    Profile page;
    page.open("/profile?company=1");
    page.click(Role::button, "Сменить пароль");
    page.click(Role::button, "Сменить e-mail");
    CHECK(page.host.forms == std::vector<std::string>{"password-change", "email-change"});
    page.server.profile.email = "new@kabinet.example";
    page.host.events.push_back(FormDone{"email-code"});
    page.settle();
    CHECK(page.has_text("new@kabinet.example"));
    CHECK(told(page, "E-mail изменен"));
}

TEST_CASE("sessions are listed, and ended one by one or all but this") {
    for (const float width : {1440.0F, 390.0F}) {
        CAPTURE(width);
        Profile page(width);
        page.open("/profile?company=1");
        CHECK(page.has_text("Firefox · Linux"));
        CHECK(page.has_text("Этот сеанс · 192.0.2.7"));
        page.activate(Role::button, "Завершить");
        REQUIRE_FALSE(page.server.requests_to("/api/v1/profile/sessions/8").empty());
        CHECK(page.server.requests_to("/api/v1/profile/sessions/8").back().method == "DELETE");
        CHECK(told(page, "Сеанс завершен"));
        page.activate(Role::button, "Завершить все остальные");
        const auto ended = page.server.requests_to("/api/v1/profile/sessions");
        CHECK(std::ranges::any_of(ended, [](const HttpRequest& request) {
            return request.method == "DELETE" && request.path == "/api/v1/profile/sessions";
        }));
    }
}

TEST_CASE("one's own sign-ins are told apart") {
    Profile page;
    page.open("/profile?company=1");
    CHECK(page.has_text("Неудачная попытка входа"));
    CHECK(page.has_text("Вход через восстановление пароля"));
    CHECK(page.has_text("26.02.2019 14:00 · 192.0.2.66"));
}

TEST_CASE("a company gets a short name, which stands in the header from then on") {
    Profile page;
    page.open("/profile/companies?company=1");
    CHECK(page.has_text("800800800800"));
    page.server.person.companies.pop_back();
    page.server.person.companies[0].short_name = "Моя";
    page.open("/profile/companies?company=1");
    page.type(Role::textbox, "Сокращенное название компании", "Моя компания");
    page.activate(Role::button, "Сохранить");
    const auto named = page.server.requests_to("/api/v1/companies/1/short-name");
    REQUIRE(named.size() == 1);
    CHECK(named[0].method == "PUT");
    CHECK(named[0].body == R"({"short_name":"Моя компания"})");
    CHECK(told(page, "Сохранено"));
}

TEST_CASE("an expired session on the profile asks to sign in again, and what was typed stays") {
    Profile page;
    page.server.person.companies.pop_back();
    page.open("/profile/companies?company=1");
    page.type(Role::textbox, "Сокращенное название компании", "Моя компания");
    page.server.signed_in = false;
    page.activate(Role::button, "Сохранить");
    CHECK(page.host.sign_in_shown);
    page.server.signed_in = true;
    page.host.events.push_back(SignedIn{});
    page.settle();
    CHECK_FALSE(page.host.sign_in_shown);
    CHECK(page.get(Role::textbox, "Сокращенное название компании").value == "Моя компания");
    CHECK(page.host.address_in_bar == "/profile/companies?company=1");
}

TEST_CASE("the questions of the manual are answered, in every language") {
    Profile page;
    page.open("/numbers?company=1");
    page.click(Role::button, "Меню пользователя");
    page.click(Role::menuitem, "Вопросы и ответы");
    CHECK(page.host.address_in_bar == "/faq?company=1");
    CHECK(page.find(Role::heading, "Что делать, если номер заблокирован и нет кнопки «Разблокировка»?") != nullptr);
    CHECK(page.has_text("Использование прежней версии невозможно, доступ закрыт."));
    page.host.events.push_back(LanguageChosen{"en"});
    page.settle();
    CHECK(page.find(Role::heading, "Can I use the previous version of Kabinet?") != nullptr);
}

TEST_CASE("an administrator looks after the people of the company") {
    for (const float width : {1440.0F, 390.0F}) {
        CAPTURE(width);
        Profile page(width);
        page.server.members.items = {
            {1, "Иванов Иван", "77012111249", "ivanov@kabinet.example", kabinet::domain::Role::administrator, true},
            {2, "Касымов Данияр", "77010542003", "", kabinet::domain::Role::viewer, false}};
        page.open("/profile/members?company=1");
        CHECK(page.has_text("Касымов Данияр"));
        CHECK(page.has_text("+7 701 054 20 03 · еще не входил"));
        page.activate(Role::button, "Пригласить");
        CHECK(page.host.forms == std::vector<std::string>{"invitation /api/v1/companies/1/members"});
        page.activate(Role::combobox, "Роль: Касымов Данияр");
        page.activate(Role::option, "Бухгалтер, видит номера, документы, детализацию");
        const auto changed = page.server.requests_to("/api/v1/companies/1/members/2/role");
        REQUIRE(changed.size() == 1);
        CHECK(changed[0].method == "PUT");
        CHECK(changed[0].body == R"({"role":"accountant"})");
    }
}

TEST_CASE("nobody loses their access by a slip of the hand") {
    Profile page;
    page.server.members.items = {{2, "Касымов Данияр", "77010542003", "", kabinet::domain::Role::viewer, false}};
    page.open("/profile/members?company=1");
    page.activate(Role::button, "Удалить");
    CHECK(page.has_text("Вы уверены, что хотите закрыть доступ сотруднику Касымов Данияр?"));
    page.activate(Role::button, "Отменить");
    CHECK_FALSE(page.has_text("Вы уверены"));
    CHECK(page.server.requests_to("/api/v1/companies/1/members/2").empty());
    page.activate(Role::button, "Удалить");
    page.activate(Role::button, "Да, уверен");
    REQUIRE(page.server.requests_to("/api/v1/companies/1/members/2").size() == 1);
    CHECK(page.server.requests_to("/api/v1/companies/1/members/2")[0].method == "DELETE");
}

TEST_CASE("who is no administrator of the company is not offered its people") {
    Profile page;
    page.server.person.companies[0].role = "accountant";
    page.open("/profile?company=1");
    CHECK(page.find(Role::link, "Сотрудники") == nullptr);
    page.open("/profile/members?company=1");
    CHECK(page.find(Role::button, "Пригласить") == nullptr);
    CHECK(page.server.requests_to("/api/v1/companies/1/members").empty());
}
