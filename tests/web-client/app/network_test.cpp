#include "tests/web-client/support/driver.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::Driver;

TEST_CASE("when the network fails there is a banner, the rows stay, and a retry brings all back") {
    Driver driver;
    driver.open();
    driver.server.reachable = false;
    driver.click(Role::button, "Обновить");
    CHECK(driver.has_text("Нет связи с сервером. Показано то, что загрузилось раньше."));
    CHECK(driver.all(Role::row).size() == 8);
    driver.server.reachable = true;
    driver.click(Role::button, "Попробовать снова");
    CHECK_FALSE(driver.has_text("Нет связи с сервером"));
    CHECK(driver.all(Role::row).size() == 8);
}

TEST_CASE("a page that can't be read says so and tries again when asked") {
    Driver driver;
    driver.open();
    driver.server.reachable = false;
    driver.activate(Role::link, "+7 701 054 20 01");
    CHECK(driver.find(Role::heading, "Нет связи с сервером") != nullptr);
    driver.server.reachable = true;
    driver.click(Role::button, "Попробовать снова");
    CHECK(driver.find(Role::heading, "+7 701 054 20 01") != nullptr);
}

TEST_CASE("without an answer to the first question there is a banner, and the network's return is enough") {
    Driver driver;
    driver.server.reachable = false;
    driver.open();
    CHECK_FALSE(driver.host.sign_in_shown);
    CHECK(driver.has_text("Нет связи с сервером"));
    driver.server.reachable = true;
    driver.host.events.push_back(OnlineChanged{true});
    driver.settle();
    CHECK(driver.all(Role::row).size() == 8);
    CHECK_FALSE(driver.has_text("Нет связи с сервером"));
}

TEST_CASE("a failed sign-out is told and the person stays") {
    Driver driver;
    driver.open();
    driver.server.reachable = false;
    driver.click(Role::button, "Меню пользователя");
    driver.click(Role::menuitem, "Выйти");
    CHECK_FALSE(driver.host.sign_in_shown);
    CHECK(driver.semantics.take_announcements() == std::vector<std::string>{"Нет связи с сервером"});
    CHECK(driver.all(Role::row).size() == 8);
}
