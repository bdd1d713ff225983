#include "tests/web-client/support/driver.hpp"

#include "shared/contract/problem.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using kabinet::client::test::Driver;

TEST_CASE("numbers are marked one by one, by a range with Shift and all at once; a bar names how many") {
    Driver driver;
    driver.open();
    CHECK(driver.all(Role::toolbar).empty());
    driver.click(Role::checkbox, "Выбрать +7 701 054 20 01");
    CHECK(driver.find(Role::toolbar, "Выбран 1 номер") != nullptr);
    CHECK(driver.get(Role::checkbox, "Выбрать все загруженные номера").mixed);
    driver.shift_click(Role::checkbox, "Выбрать +7 701 054 20 07");
    CHECK(driver.find(Role::toolbar, "Выбрано 4 номера") != nullptr);
    driver.activate(Role::checkbox, "Выбрать все загруженные номера");
    CHECK(driver.find(Role::toolbar, "Выбрано 7 номеров") != nullptr);
    driver.activate(Role::checkbox, "Выбрать +7 701 054 20 01");
    CHECK(driver.find(Role::toolbar, "Выбрано 6 номеров") != nullptr);
    driver.click(Role::button, "Снять выделение");
    CHECK(driver.all(Role::toolbar).empty());
    CHECK(driver.get(Role::checkbox, "Выбрать +7 701 054 20 07").checked == false);
}

TEST_CASE("marks stay over searches and filters, and go with the company") {
    Driver driver;
    driver.open();
    driver.click(Role::checkbox, "Выбрать +7 701 054 20 01");
    driver.click(Role::button, "Показать номера: Заблокирован / Долг");
    driver.click(Role::checkbox, "Выбрать +7 701 054 20 07");
    CHECK(driver.find(Role::toolbar, "Выбрано 2 номера") != nullptr);
    driver.activate(Role::button, "Показать номера: Заблокирован / Долг");
    CHECK(driver.get(Role::checkbox, "Выбрать +7 701 054 20 01").checked == true);
    CHECK(driver.get(Role::checkbox, "Выбрать +7 701 054 20 07").checked == true);
    driver.click(Role::combobox, "Компания");
    driver.click(Role::option, "Филиал ТОО «Кабинет», БИН 750750750750");
    CHECK(driver.all(Role::toolbar).empty());
}

TEST_CASE("marked numbers are sent for and saved as a file") {
    Driver driver;
    driver.open();
    driver.click(Role::checkbox, "Выбрать +7 701 054 20 07");
    driver.click(Role::checkbox, "Выбрать +7 701 054 20 01");
    const Node bar = driver.get(Role::toolbar, "Выбрано 2 номера");
    for (const Node& button : driver.all(Role::button)) {
        if (button.name == "Экспорт" && button.rect.y > bar.rect.y) {
            driver.click_at(button.rect.center_x(), button.rect.center_y());
            break;
        }
    }
    driver.click(Role::menuitem, "CSV");
    REQUIRE(driver.host.saved.size() == 1);
    CHECK(driver.host.saved[0].first == "/api/v1/companies/1/lines-file");
    CHECK(driver.host.saved[0].second == R"({"msisdns":["77010542007","77010542001"],"format":"csv","language":"ru"})");
    contract::ProblemDto problem;
    problem.status = 503;
    problem.code = ErrorCode::unavailable;
    driver.host.events.push_back(FileFailed{driver.host.saved[0].first, 503, contract::encode(problem)});
    (void)driver.semantics.take_announcements();
    driver.settle();
    const auto said = driver.semantics.take_announcements();
    CHECK(std::ranges::find(said, "Сервис временно недоступен. Попробуйте через несколько минут") != said.end());
    CHECK(driver.find(Role::toolbar, "Выбрано 2 номера") != nullptr);
}

TEST_CASE("the whole list is saved as it is narrowed and sorted") {
    Driver driver;
    driver.open("/numbers?company=1&status=debt&sort=balance&order=desc");
    driver.click(Role::button, "Экспорт");
    driver.click(Role::menuitem, "Excel (XLSX)");
    REQUIRE(driver.host.downloads.size() == 1);
    CHECK(driver.host.downloads[0] == "/api/v1/companies/1/lines-file?status=debt&sort=balance&order=desc");
}

TEST_CASE("more than a thousand numbers can't be marked, and the bar says so") {
    Driver driver;
    driver.server.add_lines(1200);
    driver.open();
    for (int turn = 0; turn < 40; ++turn) {
        driver.key(0, "End");
        driver.wait(300);
    }
    driver.key(0, "Home");
    driver.wait(1000);
    driver.activate(Role::checkbox, "Выбрать все загруженные номера");
    CHECK(driver.has_text("За один раз можно выбрать не больше 1 000 номеров"));
    CHECK(driver.find(Role::toolbar, "Выбрано 0 номеров") != nullptr);
}
