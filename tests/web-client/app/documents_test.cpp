#include "tests/web-client/support/driver.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>
#include <string>
#include <vector>

using namespace kabinet;
using namespace kabinet::client;
using kabinet::client::test::Driver;

namespace {

// 13 February 2019 in Almaty.
constexpr const char* last_month = "from=2019-01-13&to=2019-02-13";

bool said(Driver& driver, std::string_view text) {
    const auto announced = driver.semantics.take_announcements();
    return std::ranges::find(announced, text) != announced.end();
}

void refuse_download(Driver& driver, int status, std::string body) {
    driver.host.events.push_back(FileFailed{driver.host.downloads.back(), status, std::move(body)});
    driver.settle();
}

} // namespace

TEST_CASE("«Документы и отчеты» begin with the payments of the last month, shown when they are asked for") {
    Driver driver;
    driver.open("/numbers?company=1");
    driver.click(Role::link, "Документы и отчеты");
    CHECK(driver.host.address_in_bar == "/documents/payments?company=1");
    CHECK(driver.host.title.starts_with("История платежей"));
    CHECK(driver.get(Role::textbox, "Начало периода").value == "13.01.2019");
    CHECK(driver.get(Role::textbox, "Конец периода").value == "13.02.2019");
    CHECK(driver.has_text("воспользуйтесь соответствующей услугой на странице управления номером"));
    CHECK(driver.server.requests_to("/api/v1/companies/1/payments").empty());
    driver.click(Role::button, "Запросить");
    CHECK(driver.host.address_in_bar == std::string("/documents/payments?company=1&") + last_month);
    CHECK(driver.find(Role::table, "История платежей") != nullptr);
    CHECK(driver.has_text("Платежное поручение 118"));
    CHECK(driver.has_text("Оплата счёта"));
    driver.host.go_back();
    driver.settle();
    CHECK(driver.find(Role::table, "История платежей") == nullptr);
}

