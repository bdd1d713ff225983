#include "shared/domain/line/forwarding.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::domain;
using namespace std::chrono_literals;

namespace {

const Msisdn line = Msisdn::parse("77010542019").value();
const Msisdn other = Msisdn::parse("77010542001").value();

} // namespace

TEST_CASE("every kind of forwarding is found by its name") {
    for (const ForwardingKind kind : {ForwardingKind::unconditional, ForwardingKind::busy, ForwardingKind::no_answer,
                                      ForwardingKind::not_reachable}) {
        CHECK(forwarding_kind_from(name_of(kind)) == kind);
    }
    CHECK_FALSE(forwarding_kind_from("sometimes"));
}

TEST_CASE("forwarding without an answer waits 5 to 30 seconds in steps of 5") {
    for (const auto delay : {5s, 10s, 15s, 20s, 25s, 30s}) {
        const auto rule = ForwardingRule::create(ForwardingKind::no_answer, other, delay);
        REQUIRE(rule);
        CHECK(rule->delay() == delay);
    }
    for (const auto delay : {-5s, 0s, 4s, 7s, 31s, 35s}) {
        CAPTURE(delay.count());
        CHECK(ForwardingRule::create(ForwardingKind::no_answer, other, delay).error().code ==
              ErrorCode::forwarding_delay);
    }
    CHECK(ForwardingRule::create(ForwardingKind::no_answer, other).error().field == "delay_seconds");
}

TEST_CASE("other forwarding does not wait") {
    for (const ForwardingKind kind :
         {ForwardingKind::unconditional, ForwardingKind::busy, ForwardingKind::not_reachable}) {
        CHECK(ForwardingRule::create(kind, other));
        CHECK(ForwardingRule::create(kind, other, 5s).error().code == ErrorCode::forwarding_delay);
    }
}

TEST_CASE("calls are forwarded to a whole number of this country, not to a short or a foreign one") {
    CHECK(parse_forwarding_target("+7 701 054 20 01") == other);
    for (const char* text : {"112", "1", "116 116"}) {
        CAPTURE(text);
        CHECK(parse_forwarding_target(text, "target").error().code == ErrorCode::forwarding_short);
    }
    CHECK(parse_forwarding_target("+49 170 1234567").error().code == ErrorCode::msisdn_foreign);
    CHECK(parse_forwarding_target("7701054").error().code == ErrorCode::msisdn_length);
    CHECK(parse_forwarding_target("").error().code == ErrorCode::required);
}

TEST_CASE("a line is not forwarded to itself") {
    const auto rule = [](const Msisdn& target) { return ForwardingRule::create(ForwardingKind::busy, target).value(); };
    CHECK(check_forwarding(rule(other), line));
    CHECK(check_forwarding(rule(line), line).error().code == ErrorCode::forwarding_to_itself);
}
