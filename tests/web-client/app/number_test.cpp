#include "tests/web-client/support/driver.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;
using kabinet::client::test::Driver;

TEST_CASE("a number's page shows the manual's header, general information, SIM card and device") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    CHECK(driver.find(Role::heading, "+7 701 054 20 06") != nullptr);
    CHECK(driver.has_text("Активный"));
    CHECK(driver.has_text("с 24.01.2019 16:23"));
    for (const char* label :
         {"Тариф", "Доступные средства", "Индивидуальный лимит", "Кредитный лимит", "Метод расчета",
          "Регистрационная форма", "Лицевой счет", "Запрет на SMS / USSD управление", "ICCID", "IMEI"}) {
        CAPTURE(label);
        CHECK(driver.find(Role::group, label) != nullptr);
    }
    CHECK(driver.find(Role::heading, "Общая информация") != nullptr);
    CHECK(driver.find(Role::heading, "SIM-карта и устройство") != nullptr);
    CHECK(driver.has_text("8999 7027 5079 1678 5078"));
    CHECK(driver.has_text("Указан последний зафиксированный IMEI"));
}

TEST_CASE("an identifier is copied with one click, as it is stored, and the person is told") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.click(Role::button, "Скопировать ICCID");
    CHECK(driver.host.copied == std::vector<std::string>{"89997027507916785078"});
    const auto said = driver.semantics.take_announcements();
    REQUIRE(said.size() == 1);
    CHECK(said[0] == "Скопировано: 8999 7027 5079 1678 5078");
    driver.click(Role::button, "Скопировать номер");
    CHECK(driver.host.copied.back() == "+77010542006");
}

TEST_CASE("each value stands in a group of its label's name, the codes in groups of their own") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    for (const char* label : {"ICCID", "Лицевой счет", "PIN1", "PIN2", "PUK1", "PUK2"}) {
        CAPTURE(label);
        const Node group = driver.get(Role::group, label);
        int children = 0;
        for (const Node& node : driver.semantics.nodes()) {
            children += node.parent == group.id ? 1 : 0;
        }
        CHECK(children == 1);
    }
    for (const char* name : {"Информация по номеру", "Общая информация", "SIM-карта и устройство"}) {
        CHECK(driver.find(Role::region, name) != nullptr);
    }
}

TEST_CASE("PIN and PUK are masked, shown after the password for 30 seconds, and masked again") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    CHECK_FALSE(driver.has_text("11507782"));
    driver.click(Role::button, "Показать PIN и PUK");
    CHECK(driver.host.password_dialog);
    CHECK(driver.host.password_error.empty());
    driver.host.events.push_back(PasswordEntered{"correct horse"});
    driver.settle();
    CHECK_FALSE(driver.host.password_dialog);
    CHECK(driver.has_text("11507782"));
    CHECK(driver.has_text("6911"));
    driver.wait(15'000);
    CHECK(driver.has_text("11507782"));
    CHECK(driver.has_text("Скроются через"));
    driver.wait(16'000);
    CHECK_FALSE(driver.has_text("11507782"));
    CHECK_FALSE(driver.has_text("Скроются через"));
    CHECK(driver.find(Role::button, "Показать PIN и PUK") != nullptr);
}

TEST_CASE("they can be hidden before, and a code can be copied without being said aloud") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.activate(Role::button, "Показать PIN и PUK");
    driver.host.events.push_back(PasswordEntered{"correct horse"});
    driver.settle();
    driver.click(Role::button, "Скопировать PUK1");
    CHECK(driver.host.copied.back() == "11507782");
    CHECK(driver.semantics.take_announcements() == std::vector<std::string>{"Скопировано"});
    driver.click(Role::button, "Скрыть PIN и PUK");
    CHECK_FALSE(driver.has_text("11507782"));
}

TEST_CASE("a wrong password is said in the dialog, which stays") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.click(Role::button, "Показать PIN и PUK");
    driver.host.events.push_back(PasswordEntered{"wrong"});
    driver.settle();
    CHECK(driver.host.password_dialog);
    CHECK_FALSE(driver.host.password_error.empty());
    driver.host.events.push_back(PasswordDialogClosed{});
    driver.host.password_dialog = false;
    driver.settle();
    CHECK_FALSE(driver.has_text("11507782"));
}

TEST_CASE("codes are gone when the person leaves the page and comes back") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.click(Role::button, "Показать PIN и PUK");
    driver.host.events.push_back(PasswordEntered{"correct horse"});
    driver.settle();
    REQUIRE(driver.has_text("11507782"));
    driver.click(Role::link, "Управление номерами");
    driver.host.go_back();
    driver.settle();
    CHECK(driver.find(Role::heading, "+7 701 054 20 06") != nullptr);
    CHECK_FALSE(driver.has_text("11507782"));
}

TEST_CASE("who may not see codes is offered none") {
    Driver driver;
    driver.server.person.companies[0].role = "viewer";
    driver.open("/numbers/77010542006?company=1");
    CHECK(driver.has_text("8999 7027 5079 1678 5078"));
    CHECK(driver.find(Role::button, "Показать PIN и PUK") == nullptr);
}

TEST_CASE("a number the company doesn't have is told so, with a way back") {
    Driver driver;
    driver.open("/numbers/77019999999?company=1");
    CHECK(driver.find(Role::heading, "Такого номера нет среди номеров компании") != nullptr);
    driver.click(Role::button, "К номерам");
    CHECK(driver.host.address_in_bar == "/numbers?company=1");
}

TEST_CASE("the refresh button reads the line again and keeps it on the screen meanwhile") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.server.hold = true;
    driver.server.lines[2].status = "blocked";
    driver.semantics.report_activation(driver.get(Role::button, "Обновить").id);
    for (int frame = 0; frame < 6; ++frame) {
        driver.frame();
    }
    CHECK(driver.has_text("Активный"));
    CHECK(driver.get(Role::button, "Обновить").disabled);
    driver.server.release();
    driver.settle();
    CHECK(driver.has_text("Заблокирован"));
    CHECK_FALSE(driver.has_text("Активный"));
}

TEST_CASE("coming back later reads anew, coming back at once does not") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.click(Role::link, "Управление номерами");
    const std::size_t before = driver.server.requests.size();
    driver.host.go_back();
    driver.settle();
    CHECK(driver.server.requests.size() == before);
    driver.click(Role::link, "Управление номерами");
    driver.host.now_ms += 60'000;
    driver.host.go_back();
    driver.settle();
    CHECK(driver.server.requests.size() == before + 2); // the line, and the catalogue of its services
}
