#include "tests/web-client/support/driver.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>

using namespace kabinet::client;
using kabinet::client::test::Driver;

TEST_CASE("back leads to the list as it was") {
    Driver driver;
    driver.open("/numbers?company=1&search=7010&sort=balance");
    driver.activate(Role::link, "+7 701 054 20 01");
    REQUIRE(driver.host.history.size() == 1);
    driver.host.go_back();
    driver.settle();
    CHECK(driver.get(Role::searchbox, "Номер или лицевой счет").value == "7010");
    CHECK(driver.all(Role::columnheader)[6].sorted == Sorted::ascending);
}

TEST_CASE("the link above a number leads to the list as it was, too") {
    Driver driver;
    driver.open("/numbers?company=1&search=7010");
    driver.activate(Role::link, "+7 701 054 20 01");
    const auto links = driver.all(Role::link);
    const auto back = std::ranges::find_if(links, [](const Node& link) { return link.href.contains("search=7010"); });
    REQUIRE(back != links.end());
    driver.semantics.report_activation(back->id);
    driver.settle();
    CHECK(driver.host.address_in_bar == "/numbers?company=1&search=7010");
}

TEST_CASE("who comes to another page hears its name and goes on from its beginning; searching stays in the field") {
    Driver driver;
    driver.open();
    CHECK(driver.semantics.take_announcements().empty());
    driver.activate(Role::link, "+7 701 054 20 01");
    CHECK(driver.semantics.take_announcements() == std::vector<std::string>{"+7 701 054 20 01"});
    CHECK(driver.semantics.focused(driver.all(Role::main)[0].id));
    driver.host.go_back();
    driver.settle();
    CHECK(driver.semantics.take_announcements() == std::vector<std::string>{"Управление номерами"});
    driver.type(Role::searchbox, "Номер или лицевой счет", "2001");
    driver.wait(300);
    CHECK(driver.semantics.take_announcements().empty());
    CHECK(driver.semantics.focused(driver.get(Role::searchbox, "Номер или лицевой счет").id));
}

TEST_CASE("another company has its own list, is remembered and stands in the address") {
    Driver driver;
    driver.open();
    driver.click(Role::combobox, "Компания");
    driver.click(Role::option, "Филиал ТОО «Кабинет», БИН 750750750750");
    CHECK(driver.host.address_in_bar == "/numbers?company=2");
    CHECK(driver.get(Role::combobox, "Компания").value == "Филиал ТОО «Кабинет»");
    CHECK(driver.find(Role::heading, "У компании пока нет номеров") != nullptr);
    CHECK(driver.host.storage["company"] == "2");
    driver.host.go_back();
    driver.settle();
    CHECK(driver.get(Role::combobox, "Компания").value == "ТОО «Кабинет»");
}

TEST_CASE("the last company is taken where the address names none") {
    Driver driver;
    driver.host.storage["company"] = "2";
    driver.open("/");
    CHECK(driver.host.address_in_bar == "/numbers?company=2");
}

TEST_CASE("somebody else's company is a page that doesn't exist") {
    Driver driver;
    driver.open("/numbers?company=77");
    CHECK(driver.find(Role::heading, "Страница не найдена") != nullptr);
    CHECK(driver.server.requests.size() == 1);
    driver.click(Role::button, "К номерам");
    CHECK(driver.host.address_in_bar == "/numbers?company=1");
    CHECK(driver.all(Role::row).size() == 8);
}

TEST_CASE("an unknown address is kept and said to be none") {
    Driver driver;
    driver.open("/nowhere");
    CHECK(driver.find(Role::heading, "Страница не найдена") != nullptr);
    CHECK(driver.host.title == "Страница не найдена · Кабинет");
    CHECK(driver.host.address_in_bar == "/nowhere");
}

TEST_CASE("one company needs no selector") {
    Driver driver;
    driver.server.person.companies.pop_back();
    driver.open();
    CHECK(driver.find(Role::combobox, "Компания") == nullptr);
    CHECK(driver.has_text("ТОО «Кабинет»"));
}

TEST_CASE("many companies are found by name or BIN") {
    Driver driver;
    for (std::int64_t id = 3; id < 20; ++id) {
        driver.server.person.companies.push_back(
            {id, "9000000000" + std::to_string(10 + id), "Компания № " + std::to_string(id), "", "administrator"});
    }
    driver.open();
    driver.click(Role::combobox, "Компания");
    CHECK(driver.semantics.focused(driver.get(Role::searchbox, "Название или БИН").id));
    driver.type(Role::searchbox, "Название или БИН", "ФИЛИАЛ");
    CHECK(driver.all(Role::option).size() == 1);
    driver.type(Role::searchbox, "Название или БИН", "900000000015");
    REQUIRE(driver.all(Role::option).size() == 1);
    driver.type(Role::searchbox, "Название или БИН", "ничего такого");
    CHECK(driver.all(Role::option).empty());
    CHECK(driver.has_text("Такой компании нет"));
}

