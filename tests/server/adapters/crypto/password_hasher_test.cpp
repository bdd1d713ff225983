#include "server/adapters/crypto/argon2_password_hasher.hpp"
#include "server/adapters/crypto/start.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace kabinet;
using crypto::Argon2PasswordHasher;
using crypto::Argon2Settings;
using ports::PasswordVerdict;

namespace {

/// As cheap as Argon2 allows.
constexpr Argon2Settings cheap{.passes = 1, .memory_bytes = 64 * 1024, .at_once = 2, .waiting = 6};

struct Hasher {
    Result<void> started = crypto::start();
    Argon2PasswordHasher hasher{cheap};
};

} // namespace

TEST_CASE("a password is right for its own hash only") {
    Hasher fixture;
    const std::string hash = fixture.hasher.hash("open sesame").value();
    CHECK(hash.starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
    CHECK(hash.find("open sesame") == std::string::npos);
    CHECK(fixture.hasher.verify(hash, "open sesame") == PasswordVerdict::right);
    CHECK(fixture.hasher.verify(hash, "open sesamE") == PasswordVerdict::wrong);
    CHECK(fixture.hasher.verify(hash, "") == PasswordVerdict::wrong);
    CHECK(fixture.hasher.verify(hash, std::string_view("open sesame\0x", 13)) == PasswordVerdict::wrong);
}

TEST_CASE("the same password never has the same hash twice") {
    Hasher fixture;
    CHECK(fixture.hasher.hash("open sesame").value() != fixture.hasher.hash("open sesame").value());
}

TEST_CASE("what is no hash is never right") {
    Hasher fixture;
    for (const char* stored : {"", "open sesame", "$argon2id$v=19$m=64,t=1,p=1$", "$argon2id$garbage"}) {
        CHECK(fixture.hasher.verify(stored, "open sesame") == PasswordVerdict::wrong);
        CHECK(fixture.hasher.verify(stored, "") == PasswordVerdict::wrong);
    }
}

TEST_CASE("a hash with weaker parameters is right, and outdated") {
    Hasher fixture;
    Argon2PasswordHasher stronger({.passes = 2, .memory_bytes = 128 * 1024, .at_once = 2, .waiting = 6});
    const std::string hash = fixture.hasher.hash("open sesame").value();
    CHECK(stronger.verify(hash, "open sesame") == PasswordVerdict::right_but_outdated);
    CHECK(stronger.verify(hash, "wrong password") == PasswordVerdict::wrong);
}

TEST_CASE("looking for nobody is a computation like any other") {
    Hasher fixture;
    CHECK(fixture.hasher.verify_nobody("open sesame").has_value());
    Argon2PasswordHasher full({.passes = 1, .memory_bytes = 64 * 1024, .at_once = 0, .waiting = 0});
    CHECK(full.verify_nobody("open sesame").error().code == ErrorCode::unavailable);
}

TEST_CASE("when too many wait the next ones are refused at once") {
    REQUIRE(crypto::start());
    Argon2PasswordHasher full({.passes = 1, .memory_bytes = 64 * 1024, .at_once = 0, .waiting = 0});
    CHECK(full.hash("open sesame").error().code == ErrorCode::unavailable);
    CHECK(full.verify("x", "open sesame").error().code == ErrorCode::unavailable);
}

TEST_CASE("those who may wait all get their turn") {
    Hasher fixture;
    const std::string hash = fixture.hasher.hash("open sesame").value();
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 8; ++i) {
            crowd.emplace_back(
                [&] { right += fixture.hasher.verify(hash, "open sesame") == PasswordVerdict::right ? 1 : 0; });
        }
    }
    CHECK(right == 8);
}
