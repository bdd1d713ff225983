#pragma once

// What every engine's repositories of a line's parts have to do: connected services, bundles, forwarding, devices.
// See catalogue_contract.hpp for how an engine runs them.

#include "server/ports/unit_of_work.hpp"
#include "tests/server/ports/samples.hpp"
#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

#include <array>

namespace kabinet::test {

/// A company with two lines.
template <class Engine> struct TwoLines : Engine {
    domain::Msisdn line = msisdn("77010542019");
    domain::Msisdn other = msisdn("77010542020");
    domain::Msisdn nobody = msisdn("77770000000");

    TwoLines() {
        const ports::CompanyId company = this->add_company("750750750750");
        this->add_account(company, "25071142");
        this->add_line(new_line(company, line.digits(), "25071142"));
        this->add_line(new_line(company, other.digits(), "25071142"));
    }

    template <class Read> auto read(Read&& work) { return this->database->read(std::forward<Read>(work)).value(); }

    template <class Work> ErrorCode refusal(Work&& work) {
        const auto done = this->database->write(std::forward<Work>(work));
        REQUIRE_FALSE(done.has_value());
        return done.error().code;
    }
};

TEST_CASE_TEMPLATE_DEFINE("connected services", Engine, connected_service_contract) {
    TwoLines<Engine> engine;
    for (const char* text : {"smart_roaming", "kcell_travel"}) {
        engine.write([&](ports::Transaction& t) { return t.catalogue().put_service(service(text)); });
    }
    const ports::ConnectedService roaming{.code = code("smart_roaming"), .since = at(1000), .until = at(2000)};
    const ports::ConnectedService travel{.code = code("kcell_travel"), .since = at(900), .until = std::nullopt};
    const auto put = [&](const ports::ConnectedService& connected) {
        return *engine.write([&](ports::Transaction& t) { return t.connected_services().put(engine.line, connected); });
    };
    const auto of = [&](const domain::Msisdn& line, Instant now) {
        return engine.read([&](const ports::Transaction& t) { return t.connected_services().of(line, now); });
    };

    SUBCASE("they come back as they were connected, in the catalogue's order, on their own line only") {
        put(travel);
        CHECK(put(roaming) == ports::Put::added);
        CHECK(of(engine.line, at(1500)) == std::vector{roaming, travel});
        CHECK(of(engine.other, at(1500)).empty());
    }
    SUBCASE("one counts up to its last second") {
        put(roaming);
        CHECK(of(engine.line, at(2000)).size() == 1);
        CHECK(of(engine.line, at(2001)).empty());
    }
    SUBCASE("connecting the same twice changes nothing, at another time it changes the connection") {
        put(travel);
        CHECK(put(travel) == ports::Put::unchanged);
        ports::ConnectedService later = travel;
        later.since = at(1200);
        CHECK(put(later) == ports::Put::changed);
        CHECK(of(engine.line, at(1500)) == std::vector{later});
    }
    SUBCASE("a service that is unknown and a line that is none are a conflict") {
        CHECK(engine.refusal([&](ports::Transaction& t) {
            return t.connected_services().put(engine.nobody, travel);
        }) == ErrorCode::conflict);
        const ports::ConnectedService unknown{.code = code("nothing"), .since = at(1), .until = std::nullopt};
        CHECK(engine.refusal([&](ports::Transaction& t) { return t.connected_services().put(engine.line, unknown); }) ==
              ErrorCode::conflict);
    }
    SUBCASE("a service is disconnected from its line, twice as well as once") {
        put(travel);
        for (int i = 0; i < 2; ++i) {
            engine.write(
                [&](ports::Transaction& t) { return t.connected_services().remove(engine.line, travel.code); });
            CHECK(of(engine.line, at(1500)).empty());
        }
    }
}

TEST_CASE_TEMPLATE_DEFINE("bundles", Engine, bundle_contract) {
    using namespace std::chrono_literals;
    using domain::Bundle;
    using domain::BundleAmount;
    using domain::BundleKind;
    TwoLines<Engine> engine;
    const Date from = 2019y / 2 / 1;
    const Date to = 2019y / 3 / 1;
    const std::array bundles{
        Bundle::create(BundleKind::internet, BundleAmount::of(10'239, 10'240).value(), from, to).value(),
        Bundle::create(BundleKind::sms, BundleAmount::of(0, 150).value(), to, to).value(),
        Bundle::create(BundleKind::sms, BundleAmount::of(150, 150).value(), from, to).value(),
        Bundle::create(BundleKind::voice_on_net, BundleAmount::unlimited(), from, to).value()};
    const auto of = [&](const domain::Msisdn& line) {
        return engine.read([&](const ports::Transaction& t) { return t.bundles().of(line); });
    };
    engine.write([&](ports::Transaction& t) { return t.bundles().replace(engine.line, bundles); });

    SUBCASE("they come back as they were stored, by kind, the older first") {
        CHECK(of(engine.line) == std::vector{bundles[3], bundles[2], bundles[1], bundles[0]});
        CHECK(of(engine.other).empty());
    }
    SUBCASE("new ones take the place of all there were") {
        engine.write(
            [&](ports::Transaction& t) { return t.bundles().replace(engine.line, std::span(bundles).first(1)); });
        CHECK(of(engine.line) == std::vector{bundles[0]});
    }
    SUBCASE("one takes the place of the one of its kind and first day, and leaves the others") {
        const auto put = [&](const Bundle& bundle) {
            return *engine.write([&](ports::Transaction& t) { return t.bundles().put(engine.line, bundle); });
        };
        CHECK(put(bundles[0]) == ports::Put::unchanged);
        CHECK(put(bundles[3]) == ports::Put::unchanged);
        const auto used = Bundle::create(BundleKind::internet, BundleAmount::of(1, 10'240).value(), from, to).value();
        CHECK(put(used) == ports::Put::changed);
        const auto later = Bundle::create(BundleKind::internet, BundleAmount::unlimited(), to, to).value();
        CHECK(put(later) == ports::Put::added);
        CHECK(of(engine.line) == std::vector{bundles[3], bundles[2], bundles[1], used, later});
        CHECK(engine.refusal([&](ports::Transaction& t) { return t.bundles().put(engine.nobody, used); }) ==
              ErrorCode::conflict);
    }
    SUBCASE("a line that is none and two of a kind from one day are a conflict, and change nothing") {
        CHECK(engine.refusal([&](ports::Transaction& t) { return t.bundles().replace(engine.nobody, bundles); }) ==
              ErrorCode::conflict);
        const std::array twice{bundles[0], bundles[0]};
        CHECK(engine.refusal([&](ports::Transaction& t) { return t.bundles().replace(engine.line, twice); }) ==
              ErrorCode::conflict);
        CHECK(of(engine.line).size() == 4);
    }
}

TEST_CASE_TEMPLATE_DEFINE("forwarding", Engine, forwarding_contract) {
    using domain::ForwardingKind;
    using domain::ForwardingRule;
    TwoLines<Engine> engine;
    const auto set = [&](const ForwardingRule& rule) {
        return *engine.write([&](ports::Transaction& t) { return t.forwardings().set(engine.line, rule); });
    };
    const auto of = [&](const domain::Msisdn& line) {
        return engine.read([&](const ports::Transaction& t) { return t.forwardings().of(line); });
    };
    const auto slow = ForwardingRule::create(ForwardingKind::no_answer, engine.other, std::chrono::seconds(15)).value();
    const auto busy = ForwardingRule::create(ForwardingKind::busy, engine.nobody).value();

    SUBCASE("rules come back as they were set, in the order of their kinds, on their own line only") {
        set(slow);
        set(busy);
        CHECK(of(engine.line) == std::vector{busy, slow});
        CHECK(of(engine.other).empty());
    }
    SUBCASE("a rule takes the place of the one of its kind") {
        CHECK(set(slow) == ports::Put::added);
        CHECK(set(slow) == ports::Put::unchanged);
        const auto quick =
            ForwardingRule::create(ForwardingKind::no_answer, engine.other, std::chrono::seconds(5)).value();
        CHECK(set(quick) == ports::Put::changed);
        CHECK(of(engine.line) == std::vector{quick});
    }
    SUBCASE("a rule is cleared, twice as well as once, and no other with it") {
        set(slow);
        set(busy);
        for (int i = 0; i < 2; ++i) {
            engine.write(
                [&](ports::Transaction& t) { return t.forwardings().clear(engine.line, ForwardingKind::busy); });
            CHECK(of(engine.line) == std::vector{slow});
        }
    }
    SUBCASE("a line that is none is a conflict") {
        CHECK(engine.refusal([&](ports::Transaction& t) { return t.forwardings().set(engine.nobody, slow); }) ==
              ErrorCode::conflict);
    }
}

TEST_CASE_TEMPLATE_DEFINE("registered devices", Engine, device_contract) {
    TwoLines<Engine> engine;
    const auto add = [&](std::string_view digits, std::int64_t seconds) {
        engine.write([&](ports::Transaction& t) {
            return t.devices().add(engine.line, {.imei = imei(digits), .registered_at = at(seconds)});
        });
    };
    const auto of = [&](const domain::Msisdn& line) {
        return engine.read([&](const ports::Transaction& t) { return t.devices().of(line); });
    };
    const auto line_of = [&](std::string_view digits) {
        return engine.read([&](const ports::Transaction& t) { return t.devices().line_of(imei(digits)); });
    };
    add("35720106026360", 200);
    add("4901542032375199", 100);

    SUBCASE("they come back as they were given, in the order they were registered") {
        const auto devices = of(engine.line);
        REQUIRE(devices.size() == 2);
        CHECK(devices[0].imei.digits() == "4901542032375199");
        CHECK(devices[0].registered_at == at(100));
        CHECK(devices[1].imei.digits() == "35720106026360");
        CHECK(of(engine.other).empty());
    }
    SUBCASE("a device is found whichever way its IMEI is written") {
        CHECK(line_of("490154203237518") == engine.line);
        CHECK(line_of("49015420323751") == engine.line);
        CHECK_FALSE(line_of("35202309352069").has_value());
    }
    SUBCASE("a device is registered once, and with a line that exists") {
        for (const domain::Msisdn& line : {engine.line, engine.other}) {
            CHECK(engine.refusal([&](ports::Transaction& t) {
                return t.devices().add(line, {.imei = imei("490154203237518"), .registered_at = at(300)});
            }) == ErrorCode::conflict);
        }
        CHECK(engine.refusal([&](ports::Transaction& t) {
            return t.devices().add(engine.nobody, {.imei = imei("35202309352069"), .registered_at = at(300)});
        }) == ErrorCode::conflict);
    }
    SUBCASE("a device is put on its line as it is given, and on no other") {
        const auto put = [&](const domain::Msisdn& line, std::string_view digits, std::int64_t seconds) {
            return engine.database->write([&](ports::Transaction& t) {
                return t.devices().put(line, {.imei = imei(digits), .registered_at = at(seconds)});
            });
        };
        CHECK(put(engine.line, "4901542032375199", 100) == ports::Put::unchanged);
        CHECK(put(engine.line, "490154203237518", 100) == ports::Put::changed);
        CHECK(put(engine.line, "35202309352069", 300) == ports::Put::added);
        CHECK(of(engine.line).size() == 3);
        CHECK(of(engine.line)[0].imei.digits() == "490154203237518");
        CHECK(put(engine.other, "49015420323751", 100).error().code == ErrorCode::imei_registered_elsewhere);
        CHECK(put(engine.nobody, "86412803000001", 100).error().code == ErrorCode::conflict);
    }
    SUBCASE("a device is removed from its own line only, twice as well as once") {
        const auto remove = [&](const domain::Msisdn& line) {
            engine.write([&](ports::Transaction& t) { return t.devices().remove(line, imei("490154203237518")); });
        };
        remove(engine.other);
        CHECK(of(engine.line).size() == 2);
        remove(engine.line);
        remove(engine.line);
        CHECK(of(engine.line).size() == 1);
        CHECK_FALSE(line_of("49015420323751").has_value());
    }
}

} // namespace kabinet::test
