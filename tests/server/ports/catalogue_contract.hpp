#pragma once

// What every engine's CatalogueRepository has to do. An engine's own test file includes this and says
// TEST_CASE_TEMPLATE_INVOKE(catalogue_contract, EnginesFixture); the fixture is like test::DatabaseFixture.

#include "server/ports/unit_of_work.hpp"
#include "tests/server/ports/samples.hpp"

#include <doctest/doctest.h>

namespace kabinet::test {

TEST_CASE_TEMPLATE_DEFINE("the catalogue", Engine, catalogue_contract) {
    Engine engine;
    const auto put = [&](const domain::Service& service) {
        return *engine.write([&](ports::Transaction& t) { return t.catalogue().put_service(service); });
    };
    const auto services = [&] {
        return engine.database->read([](const ports::Transaction& t) { return t.catalogue().services(); }).value();
    };

    SUBCASE("a service comes back as it was stored") {
        domain::Service package = service("internet_10gb", domain::ServiceGroup::internet_packages);
        package.valid_days = 30;
        package.offered = false;
        CHECK(put(package) == ports::Put::added);
        REQUIRE(services().size() == 1);
        CHECK(services().front() == package);
        const auto found =
            engine.database->read([&](const ports::Transaction& t) { return t.catalogue().find_service(package.code); })
                .value();
        CHECK(found == package);
    }
    SUBCASE("one that isn't there is not found") {
        CHECK_FALSE(engine.database
                        ->read([](const ports::Transaction& t) { return t.catalogue().find_service(code("nothing")); })
                        .value()
                        .has_value());
    }
    SUBCASE("services stand by group, within one in the order they came") {
        for (const auto& [text, group] : {std::pair{"b_package", domain::ServiceGroup::internet_packages},
                                          std::pair{"z_roaming", domain::ServiceGroup::roaming},
                                          std::pair{"a_calls", domain::ServiceGroup::international_calls},
                                          std::pair{"a_roaming", domain::ServiceGroup::roaming},
                                          std::pair{"a_offer", domain::ServiceGroup::roaming_offers}}) {
            put(service(text, group));
        }
        put(service("z_roaming", domain::ServiceGroup::roaming));
        std::string order;
        for (const domain::Service& one : services()) {
            order += one.code.str() + ' ';
        }
        CHECK(order == "z_roaming a_roaming a_offer a_calls b_package ");
    }
    SUBCASE("the same twice changes nothing, another price changes the service") {
        domain::Service roaming = service("smart_roaming");
        put(roaming);
        CHECK(put(roaming) == ports::Put::unchanged);
        roaming.price = Money::of_tenge(490);
        CHECK(put(roaming) == ports::Put::changed);
        REQUIRE(services().size() == 1);
        CHECK(services().front().price == Money::of_tenge(490));
    }
    SUBCASE("tariffs come in pages by name") {
        const auto put_tariff = [&](std::string_view name, std::optional<Money> fee) {
            return *engine.write([&](ports::Transaction& t) {
                return t.catalogue().put_tariff({.name = std::string(name), .monthly_fee = fee});
            });
        };
        CHECK(put_tariff("M2M", Money::of_tenge(120)) == ports::Put::added);
        CHECK(put_tariff("11", std::nullopt) == ports::Put::added);
        CHECK(put_tariff("11", std::nullopt) == ports::Put::unchanged);
        CHECK(put_tariff("11", Money::of_tenge(11)) == ports::Put::changed);
        const auto page = [&](std::string_view after, int limit) {
            return engine.database
                ->read([&](const ports::Transaction& t) { return t.catalogue().tariffs(after, limit); })
                .value();
        };
        REQUIRE(page("", 1).size() == 1);
        CHECK(page("", 1).front() == ports::Tariff{"11", Money::of_tenge(11)});
        REQUIRE(page("11", 5).size() == 1);
        CHECK(page("11", 5).front() == ports::Tariff{"M2M", Money::of_tenge(120)});
        CHECK(page("M2M", 5).empty());
    }
}

} // namespace kabinet::test
