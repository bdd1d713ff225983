#include "tests/web-client/support/driver.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::Driver;

TEST_CASE("without a session the sign-in form is shown and nothing is asked for") {
    Driver driver;
    driver.server.signed_in = false;
    driver.open("/numbers/77010542001?company=1");
    CHECK(driver.host.sign_in_shown);
    CHECK(driver.server.requests.size() == 1);
    CHECK(driver.find(Role::main, "") == nullptr);
    CHECK(driver.host.address_in_bar == "/numbers/77010542001?company=1");
}

TEST_CASE("after signing in the person is where the address says") {
    Driver driver;
    driver.server.signed_in = false;
    driver.open("/numbers/77010542001?company=1");
    driver.server.signed_in = true;
    driver.host.events.push_back(SignedIn{});
    driver.settle();
    CHECK_FALSE(driver.host.sign_in_shown);
    CHECK(driver.find(Role::heading, "+7 701 054 20 01") != nullptr);
}

TEST_CASE("an expired session asks to sign in again in place, and what was there stays and goes on") {
    Driver driver;
    driver.open("/numbers?company=1");
    driver.server.signed_in = false;
    driver.type(Role::searchbox, "Номер или лицевой счет", "2001");
    driver.wait(300);
    CHECK(driver.host.sign_in_shown);
    CHECK(driver.host.sign_in_calls == 1);
    CHECK(driver.get(Role::searchbox, "Номер или лицевой счет").value == "2001");
    driver.server.signed_in = true;
    driver.host.events.push_back(SignedIn{});
    driver.settle();
    CHECK_FALSE(driver.host.sign_in_shown);
    CHECK(driver.get(Role::searchbox, "Номер или лицевой счет").value == "2001");
    CHECK(driver.all(Role::row).size() == 2);
    CHECK(driver.find(Role::link, "+7 701 054 20 01") != nullptr);
}

TEST_CASE("somebody else who signs in sees nothing of the one before") {
    Driver driver;
    driver.open("/numbers/77010542001?company=1");
    driver.server.signed_in = false;
    driver.click(Role::button, "Обновить");
    REQUIRE(driver.host.sign_in_shown);
    driver.server.signed_in = true;
    driver.server.person.phone = "77015550000";
    driver.server.person.user_name = "Другой Человек";
    driver.server.person.companies = {{9, "111111111111", "Другая компания", "", "administrator"}};
    driver.host.events.push_back(SignedIn{});
    driver.settle();
    CHECK(driver.host.address_in_bar == "/numbers?company=9");
    CHECK_FALSE(driver.has_text("+7 701 054 20 01"));
}

TEST_CASE("signing out clears the page and shows the form") {
    Driver driver;
    driver.open("/numbers/77010542001?company=1");
    driver.click(Role::button, "Меню пользователя");
    driver.click(Role::menuitem, "Выйти");
    CHECK(driver.host.sign_in_shown);
    CHECK_FALSE(driver.has_text("+7 701 054 20 01"));
    CHECK(driver.server.requests.back().method == "DELETE");
    CHECK(driver.host.address_in_bar == "/numbers");
}

TEST_CASE("a person of no company is told what to do") {
    Driver driver;
    driver.server.person.companies.clear();
    driver.open();
    CHECK(driver.find(Role::heading, "У вас нет доступа ни к одной компании") != nullptr);
}
