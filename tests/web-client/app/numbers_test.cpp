#include "tests/web-client/support/driver.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>

using namespace kabinet::client;
using kabinet::client::test::Driver;

namespace {

std::vector<std::string> shown_numbers(const Driver& driver) {
    std::vector<std::string> numbers;
    for (const Node& link : driver.all(Role::link)) {
        if (link.name.starts_with("+7")) {
            numbers.push_back(link.name);
        }
    }
    return numbers;
}

std::size_t page_requests(const Driver& driver) {
    const auto all = driver.server.requests_to("/api/v1/companies/1/lines");
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [](const HttpRequest& request) { return !request.path.contains("summary"); }));
}

} // namespace

TEST_CASE("the list shows the company's numbers in the manual's columns") {
    Driver driver;
    driver.open();
    CHECK(driver.host.address_in_bar == "/numbers?company=1");
    CHECK(driver.host.title == "Управление номерами · Кабинет");
    CHECK(driver.find(Role::heading, "Управление номерами") != nullptr);
    CHECK(driver.has_text("7 номеров · обновлено только что"));
    std::vector<std::string> headers;
    for (const Node& node : driver.semantics.nodes()) {
        if (node.role == Role::button &&
            (node.name == "Номер" || node.name == "Лицевой счет" || node.name == "Тарифный план" ||
             node.name == "Статус" || node.name == "Баланс")) {
            headers.push_back(node.name);
        }
    }
    CHECK(headers == std::vector<std::string>{"Номер", "Лицевой счет", "Тарифный план", "Статус", "Баланс"});
    CHECK(driver.all(Role::row).size() == 8);
    CHECK(driver.find(Role::cell, "Заблокирован / Долг") != nullptr);
    CHECK(driver.get(Role::table, "Управление номерами").row_count == 8);
}

TEST_CASE("cards count the lines by status") {
    Driver driver;
    driver.open();
    CHECK(driver.find(Role::group, "Активных") != nullptr);
    CHECK(driver.find(Role::group, "Заблокировано за долг") != nullptr);
}

TEST_CASE("a card narrows the list to its status, and pressed again shows all") {
    Driver driver;
    driver.open();
    driver.click(Role::button, "Показать номера: Заблокирован / Долг");
    CHECK(driver.host.address_in_bar == "/numbers?company=1&status=debt");
    CHECK(shown_numbers(driver) == std::vector<std::string>{"+7 701 054 20 07"});
    CHECK(driver.has_text("Найден 1 номер"));
    CHECK(driver.get(Role::button, "Показать номера: Заблокирован / Долг").checked == true);
    CHECK(driver.get(Role::button, "Показать номера: Активный").checked == false);
    driver.activate(Role::button, "Показать номера: Заблокирован / Долг");
    CHECK(driver.host.address_in_bar == "/numbers?company=1");
    CHECK(shown_numbers(driver).size() == 7);
}

TEST_CASE("several statuses are chosen in one menu, and each step can be gone back") {
    Driver driver;
    driver.open();
    driver.click(Role::button, "Фильтр: Статус");
    driver.click(Role::menuitemcheckbox, "Заблокирован / Долг");
    driver.click(Role::menuitemcheckbox, "Заблокирован");
    CHECK(driver.get(Role::menuitemcheckbox, "Заблокирован").checked == true);
    CHECK(driver.host.address_in_bar == "/numbers?company=1&status=blocked&status=debt");
    driver.escape();
    CHECK(shown_numbers(driver) == std::vector<std::string>{"+7 701 054 20 07", "+7 701 054 20 19"});
    CHECK(driver.find(Role::button, "Фильтр: Статус: 2") != nullptr);
    driver.host.go_back();
    driver.settle();
    CHECK(driver.find(Role::button, "Фильтр: Статус: Заблокирован / Долг") != nullptr);
    CHECK(shown_numbers(driver) == std::vector<std::string>{"+7 701 054 20 07"});
    driver.click(Role::button, "Сбросить фильтр «Статус»");
    CHECK(driver.host.address_in_bar == "/numbers?company=1");
    CHECK(driver.semantics.focused(driver.get(Role::button, "Фильтр: Статус").id));
}

