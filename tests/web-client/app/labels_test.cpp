#include "tests/web-client/support/driver.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using kabinet::client::test::Driver;

namespace {

std::vector<std::string> listed(const Driver& driver) {
    std::vector<std::string> labels;
    for (const Node& item : driver.all(Role::listitem)) {
        labels.push_back(item.name);
    }
    return labels;
}

std::vector<HttpRequest> writes(const Driver& driver) {
    auto all = driver.server.requests_to("/api/v1/companies/1/lines/77010542001/labels");
    std::erase_if(all, [](const HttpRequest& request) { return request.method != "PUT"; });
    return all;
}

} // namespace

TEST_CASE("labels and cost centre are written in a window and shown on the number's page and in the list") {
    Driver driver;
    driver.server.lines[1].labels = {"Архив"};
    driver.open("/numbers/77010542001?company=1");
    CHECK(driver.has_text("Меток нет"));
    driver.click(Role::button, "Изменить метки и центр затрат");
    CHECK(driver.find(Role::dialog, "Метки и центр затрат") != nullptr);
    driver.click(Role::button, "Архив");
    driver.type(Role::textbox, "Новая метка", "Склад");
    driver.click(Role::button, "Добавить");
    CHECK(driver.get(Role::button, "Склад").checked == true);
    driver.type(Role::textbox, "Центр затрат", "7210");
    (void)driver.semantics.take_announcements();
    driver.click(Role::button, "Сохранить");
    REQUIRE(writes(driver).size() == 1);
    CHECK(writes(driver)[0].body == R"({"labels":["Архив","Склад"],"cost_centre":"7210"})");
    CHECK(driver.find(Role::dialog, "Метки и центр затрат") == nullptr);
    const auto said = driver.semantics.take_announcements();
    CHECK(std::ranges::find(said, "Метки сохранены") != said.end());
    CHECK(listed(driver) == std::vector<std::string>{"Архив", "Склад"});
    CHECK(driver.has_text("Центр затрат: 7210"));
    driver.click(Role::link, "Управление номерами");
    CHECK(driver.find(Role::cell, "Архив, Склад") != nullptr);
}

TEST_CASE("a label that is only typed is saved with the others") {
    Driver driver;
    driver.open("/numbers/77010542001?company=1");
    driver.click(Role::button, "Изменить метки и центр затрат");
    driver.type(Role::textbox, "Новая метка", "Склад");
    driver.click(Role::button, "Сохранить");
    CHECK(listed(driver) == std::vector<std::string>{"Склад"});
}

TEST_CASE("what is wrong is said at the field, and nothing is sent or lost") {
    Driver driver;
    driver.open("/numbers/77010542001?company=1");
    driver.click(Role::button, "Изменить метки и центр затрат");
    driver.type(Role::textbox, "Новая метка", "Склад; офис");
    driver.click(Role::button, "Сохранить");
    CHECK(driver.get(Role::textbox, "Новая метка").invalid);
    CHECK(writes(driver).empty());
    driver.type(Role::textbox, "Новая метка", "Склад");
    driver.server.refuse_labels = ErrorCode::company_labels_many;
    driver.click(Role::button, "Сохранить");
    CHECK(writes(driver).size() == 1);
    CHECK(driver.has_text("В компании уже 200 разных меток. Уберите лишние, чтобы добавить новую"));
    CHECK(driver.get(Role::button, "Склад").checked == true);
    driver.server.refuse_labels.reset();
    driver.click(Role::button, "Сохранить");
    CHECK(listed(driver) == std::vector<std::string>{"Склад"});
}

TEST_CASE("the list is narrowed to a label") {
    Driver driver;
    driver.server.lines[1].labels = {"Склад"};
    driver.server.lines[3].labels = {"Склад", "Офис"};
    driver.open();
    driver.click(Role::button, "Фильтр: Метки");
    driver.click(Role::menuitem, "Офис");
    CHECK(driver.host.address_in_bar.contains("label="));
    CHECK(driver.all(Role::row).size() == 2);
    CHECK(driver.find(Role::button, "Фильтр: Метки: Офис") != nullptr);
}

TEST_CASE("who may not change lines sees the labels, and no button") {
    Driver driver;
    driver.server.person.companies[0].role = "viewer";
    driver.server.lines[0].labels = {"Склад"};
    driver.open("/numbers/77010542001?company=1");
    CHECK(listed(driver) == std::vector<std::string>{"Склад"});
    CHECK(driver.find(Role::button, "Изменить метки и центр затрат") == nullptr);
}