TEST_CASE("a period of an address is shown at once, and read once") {
    Driver driver;
    driver.open("/documents/payments?company=1&from=2018-05-01&to=2018-05-31");
    CHECK(driver.get(Role::textbox, "Начало периода").value == "01.05.2018");
    CHECK(driver.has_text("25071142"));
    driver.wait(5'000);
    CHECK(driver.server.requests_to("/api/v1/companies/1/payments").size() == 1);
}

TEST_CASE("a period that may not be asked for says so at the field, and nothing is sent") {
    Driver driver;
    driver.open("/documents/payments?company=1");
    driver.type(Role::textbox, "Начало периода", "01.01.2017");
    CHECK(driver.get(Role::textbox, "Начало периода").invalid);
    driver.click(Role::button, "Запросить");
    CHECK(driver.server.requests_to("/api/v1/companies/1/payments").empty());
    driver.type(Role::textbox, "Начало периода", "14.02.2019");
    CHECK(driver.get(Role::textbox, "Начало периода").invalid);
    driver.click(Role::button, "Запросить");
    CHECK(driver.server.requests_to("/api/v1/companies/1/payments").empty());
}

TEST_CASE("a file is fetched once, its button turns meanwhile, and its end is said") {
    Driver driver;
    driver.host.reduced_motion = true; // what turns would never come to rest
    driver.host.hold_downloads = true;
    driver.open("/documents/payments?company=1");
    driver.click(Role::radio, "Файл XLSX");
    driver.click(Role::button, "Запросить");
    REQUIRE(driver.host.downloads.size() == 1);
    CHECK(driver.host.downloads[0] == std::string("/api/v1/companies/1/payments-file?") + last_month);
    CHECK(driver.get(Role::button, "Запросить").disabled);
    CHECK(driver.host.address_in_bar == "/documents/payments?company=1");
    (void)driver.semantics.take_announcements();
    driver.host.events.push_back(FileSaved{driver.host.downloads[0], "payments.xlsx"});
    driver.settle();
    CHECK(said(driver, "Файл payments.xlsx загружен"));
    CHECK_FALSE(driver.get(Role::button, "Запросить").disabled);
}

TEST_CASE("why a file could not be made is said; without a session one signs in again, and asks again") {
    Driver driver;
    driver.host.reduced_motion = true;
    driver.host.hold_downloads = true;
    driver.open("/documents/payments?company=1");
    driver.click(Role::radio, "Файл PDF");
    driver.click(Role::button, "Запросить");
    refuse_download(driver, 0, "");
    CHECK(said(driver, "Нет связи с сервером"));
    driver.click(Role::button, "Запросить");
    CHECK(driver.host.downloads.size() == 2);
    refuse_download(driver, 401, "");
    CHECK(driver.host.sign_in_shown);
}

TEST_CASE("a long history comes page by page, as far as one scrolls") {
    Driver driver;
    for (int index = 0; index < 400; ++index) {
        driver.server.documents.actions.push_back(driver.server.documents.actions[0]);
    }
    driver.open(std::string("/documents/actions?company=1&") + last_month);
    CHECK(driver.server.requests_to("/api/v1/companies/1/actions").size() == 1);
    ImGui::GetIO().AddMousePosEvent(700, 700);
    driver.settle();
    for (int turn = 0; turn < 20; ++turn) {
        driver.wheel(-5);
    }
    CHECK(driver.server.requests_to("/api/v1/companies/1/actions").size() >= 2);
}

TEST_CASE("the history of actions reads as in the manual and is narrowed down by kind and person") {
    Driver driver;
    driver.open(std::string("/documents/actions?company=1&") + last_month);
    CHECK(driver.has_text("Блокировка номера 77010542001"));
    CHECK(driver.has_text("Успешно"));
    CHECK(driver.has_text("Иванов Иван (77012111249)"));
    CHECK(driver.has_text("Замена SIM-карты номера 77010542003"));
    driver.click(Role::button, "Администратор");
    driver.click(Role::menuitemcheckbox, "Петрова Анна, +7 701 054 20 06");
    CHECK(driver.host.address_in_bar.contains("person=77010542006"));
    CHECK_FALSE(driver.has_text("Блокировка номера 77010542001"));
    CHECK(driver.has_text("Замена SIM-карты номера 77010542003"));
}

TEST_CASE("an act is found by its account or by a phone number, and downloaded with its annex") {
    Driver driver;
    driver.open("/documents/acts?company=1");
    CHECK(driver.has_text("Выберите лицевой счет"));
    driver.click(Role::combobox, "Поиск по номеру лицевого счета");
    driver.click(Role::option, "25210550");
    CHECK(driver.host.address_in_bar == "/documents/acts?company=1&account=25210550");
    CHECK(driver.has_text("Январь 2019"));
    CHECK_FALSE(driver.has_text("Февраль 2018"));
    driver.click(Role::button, "2018");
    CHECK(driver.has_text("Февраль 2018"));
    driver.click(Role::button, "Акт выполненных работ, Февраль 2018 PDF");
    REQUIRE(driver.host.downloads.size() == 1);
    CHECK(driver.host.downloads[0] == "/api/v1/companies/1/accounts/25210550/months/2018-02/act");
    driver.click(Role::button, "Приложение №1, Февраль 2018 XLSX");
    CHECK(driver.host.downloads.back() == "/api/v1/companies/1/accounts/25210550/months/2018-02/annex?format=xlsx");
    driver.type(Role::textbox, "Поиск по номеру телефона", "8 701 054 20 01");
    CHECK(driver.host.address_in_bar == "/documents/acts?company=1&account=25060832");
    driver.type(Role::textbox, "Поиск по номеру телефона", "77029999999");
    CHECK(driver.get(Role::textbox, "Поиск по номеру телефона").description.contains("Лицевого счета с этим номером"));
}

TEST_CASE("the register of invoices is asked for by months and shows what they come to") {
    Driver driver;
    driver.open("/documents/invoices?company=1");
    CHECK(driver.find(Role::button, "Период: Январь 2019 – Январь 2019") != nullptr);
    driver.click(Role::button, "Запросить");
    CHECK(driver.host.address_in_bar == "/documents/invoices?company=1&from=2019-01&to=2019-01");
    CHECK(driver.has_text("1000234"));
    CHECK(driver.find(Role::group, "Итого по ставке 12\u00A0%") != nullptr);
    CHECK(driver.has_text("11\u00A0200,00\u00A0₸"));
    driver.click(Role::radio, "Файл PDF");
    driver.click(Role::button, "Запросить");
    CHECK(driver.host.downloads.back() == "/api/v1/companies/1/invoices-file?from=2019-01&to=2019-01");
}

TEST_CASE("an accountant has documents and detail but no operations") {
    Driver driver;
    driver.server.person.companies[0].role = "accountant";
    driver.open("/numbers/77010542006?company=1");
    CHECK(driver.find(Role::link, "Документы и отчеты") != nullptr);
    CHECK(driver.find(Role::link, "Заявки") == nullptr);
    CHECK(driver.find(Role::button, "Детализация") != nullptr);
    CHECK(driver.find(Role::button, "Блокировка") == nullptr);
}

TEST_CASE("a viewer has neither, also by an address") {
    Driver viewer;
    viewer.server.person.companies[0].role = "viewer";
    viewer.open("/numbers/77010542006?company=1");
    CHECK(viewer.find(Role::link, "Документы и отчеты") == nullptr);
    CHECK(viewer.find(Role::button, "Детализация") == nullptr);
    viewer.open("/documents/payments?company=1");
    CHECK(viewer.has_text("Страница не найдена"));
}

TEST_CASE("on a phone the entries are chosen from a list and records are cards") {
    Driver driver(390, 844);
    driver.host.coarse = true;
    driver.open(std::string("/documents/payments?company=1&") + last_month);
    CHECK(driver.find(Role::table, "История платежей") == nullptr);
    CHECK(driver.find(Role::list, "История платежей") != nullptr);
    CHECK(driver.has_text("Платежное поручение 118"));
    driver.click(Role::combobox, "Документы и отчеты");
    driver.click(Role::option, "История действий");
    CHECK(driver.host.address_in_bar == "/documents/actions?company=1");
}

TEST_CASE("the report on the list of numbers is mailed to the person's own address or another one, once per press") {
    Driver driver;
    driver.open("/documents/number-list?company=1");
    CHECK(driver.host.title.starts_with("Отчет по списку номеров"));
    CHECK(driver.has_text("Сформированный отчет по списку номеров, будет отправлен на указанный Вами email"));
    CHECK(driver.get(Role::textbox, "E-mail").value == "ivanov@kabinet.example");
    driver.type(Role::textbox, "E-mail", "anna@");
    driver.click(Role::button, "Запросить");
    CHECK(driver.get(Role::textbox, "E-mail").invalid);
    CHECK(driver.server.documents.reports.empty());
    driver.type(Role::textbox, "E-mail", "anna@kabinet.example");
    (void)driver.semantics.take_announcements();
    driver.click(Role::button, "Запросить");
    REQUIRE(driver.server.documents.reports.size() == 1);
    CHECK(driver.server.documents.reports[0].kind == domain::ReportKind::number_list);
    CHECK(said(driver, "Отчет будет отправлен на anna@kabinet.example"));
    CHECK(driver.has_text("В очереди"));
    driver.server.documents.reports[0].state = domain::ReportState::sent;
    driver.wait(4'000);
    CHECK(driver.has_text("Отправлен"));
    CHECK(driver.find(Role::button, "Отменить") == nullptr);
}

TEST_CASE("a reconciliation act has a period of at most 12 months, and can be called off while it waits") {
    Driver driver;
    driver.open("/documents/reconciliation?company=1");
    driver.type(Role::textbox, "Начало периода", "01.01.2018");
    CHECK(driver.get(Role::textbox, "Начало периода").invalid);
    driver.click(Role::button, "Отправить");
    CHECK(driver.server.documents.reports.empty());
    driver.type(Role::textbox, "Начало периода", "01.03.2018");
    driver.click(Role::button, "Отправить");
    REQUIRE(driver.server.documents.reports.size() == 1);
    CHECK(driver.server.documents.reports[0].from == "2018-03-01");
    CHECK(driver.server.documents.reports[0].to == "2019-02-13");
    driver.click(Role::button, "Отменить");
    CHECK(driver.server.documents.reports[0].state == domain::ReportState::cancelled);
    CHECK(driver.has_text("Отменен"));
}

TEST_CASE("a report whose answer was lost is asked for under the same key") {
    Driver driver;
    driver.open("/documents/number-list?company=1");
    driver.server.reachable = false;
    driver.click(Role::button, "Запросить");
    driver.server.reachable = true;
    driver.click(Role::button, "Запросить");
    const auto sent = driver.server.requests_to("/api/v1/companies/1/reports");
    std::vector<std::string> keys;
    for (const HttpRequest& request : sent) {
        if (request.method == "POST") {
            keys.push_back(request.idempotency_key);
        }
    }
    REQUIRE(keys.size() == 2);
    CHECK(keys[0] == keys[1]);
}