TEST_CASE("tariffs and accounts to choose from are read when their menu opens, once") {
    Driver driver;
    driver.open();
    const auto reads = [&] { return driver.server.requests_to("/api/v1/companies/1/line-choices").size(); };
    CHECK(reads() == 0);
    driver.click(Role::button, "Фильтр: Тарифный план");
    CHECK(driver.semantics.focused(driver.get(Role::searchbox, "Найти в списке").id));
    driver.type(Role::searchbox, "Найти в списке", "m2");
    CHECK(driver.find(Role::menuitem, "11") == nullptr);
    driver.click(Role::menuitem, "M2M");
    CHECK(driver.find(Role::menuitem, "M2M") == nullptr);
    CHECK(driver.host.address_in_bar == "/numbers?company=1&tariff=M2M");
    CHECK(shown_numbers(driver) == std::vector<std::string>{"+7 701 054 20 01"});
    driver.click(Role::button, "Сбросить фильтр «Тарифный план»");
    driver.click(Role::button, "Фильтр: Лицевой счет");
    driver.click(Role::menuitem, "25060833");
    CHECK(driver.host.address_in_bar == "/numbers?company=1&account=25060833");
    CHECK(shown_numbers(driver) == std::vector<std::string>{"+7 701 054 20 03"});
    CHECK(reads() == 1);
}

TEST_CASE("a link to a filtered list opens it so, and a number opened from it leads back to it") {
    Driver driver;
    driver.open("/numbers?company=1&status=active&tariff=M2M");
    CHECK(driver.find(Role::button, "Фильтр: Статус: Активный") != nullptr);
    CHECK(driver.find(Role::button, "Фильтр: Тарифный план: M2M") != nullptr);
    driver.activate(Role::link, "+7 701 054 20 01");
    const auto links = driver.all(Role::link);
    const auto back = std::ranges::find_if(links, [](const Node& link) { return link.href.contains("tariff=M2M"); });
    REQUIRE(back != links.end());
    driver.semantics.report_activation(back->id);
    driver.settle();
    CHECK(driver.host.address_in_bar == "/numbers?company=1&status=active&tariff=M2M");
}

TEST_CASE("where nothing meets the filters it is said which they are, and all can be cleared at once") {
    Driver driver;
    driver.open("/numbers?company=1&search=701&status=processing&status=debt&tariff=M2M&account=25071142");
    CHECK(driver.find(Role::heading, "Ничего не найдено") != nullptr);
    CHECK(driver.has_text("Нет номеров, для которых верно всё сразу: Статус: Заблокирован / Долг, В обработке; "
                          "Тарифный план: M2M; Лицевой счет: 25071142; Поиск: 701."));
    driver.click(Role::button, "Сбросить фильтры и поиск");
    CHECK(driver.host.address_in_bar == "/numbers?company=1");
    CHECK(shown_numbers(driver).size() == 7);
    driver.host.go_back();
    driver.settle();
    CHECK(driver.find(Role::heading, "Ничего не найдено") != nullptr);
}

TEST_CASE("on a phone the chips stand below the search, in rows as wide as the screen") {
    Driver driver(390, 844);
    driver.host.coarse = true;
    driver.open("/numbers?company=1&status=active&tariff=M2M&account=25060832");
    const Rect search = driver.get(Role::searchbox, "Номер или лицевой счет").rect;
    for (const char* name :
         {"Фильтр: Статус: Активный", "Фильтр: Тарифный план: M2M", "Фильтр: Лицевой счет: 25060832"}) {
        const Rect chip = driver.get(Role::button, name).rect;
        CHECK(chip.y >= search.bottom());
        CHECK(chip.right() <= 390);
    }
    CHECK(shown_numbers(driver) == std::vector<std::string>{"+7 701 054 20 01"});
    driver.click(Role::button, "Фильтр: Статус: Активный");
    CHECK(driver.find(Role::menuitemcheckbox, "Активный") != nullptr);
}