TEST_CASE("the language changes everything at once, and is remembered") {
    Driver driver;
    driver.open();
    driver.click(Role::combobox, "Язык");
    driver.click(Role::option, "Қазақша");
    CHECK(driver.find(Role::heading, "Нөмірлерді басқару") != nullptr);
    CHECK(driver.host.language == "kk");
    CHECK(driver.host.storage["language"] == "kk");
    CHECK(driver.host.title == "Нөмірлерді басқару · Кабинет");
    driver.click(Role::combobox, "Тіл");
    driver.click(Role::option, "English");
    CHECK(driver.find(Role::heading, "Manage numbers") != nullptr);
    CHECK(driver.has_text("7 numbers"));
}

TEST_CASE("the language of the sign-in form is the client's too") {
    Driver driver;
    driver.server.signed_in = false;
    driver.open();
    driver.host.events.push_back(LanguageChosen{"en"});
    driver.server.signed_in = true;
    driver.host.events.push_back(SignedIn{});
    driver.settle();
    CHECK(driver.find(Role::heading, "Manage numbers") != nullptr);
}

TEST_CASE("the theme follows the system and can be chosen") {
    Driver driver;
    driver.open();
    CHECK(driver.host.theme == "light");
    driver.host.dark = true;
    driver.host.events.push_back(ThemeChanged{true});
    driver.settle();
    CHECK(driver.host.theme == "dark");
    CHECK(driver.app().clear_color().x < 0.2F);
    driver.click(Role::button, "Меню пользователя");
    driver.click(Role::menuitem, "Светлая");
    CHECK(driver.host.theme == "light");
    driver.click(Role::button, "Меню пользователя");
    CHECK(driver.get(Role::menuitem, "Светлая").checked == true);
    CHECK(driver.get(Role::menuitem, "Темная").checked == false);
}

TEST_CASE("about names version and licence and opens the notices") {
    Driver driver;
    driver.open();
    driver.click(Role::button, "Меню пользователя");
    driver.click(Role::menuitem, "О программе");
    CHECK(driver.host.address_in_bar == "/about?company=1");
    CHECK(driver.find(Role::heading, "О программе") != nullptr);
    CHECK(driver.has_text("MIT"));
    driver.click(Role::link, "Лицензии сторонних компонентов");
    CHECK(driver.host.opened == std::vector<std::string>{"/notices.txt"});
}

TEST_CASE("a menu is walked by arrows, left by Escape back to its button, and closed by a press beside it") {
    Driver driver;
    driver.open();
    const WidgetId owner = driver.get(Role::combobox, "Язык").id;
    driver.activate(Role::combobox, "Язык");
    const WidgetId russian = driver.get(Role::option, "Русский").id;
    CHECK(driver.semantics.focused(russian));
    driver.key(russian, "ArrowDown");
    CHECK(driver.semantics.focused(driver.get(Role::option, "Қазақша").id));
    driver.key(driver.semantics.focus(), "End");
    CHECK(driver.semantics.focused(driver.get(Role::option, "English").id));
    driver.key(driver.semantics.focus(), "ArrowDown");
    CHECK(driver.semantics.focused(russian));
    driver.escape();
    CHECK(driver.all(Role::option).empty());
    CHECK(driver.semantics.focused(owner));
    driver.activate(Role::combobox, "Язык");
    CHECK(driver.all(Role::option).size() == 3);
    driver.click_at(400, 500);
    CHECK(driver.all(Role::option).empty());
    CHECK(driver.host.address_in_bar == "/numbers?company=1");
}

TEST_CASE("the question mark shows the shortcuts, Escape hides them and gives the focus back") {
    Driver driver;
    driver.open();
    const WidgetId before = driver.get(Role::searchbox, "Номер или лицевой счет").id;
    driver.semantics.report_focus(before, true);
    driver.settle();
    driver.key(0, "?");
    const Node dialog = driver.get(Role::dialog, "Сочетания клавиш");
    CHECK(dialog.modal);
    CHECK(dialog.parent == 0);
    driver.escape();
    CHECK(driver.find(Role::dialog, "Сочетания клавиш") == nullptr);
    CHECK(driver.semantics.focused(before));
}
