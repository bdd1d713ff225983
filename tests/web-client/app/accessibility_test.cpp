#include "tests/web-client/support/driver.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

using namespace kabinet::client;
using kabinet::client::test::Driver;

namespace {

struct Scene {
    const char* name;
    float width;
    std::function<void(Driver&)> prepare;
};

// Every screen in its states, as wide as a desk and as a phone.
std::vector<Scene> scenes() {
    std::vector<Scene> all;
    for (const float width : {1440.0F, 800.0F, 390.0F}) {
        const auto at = [&](const char* name, const char* address, std::function<void(Driver&)> then = {}) {
            all.push_back({name, width, [address, then](Driver& driver) {
                               driver.host.reduced_motion = true; // what turns for ever never rests
                               driver.open(address);
                               if (then) {
                                   then(driver);
                               }
                           }});
        };
        at("numbers", "/numbers");
        at("search without result", "/numbers?search=555");
        at("number", "/numbers/77010542006");
        at("number of advance", "/numbers/77780625084");
        at("number not found", "/numbers/77019999999");
        at("about", "/about");
        at("patterns", "/patterns");
        at("patterns dialog", "/patterns",
           [](Driver& driver) { driver.click(Role::button, "SIM-карта и устройство"); });
        at("nowhere", "/nowhere");
        at("requests", "/operations");
        at("quick operations", "/numbers/77010542006",
           [](Driver& driver) { driver.click(Role::button, "Другие операции"); });
        for (const char* operation : {"Блокировка", "Замена Sim-карты", "Регистрация устройства (IMEI)",
                                      "Переадресация", "Индивидуальный лимит"}) {
            at(operation, "/numbers/77010542006", [operation](Driver& driver) {
                driver.click(Role::button, "Другие операции");
                driver.click(Role::menuitem, operation);
            });
        }
        at("profile menu", "/numbers", [](Driver& driver) { driver.click(Role::button, "Меню пользователя"); });
        at("company menu", "/numbers", [](Driver& driver) { driver.click(Role::combobox, "Компания"); });
        at("language menu", "/about", [](Driver& driver) { driver.click(Role::combobox, "Язык"); });
        at("shortcuts", "/numbers", [](Driver& driver) { driver.key(0, "?"); });
        at("codes", "/numbers/77010542006", [](Driver& driver) {
            driver.activate(Role::button, "Показать PIN и PUK");
            driver.host.events.push_back(PasswordEntered{"correct horse"});
            driver.settle();
        });
        at("offline", "/numbers", [](Driver& driver) {
            driver.server.reachable = false;
            driver.activate(Role::button, "Обновить");
        });
    }
    return all;
}

bool interactive(Role role) {
    switch (role) {
    case Role::link:
    case Role::button:
    case Role::textbox:
    case Role::searchbox:
    case Role::checkbox:
    case Role::radio:
    case Role::switch_:
    case Role::tab:
    case Role::combobox:
    case Role::option:
    case Role::menuitem:
    case Role::menuitemcheckbox:
    case Role::gridcell:
        return true;
    default:
        return false;
    }
}

} // namespace

TEST_CASE("whatever can be pressed has a name, a place and the keyboard") {
    for (const Scene& scene : scenes()) {
        Driver driver(scene.width, 844);
        scene.prepare(driver);
        CAPTURE(scene.name);
        CAPTURE(scene.width);
        int count = 0;
        for (const Node& node : driver.semantics.nodes()) {
            if (interactive(node.role)) {
                ++count;
                CAPTURE(static_cast<int>(node.role));
                CHECK_FALSE(node.name.empty());
                CHECK_FALSE(node.rect.empty());
                CHECK(node.focusable);
            }
        }
        CHECK(count > 2);
    }
}

TEST_CASE("ids are unique and parents come before their children") {
    for (const Scene& scene : scenes()) {
        Driver driver(scene.width, 844);
        scene.prepare(driver);
        CAPTURE(scene.name);
        std::set<WidgetId> seen{0};
        for (const Node& node : driver.semantics.nodes()) {
            CAPTURE(node.name);
            CHECK(node.id != 0);
            CHECK(seen.contains(node.parent));
            CHECK(seen.insert(node.id).second);
        }
    }
}

TEST_CASE("each page has one banner, one main part and one heading of the first level") {
    for (const char* address : {"/numbers", "/numbers/77010542006", "/numbers/77019999999", "/about", "/operations",
                                "/patterns", "/nowhere"}) {
        CAPTURE(address);
        Driver driver;
        driver.host.reduced_motion = true;
        driver.open(address);
        CHECK(driver.all(Role::banner).size() == 1);
        CHECK(driver.all(Role::main).size() == 1);
        int first_level = 0;
        for (const Node& heading : driver.all(Role::heading)) {
            first_level += heading.level == 1 ? 1 : 0;
        }
        CHECK(first_level == 1);
    }
}

TEST_CASE("rows and cells say where they stand, options and items stand in their lists") {
    Driver driver;
    driver.open();
    std::unordered_map<WidgetId, Node> by_id;
    for (const Node& node : driver.semantics.nodes()) {
        by_id.emplace(node.id, node);
    }
    int index = 1;
    for (const Node& row : driver.all(Role::row)) {
        CHECK(row.row_index == index++);
        CHECK(by_id.at(row.parent).role == Role::table);
    }
    for (const Node& cell : driver.all(Role::cell)) {
        CHECK(by_id.at(cell.parent).role == Role::row);
        CHECK(cell.column_index >= 1);
        CHECK(cell.column_index <= 8); // with the boxes, the labels and the menus
    }
    driver.click(Role::combobox, "Язык");
    for (const Node& node : driver.semantics.nodes()) {
        by_id.insert_or_assign(node.id, node);
    }
    for (const Node& option : driver.all(Role::option)) {
        CHECK(by_id.at(option.parent).role == Role::listbox);
    }
    CHECK(driver.get(Role::combobox, "Язык").expanded == true);
}

TEST_CASE("links have the address they lead to") {
    Driver driver;
    driver.open();
    CHECK(driver.get(Role::link, "+7 701 054 20 01").href == "/numbers/77010542001?company=1");
    CHECK(driver.get(Role::link, "Управление номерами").href == "/numbers?company=1");
    CHECK(driver.get(Role::link, "Управление номерами").current);
    CHECK(driver.get(Role::link, "Кабинет").href == "/numbers?company=1");
}

TEST_CASE("the same things keep their ids in another language") {
    Driver driver;
    driver.open();
    std::set<WidgetId> before;
    for (const Node& node : driver.semantics.nodes()) {
        before.insert(node.id);
    }
    driver.host.events.push_back(LanguageChosen{"en"});
    driver.settle();
    std::set<WidgetId> after;
    for (const Node& node : driver.semantics.nodes()) {
        after.insert(node.id);
    }
    CHECK(before == after);
}

TEST_CASE("nothing that can be pressed stands outside the width of the page") {
    for (const float width : {360.0F, 390.0F, 720.0F, 860.0F, 1440.0F, 3840.0F}) {
        for (const char* address : {"/numbers", "/numbers/77010542006", "/operations", "/about", "/patterns"}) {
            Driver driver(width, 844);
            driver.host.reduced_motion = true;
            driver.open(address);
            for (const Node& node : driver.semantics.nodes()) {
                if (interactive(node.role)) {
                    CAPTURE(node.name);
                    CAPTURE(width);
                    CHECK(node.rect.x >= -6);
                    CHECK(node.rect.right() <= width + 6);
                }
            }
        }
    }
}