TEST_CASE("typing sends one search after a pause, and puts it into the address without a step back") {
    Driver driver;
    driver.open();
    const std::size_t before = page_requests(driver);
    for (const char* text : {"2", "20", "200", "2001"}) {
        driver.type(Role::searchbox, "Номер или лицевой счет", text);
    }
    CHECK(page_requests(driver) == before);
    driver.wait(200);
    CHECK(page_requests(driver) == before + 1);
    CHECK(shown_numbers(driver) == std::vector<std::string>{"+7 701 054 20 01"});
    CHECK(driver.has_text("Найден 1 номер"));
    CHECK(driver.host.address_in_bar == "/numbers?company=1&search=2001");
    CHECK(driver.host.history.empty());
}

TEST_CASE("a search without result says what to do and can be cleared") {
    Driver driver;
    driver.open("/numbers?company=1&search=555");
    CHECK(driver.get(Role::searchbox, "Номер или лицевой счет").value == "555");
    CHECK(driver.find(Role::heading, "Ничего не найдено") != nullptr);
    const auto clear = driver.all(Role::button);
    CHECK(std::ranges::count(clear, "Очистить поиск", &Node::name) == 2);
    driver.click(Role::button, "Очистить поиск");
    driver.wait(200);
    CHECK(driver.get(Role::searchbox, "Номер или лицевой счет").value.empty());
    CHECK(driver.all(Role::row).size() == 8);
}

TEST_CASE("letters in the search are an error at the field, and the list stays") {
    Driver driver;
    driver.open();
    const std::size_t before = page_requests(driver);
    driver.type(Role::searchbox, "Номер или лицевой счет", "иванов");
    driver.wait(300);
    CHECK(driver.get(Role::searchbox, "Номер или лицевой счет").invalid);
    CHECK_FALSE(driver.get(Role::searchbox, "Номер или лицевой счет").description.empty());
    CHECK(page_requests(driver) == before);
    CHECK(driver.all(Role::row).size() == 8);
}

TEST_CASE("a header sorts, and again turns the order around") {
    Driver driver;
    driver.open();
    driver.click(Role::button, "Тарифный план");
    CHECK(driver.host.address_in_bar.contains("sort=tariff"));
    driver.click(Role::button, "Баланс");
    CHECK(driver.host.address_in_bar.contains("sort=balance"));
    CHECK_FALSE(driver.host.address_in_bar.contains("order=desc"));
    CHECK(shown_numbers(driver).front() == "+7 701 054 20 01");
    driver.activate(Role::button, "Баланс");
    CHECK(driver.host.address_in_bar.contains("order=desc"));
    CHECK(shown_numbers(driver).back() == "+7 701 054 20 01");
    const auto headers = driver.all(Role::columnheader);
    REQUIRE(headers.size() == 8); // the first is the boxes', the last the menus'
    CHECK(headers[6].sorted == Sorted::descending);
    CHECK(headers[1].sorted == Sorted::no);
}

TEST_CASE("a row opens by a click anywhere in it, and by its link from the keyboard") {
    Driver driver;
    driver.open();
    const Rect row = driver.all(Role::row)[2].rect;
    driver.click_at(row.x + row.w * 0.6F, row.center_y());
    CHECK(driver.host.address_in_bar == "/numbers/77010542001?company=1");
    driver.host.go_back();
    driver.settle();
    CHECK(driver.all(Role::row).size() == 8);
    driver.activate(Role::link, "+7 701 054 20 06");
    CHECK(driver.host.address_in_bar == "/numbers/77010542006?company=1");
    CHECK(driver.host.title == "+7 701 054 20 06 · Кабинет");
}

