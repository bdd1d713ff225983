#include "tests/web-client/support/driver.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace kabinet;
using namespace kabinet::client;
using domain::OperationKind;
using domain::OperationState;
using kabinet::client::test::Driver;

namespace {

constexpr const char* number = "/numbers/77010542006?company=1";
constexpr const char* line_path = "/api/v1/companies/1/lines/77010542006";
constexpr const char* right_iccid = "89997021234567899456";

void choose(Driver& driver, std::string_view operation) {
    driver.click(Role::button, "Другие операции");
    driver.click(Role::menuitem, operation);
}

std::vector<HttpRequest> placed(const Driver& driver) {
    auto requests = driver.server.requests_to(line_path);
    std::erase_if(requests, [](const HttpRequest& request) { return request.method != "POST"; });
    return requests;
}

} // namespace

TEST_CASE("blocking asks first, then shows «В обработке» and the end without pressing refresh") {
    Driver driver;
    driver.open(number);
    driver.click(Role::button, "Блокировка");
    CHECK(driver.find(Role::alertdialog, "Заблокировать номер") != nullptr);
    CHECK(driver.has_text("Вы уверены, что хотите заблокировать данный номер?"));
    CHECK(placed(driver).empty());
    driver.click(Role::button, "Да, уверен");
    REQUIRE(placed(driver).size() == 1);
    CHECK(placed(driver)[0].idempotency_key.size() == 32);
    CHECK(driver.find(Role::alertdialog, "Заблокировать номер") == nullptr);
    CHECK(driver.has_text("В обработке"));
    CHECK(driver.has_text("В работе: Блокировка"));
    driver.server.operations.move(1, OperationState::processing);
    driver.wait(3'000);
    CHECK(driver.has_text("В обработке"));
    driver.server.operations.move(1, OperationState::done);
    (void)driver.semantics.take_announcements();
    driver.wait(6'000);
    CHECK(driver.has_text("Заблокирован"));
    CHECK_FALSE(driver.has_text("В обработке"));
    const auto said = driver.semantics.take_announcements();
    CHECK(std::ranges::find(said, "Готово: Блокировка, +7 701 054 20 06") != said.end());
    CHECK(driver.find(Role::button, "Разблокировка") != nullptr);
}

TEST_CASE("«Отменить», Escape and the cross leave the window, and nothing is sent") {
    Driver driver;
    driver.open(number);
    for (int way = 0; way < 3; ++way) {
        driver.click(Role::button, "Блокировка");
        if (way == 0) {
            driver.click(Role::button, "Отменить");
        } else if (way == 1) {
            driver.escape();
        } else {
            driver.click(Role::button, "Закрыть");
        }
        CHECK(driver.find(Role::alertdialog, "Заблокировать номер") == nullptr);
    }
    CHECK(placed(driver).empty());
}

TEST_CASE("what is not possible says why, in the menu and at the button") {
    Driver driver;
    driver.server.lines[2].status = "debt";
    driver.open(number);
    CHECK(driver.get(Role::button, "Разблокировка").disabled);
    CHECK(driver.get(Role::button, "Разблокировка").description.contains("неоплаченная задолженность"));
    driver.click(Role::button, "Другие операции");
    CHECK(driver.get(Role::menuitem, "Замена Sim-карты").disabled);
    CHECK(driver.get(Role::menuitem, "Замена Sim-карты").description.contains("«Активный»"));
    CHECK(driver.get(Role::menuitem, "Удалить секретный код").disabled);
    CHECK_FALSE(driver.get(Role::menuitem, "Переадресация").disabled);
}

TEST_CASE("a SIM card's number is held to the rules of this operator") {
    Driver driver;
    driver.server.person.iccid_prefix = "89701";
    driver.server.person.iccid_check_digit = false;
    driver.open(number);
    choose(driver, "Замена Sim-карты");
    const auto invalid = [&](const char* typed) {
        driver.type(Role::textbox, "Введите новый номер SIM-карты", typed);
        return driver.get(Role::textbox, "Введите новый номер SIM-карты").invalid;
    };
    CHECK(invalid(right_iccid));
    CHECK_FALSE(invalid("89701027507916785073"));
}

TEST_CASE("a SIM card's number is grouped and checked while it is typed, and sent after the password") {
    Driver driver;
    driver.open(number);
    choose(driver, "Замена Sim-карты");
    const auto field = [&] { return driver.get(Role::textbox, "Введите новый номер SIM-карты"); };
    driver.type(Role::textbox, "Введите новый номер SIM-карты", "8999 7021 23");
    CHECK(field().value == "8999 7021 23");
    CHECK_FALSE(field().invalid);
    driver.type(Role::textbox, "Введите новый номер SIM-карты", "89997021234567899457");
    CHECK(field().invalid);
    CHECK(field().description.contains("последняя цифра"));
    driver.click(Role::button, "Да, уверен");
    CHECK_FALSE(driver.host.password_dialog);
    driver.type(Role::textbox, "Введите новый номер SIM-карты", right_iccid);
    CHECK_FALSE(field().invalid);
    driver.click(Role::button, "Да, уверен");
    REQUIRE(driver.host.password_dialog);
    CHECK(placed(driver).empty());
    driver.host.events.push_back(PasswordEntered{"wrong"});
    driver.settle();
    CHECK(driver.host.password_dialog);
    CHECK_FALSE(driver.host.password_error.empty());
    driver.host.events.push_back(PasswordEntered{"correct horse"});
    driver.settle();
    CHECK_FALSE(driver.host.password_dialog);
    CHECK(driver.find(Role::dialog, "Замена Sim-карты") == nullptr);
    REQUIRE(driver.server.operations.all.size() == 1);
    CHECK(driver.server.operations.all[0].iccid == right_iccid);
    driver.server.operations.move(1, OperationState::done);
    driver.wait(6'000);
    CHECK(driver.has_text("8999 7021 2345 6789 9456"));
}

TEST_CASE("what the server refuses is said in the window, which stays with what was typed") {
    Driver driver;
    driver.open(number);
    driver.click(Role::button, "Блокировка");
    driver.server.operations.refuse = ErrorCode::line_processing;
    driver.click(Role::button, "Да, уверен");
    CHECK(driver.find(Role::alertdialog, "Заблокировать номер") != nullptr);
    CHECK(driver.has_text("Номер в обработке. Дождитесь завершения операции"));
    CHECK(driver.server.operations.all.empty());
}

TEST_CASE("a request whose answer was lost is never sent again by itself; pressed again it has the same key") {
    Driver driver;
    driver.open(number);
    driver.click(Role::button, "Блокировка");
    driver.server.reachable = false;
    driver.click(Role::button, "Да, уверен");
    driver.wait(60'000);
    REQUIRE(placed(driver).size() == 1);
    CHECK(driver.find(Role::alertdialog, "Заблокировать номер") != nullptr);
    driver.server.reachable = true;
    driver.click(Role::button, "Да, уверен");
    REQUIRE(placed(driver).size() == 2);
    CHECK(placed(driver)[0].idempotency_key == placed(driver)[1].idempotency_key);
    CHECK(driver.server.operations.all.size() == 1);
}

TEST_CASE("forwarding asks for the kind, a number and, without an answer, the delay") {
    Driver driver;
    driver.open(number);
    choose(driver, "Переадресация");
    CHECK(driver.find(Role::radiogroup, "Ждать ответа, секунд") == nullptr);
    driver.click(Role::radio, "Если номер не отвечает");
    driver.click(Role::radio, "30");
    driver.type(Role::textbox, "Номер для переадресации", "77010542006");
    CHECK(driver.get(Role::textbox, "Номер для переадресации").invalid);
    driver.type(Role::textbox, "Номер для переадресации", "87012223344");
    driver.click(Role::button, "Да, уверен");
    REQUIRE(placed(driver).size() == 1);
    const auto sent = contract::decode<contract::OperationRequest>(placed(driver)[0].body);
    REQUIRE(sent.has_value());
    CHECK(sent->kind == OperationKind::set_forwarding);
    CHECK(sent->forwarding == "no_answer");
    CHECK(sent->delay_seconds == 30);
}

TEST_CASE("the device seen last is registered, and a registered one is removed from the list") {
    Driver driver;
    driver.server.lines[2].registered_devices = {{"35720106026360", "2019-01-24T10:23:00Z"}};
    driver.open(number);
    choose(driver, "Регистрация устройства (IMEI)");
    CHECK(driver.has_text("35202309 352069"));
    CHECK(driver.has_text("Устройство не зарегистрировано с этим номером"));
    driver.click(Role::button, "Удалить 35720106026360");
    REQUIRE(placed(driver).size() == 1);
    CHECK(contract::decode<contract::OperationRequest>(placed(driver)[0].body)->kind == OperationKind::remove_imei);
    driver.server.operations.move(1, OperationState::done);
    driver.wait(6'000);
    choose(driver, "Регистрация устройства (IMEI)");
    driver.click(Role::button, "Зарегистрировать");
    REQUIRE(placed(driver).size() == 2);
    CHECK(contract::decode<contract::OperationRequest>(placed(driver)[1].body)->imei == "35202309352069");
}

TEST_CASE("bundles are rings with words, services have their conditions and their buttons") {
    Driver driver;
    driver.open(number);
    CHECK(driver.find(Role::region, "Остатки по тарифному плану") != nullptr);
    CHECK(driver.find(Role::group, "Интернет круглосуточный") != nullptr);
    CHECK(driver.has_text("Доступно 10\u00A0239 МБ из 10\u00A0240 МБ"));
    CHECK(driver.has_text("Безлимит"));
    CHECK(driver.find(Role::region, "Подключенные услуги") != nullptr);
    CHECK(driver.find(Role::heading, "Голос") != nullptr);
    driver.activate(Role::button, "Отключить");
    driver.click(Role::button, "Да, уверен");
    REQUIRE(driver.server.operations.all.size() == 1);
    CHECK(driver.server.operations.all[0].kind == OperationKind::disconnect_service);
    CHECK(driver.server.operations.all[0].service == "international");
}

TEST_CASE("quick operations open from the list's rows, on a phone from its cards") {
    for (const float width : {1440.0F, 390.0F}) {
        CAPTURE(width);
        Driver driver(width, 844);
        driver.host.coarse = width < 400;
        driver.open("/numbers?company=1");
        driver.click(Role::button, "Действия с номером +7 701 054 20 06");
        CHECK(driver.find(Role::menu, "Действия с номером +7 701 054 20 06") != nullptr);
        driver.click(Role::menuitem, "Блокировка");
        driver.click(Role::button, "Да, уверен");
        REQUIRE(driver.server.operations.all.size() == 1);
        CHECK(driver.server.operations.all[0].msisdn == "77010542006");
        CHECK(driver.host.address_in_bar == "/numbers?company=1");
    }
}

TEST_CASE(
    "«Заявки» lists every operation with its state and reason; a failed one is repeated, a waiting one called off") {
    Driver driver;
    driver.open(number);
    driver.click(Role::button, "Блокировка");
    driver.click(Role::button, "Да, уверен");
    driver.server.operations.move(1, OperationState::failed, "gateway_rejected");
    driver.wait(6'000);
    driver.click(Role::link, "Заявки");
    CHECK(driver.host.address_in_bar == "/operations?company=1");
    CHECK(driver.host.title == "Заявки · Кабинет");
    CHECK(driver.has_text("Не выполнена"));
    CHECK(driver.has_text("Сеть оператора отклонила операцию"));
    CHECK(driver.has_text("Иванов Иван"));
    driver.click(Role::button, "Повторить");
    REQUIRE(driver.server.operations.all.size() == 2);
    CHECK(driver.has_text("Принята"));
    driver.click(Role::button, "Отменить");
    CHECK(driver.has_text("Отменена"));
    driver.click(Role::link, "+7 701 054 20 06");
    CHECK(driver.host.address_in_bar == number);
}

TEST_CASE("a window goes with the page it belongs to") {
    Driver driver;
    driver.open("/numbers?company=1");
    driver.click(Role::link, "+7 701 054 20 06");
    driver.click(Role::button, "Блокировка");
    driver.host.go_back();
    driver.settle();
    CHECK(driver.find(Role::alertdialog, "Заблокировать номер") == nullptr);
    CHECK(driver.find(Role::table, "Управление номерами") != nullptr);
}

TEST_CASE("who may change nothing is offered nothing") {
    Driver driver;
    driver.server.person.companies[0].role = "accountant";
    driver.open(number);
    CHECK(driver.find(Role::button, "Блокировка") == nullptr);
    CHECK(driver.find(Role::button, "Другие операции") == nullptr);
    CHECK(driver.find(Role::button, "Отключить") == nullptr);
    CHECK(driver.find(Role::link, "Заявки") == nullptr);
    CHECK(driver.find(Role::region, "Подключенные услуги") != nullptr);
}

TEST_CASE("a window half filled survives an expired session") {
    Driver driver;
    driver.open(number);
    choose(driver, "Замена Sim-карты");
    driver.type(Role::textbox, "Введите новый номер SIM-карты", right_iccid);
    driver.click(Role::button, "Да, уверен");
    driver.server.signed_in = false;
    driver.host.events.push_back(PasswordEntered{"correct horse"});
    driver.settle();
    CHECK(driver.host.sign_in_shown);
    driver.server.signed_in = true;
    driver.host.events.push_back(SignedIn{});
    driver.settle();
    CHECK(driver.get(Role::textbox, "Введите новый номер SIM-карты").value == "8999 7021 2345 6789 9456");
}
