#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

using namespace kabinet;

namespace {

Instant at(std::int64_t seconds) {
    return Instant(std::chrono::seconds(seconds));
}

struct Sessions : test::DatabaseFixture {
    ports::UserId user = *write([](ports::Transaction& t) {
        return t.users().add({.phone = test::msisdn("77010542001"),
                              .name = "Иванов Иван",
                              .email = {},
                              .language = "ru",
                              .password_hash = {}});
    });

    ports::SessionId add(std::uint8_t token, Instant created, Instant expires) {
        ports::TokenHash hash;
        hash.bytes.fill(token);
        return *write([&](ports::Transaction& t) {
            return t.sessions().add({.user = user,
                                     .token_hash = hash,
                                     .created_at = created,
                                     .expires_at = expires,
                                     .address = "::1",
                                     .user_agent = ""});
        });
    }

    [[nodiscard]] std::optional<ports::Session> find(std::uint8_t token) const {
        ports::TokenHash hash;
        hash.bytes.fill(token);
        return database->read([&](const ports::Transaction& t) { return t.sessions().find(hash); }).value();
    }
};

} // namespace

TEST_CASE("a session is found by the hash of its token, touched and removed") {
    Sessions fixture;
    const ports::SessionId id = fixture.add(1, at(100), at(1000));
    CHECK_FALSE(fixture.find(2).has_value());
    CHECK(fixture.find(1)->id == id);
    CHECK(fixture.find(1)->user == fixture.user);
    CHECK(fixture.find(1)->last_seen_at == at(100));
    CHECK(fixture.find(1)->expires_at == at(1000));
    fixture.write([&](ports::Transaction& t) { return t.sessions().touch(id, at(150)); });
    CHECK(fixture.find(1)->last_seen_at == at(150));
    fixture.write([&](ports::Transaction& t) { return t.sessions().remove(id); });
    CHECK_FALSE(fixture.find(1).has_value());
}

TEST_CASE("expired and idle sessions are removed, others stay") {
    Sessions fixture;
    fixture.add(1, at(100), at(500));
    fixture.add(2, at(100), at(5000));
    fixture.add(3, at(450), at(5000));
    CHECK(*fixture.write([&](ports::Transaction& t) { return t.sessions().remove_expired(at(500), at(400)); }) == 2);
    CHECK_FALSE(fixture.find(1).has_value());
    CHECK_FALSE(fixture.find(2).has_value());
    CHECK(fixture.find(3).has_value());
}

TEST_CASE("a session ends with its person") {
    Sessions fixture;
    fixture.add(1, at(100), at(1000));
    REQUIRE(fixture.look().execute("DELETE FROM users"));
    CHECK_FALSE(fixture.find(1).has_value());
}

TEST_CASE("checks of a password are counted by phone within the window, both ends included") {
    test::DatabaseFixture fixture;
    const auto first = test::msisdn("77010542001");
    const auto second = test::msisdn("77010542002");
    const auto add = [&](const domain::Msisdn& phone, std::int64_t when) {
        return *fixture.write([&](ports::Transaction& t) { return t.attempts().add(phone, "", at(when)); });
    };
    const auto count = [&](std::int64_t from, std::int64_t to) {
        return fixture.database
            ->read([&](const ports::Transaction& t) { return t.attempts().count(first, "", at(from), at(to)); })
            .value();
    };
    add(first, 100);
    const ports::AttemptId moved = add(first, 200);
    const ports::AttemptId gone = add(first, 300);
    add(second, 200);
    CHECK(count(100, 300) == 3);
    CHECK(count(101, 299) == 1);
    fixture.write([&](ports::Transaction& t) { return t.attempts().mark_failed(moved, at(310)); });
    fixture.write([&](ports::Transaction& t) { return t.attempts().remove(gone); });
    CHECK(count(101, 400) == 1);
    fixture.write([&](ports::Transaction& t) { return t.attempts().remove_outside(at(150), at(305)); });
    CHECK(count(0, 1000) == 0);
    CHECK(fixture.look().query("SELECT count(*) FROM password_attempts").number().value() == 1);
}