TEST_CASE("of a long list only what is seen is drawn, and pages are read while scrolling") {
    Driver driver;
    driver.server.add_lines(400);
    driver.open();
    CHECK(driver.get(Role::table, "Управление номерами").row_count == 408);
    CHECK(driver.all(Role::row).size() < 30);
    CHECK(page_requests(driver) == 1);
    ImGui::GetIO().AddMousePosEvent(700, 600);
    driver.settle();
    for (int turn = 0; turn < 12; ++turn) {
        driver.wheel(-5);
    }
    CHECK(page_requests(driver) >= 2);
    const auto rows = driver.all(Role::row);
    CHECK(rows.size() < 40);
    CHECK(rows[1].row_index > 50);
    // The header sticks to the top of what is seen.
    CHECK(rows[0].row_index == 1);
    CHECK(rows[0].rect.y == doctest::Approx(104));
    driver.key(0, "End");
    driver.wait(1000);
    driver.key(0, "End");
    driver.wait(1000);
    for (int turn = 0; turn < 8; ++turn) {
        driver.key(0, "End");
        driver.wait(500);
    }
    CHECK(driver.all(Role::row).back().row_index == 408);
}

TEST_CASE("a row that is focused beyond the edge is scrolled into view") {
    Driver driver(1440, 600);
    driver.server.add_lines(50);
    driver.open();
    const auto links = driver.all(Role::link);
    const Node last = links.back();
    CHECK(last.rect.bottom() > 600);
    driver.semantics.report_focus(last.id, true);
    driver.settle();
    const Node now = driver.get(Role::link, last.name);
    CHECK(now.rect.bottom() <= 600);
}

TEST_CASE("the page follows when the browser scrolls to something") {
    Driver driver(1440, 600);
    driver.server.add_lines(50);
    driver.open();
    const float before = driver.get(Role::link, "+7 701 054 20 01").rect.y;
    driver.semantics.report_scroll(120);
    driver.settle();
    CHECK(driver.get(Role::link, "+7 701 054 20 01").rect.y == doctest::Approx(before - 120));
}

TEST_CASE("the slash puts the focus into the search field") {
    Driver driver;
    driver.open();
    driver.key(0, "/");
    CHECK(driver.semantics.focused(driver.get(Role::searchbox, "Номер или лицевой счет").id));
}

TEST_CASE("the refresh button reads the list and the counts again") {
    Driver driver;
    driver.open();
    const std::size_t before = driver.server.requests.size();
    driver.click(Role::button, "Обновить");
    CHECK(driver.server.requests.size() == before + 2);
}

TEST_CASE("on a phone the rows are cards, sorted by a menu") {
    Driver driver(390, 844);
    driver.host.coarse = true;
    driver.open();
    CHECK(driver.all(Role::row).empty());
    CHECK(driver.all(Role::listitem).size() == 7);
    CHECK(driver.find(Role::combobox, "Компания") != nullptr);
    driver.click(Role::button, "Сортировка: Номер, по возрастанию");
    driver.click(Role::menuitem, "Баланс");
    CHECK(shown_numbers(driver).front() == "+7 701 054 20 01");
    const Rect card = driver.all(Role::listitem)[0].rect;
    driver.click_at(card.x + card.w * 0.6F, card.y + card.h * 0.7F);
    CHECK(driver.host.address_in_bar.starts_with("/numbers/77010542001"));
}

TEST_CASE("where fingers work everything that can be pressed is at least 44 px high or wide enough around") {
    for (const char* address : {"/numbers", "/numbers/77010542006", "/about"}) {
        Driver driver(390, 844);
        driver.host.coarse = true;
        driver.open(address);
        for (const Node& node : driver.semantics.nodes()) {
            if (node.focusable) {
                CAPTURE(node.name);
                CHECK(node.rect.h >= 40);
            }
        }
    }
}
