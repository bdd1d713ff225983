#include "tests/web-client/support/driver.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using kabinet::client::test::Driver;

TEST_CASE("«Детализация» of a number is asked for by a period and shown with what it comes to") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.click(Role::button, "Детализация");
    CHECK(driver.host.address_in_bar == "/numbers/77010542006/usage?company=1");
    CHECK(driver.host.title.starts_with("Детализация +7 701 054 20 06"));
    CHECK(driver.has_text("Данные для выгрузки доступны за последние 90 дней, включая текущий"));
    driver.click(Role::button, "Запросить детализацию");
    CHECK(driver.host.address_in_bar == "/numbers/77010542006/usage?company=1&from=2019-01-13&to=2019-02-13");
    CHECK(driver.find(Role::button, "Все · 318") != nullptr);
    CHECK(driver.find(Role::group, "Итого") != nullptr);
    CHECK(driver.has_text("1\u00A0284,60\u00A0₸"));
    CHECK(driver.has_text("+7 701 222 33 44"));
    CHECK(driver.has_text("03:24"));
    CHECK(driver.has_text("18,1 МБ"));
    CHECK(driver.find(Role::table, "Расходы по дням") != nullptr);
}

TEST_CASE("detail is narrowed down by kind, and the address says so") {
    Driver driver;
    driver.open("/numbers/77010542006/usage?company=1&from=2019-01-13&to=2019-02-12");
    driver.click(Role::button, "SMS · 31");
    CHECK(driver.host.address_in_bar.contains("kind=sms"));
    CHECK_FALSE(driver.has_text("+7 701 222 33 44"));
    CHECK(driver.has_text("+7 777 000 11 22"));
    CHECK(driver.has_text("12,00\u00A0₸"));
    driver.click(Role::button, "SMS · 31");
    CHECK_FALSE(driver.host.address_in_bar.contains("kind="));
}

TEST_CASE("detail comes as a file too, of what is shown") {
    Driver driver;
    driver.open("/numbers/77010542006/usage?company=1&from=2019-01-13&to=2019-02-12&kind=sms");
    driver.click(Role::radio, "Файл XLSX");
    driver.click(Role::button, "Запросить детализацию");
    REQUIRE(driver.host.downloads.size() == 1);
    CHECK(driver.host.downloads[0] == "/api/v1/companies/1/lines/77010542006/usage-file?from=2019-01-13&to=2019-02-12&"
                                      "kind=sms&format=xlsx");
}

TEST_CASE("detail older than 90 days is refused at the field") {
    Driver driver;
    driver.open("/numbers/77010542006/usage?company=1");
    driver.type(Role::textbox, "Начало периода", "01.11.2018");
    CHECK(driver.get(Role::textbox, "Начало периода").invalid);
    driver.click(Role::button, "Запросить детализацию");
    CHECK(driver.server.requests_to("/api/v1/companies/1/lines/77010542006/usage").empty());
}

TEST_CASE("a line that is paid in advance has its payments among its operations") {
    Driver driver;
    driver.open("/numbers/77780625084?company=1");
    driver.click(Role::button, "Другие операции");
    driver.click(Role::menuitem, "История платежей");
    CHECK(driver.host.address_in_bar == "/numbers/77780625084/payments?company=1");
    driver.click(Role::button, "Запросить");
    CHECK(driver.has_text("Касри 200032044427"));
    CHECK(driver.has_text("Пополнение баланса"));
    CHECK(driver.has_text("64,24\u00A0₸"));
    driver.click(Role::link, "+7 778 062 50 84");
    CHECK(driver.host.address_in_bar == "/numbers/77780625084?company=1");
}

TEST_CASE("a line that is paid afterwards has none") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.click(Role::button, "Другие операции");
    CHECK(driver.find(Role::menuitem, "История платежей") == nullptr);
    CHECK(driver.find(Role::menuitem, "Детализация") != nullptr);
}
