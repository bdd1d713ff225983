#include "server/adapters/sqlite/writer.hpp"

#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace kabinet;
using ports::Transaction;

namespace {

Result<std::optional<std::string>> setting(sqlite::Database& database, std::string_view key) {
    return database.read([&](const Transaction& t) { return t.settings().find(key); });
}

} // namespace

TEST_CASE("an error undoes all that the work wrote") {
    test::DatabaseFixture fixture;
    const Result<void> outcome = fixture.database->write([](Transaction& t) -> Result<void> {
        REQUIRE(t.settings().set("a", "1"));
        return fail(ErrorCode::forbidden, "x");
    });
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::forbidden);
    CHECK(outcome.error().field == "x");
    CHECK(setting(*fixture.database, "a").value() == std::nullopt);
}

TEST_CASE("what is thrown in the work is an internal error, and undone") {
    test::DatabaseFixture fixture;
    const Result<void> outcome = fixture.database->write([](Transaction& t) -> Result<void> {
        static_cast<void>(t.settings().set("a", "1"));
        throw std::runtime_error("thrown");
    });
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::internal);
    CHECK(setting(*fixture.database, "a").value() == std::nullopt);
    CHECK(fixture.database->write([](Transaction& t) { return t.settings().set("b", "2"); }));
}

TEST_CASE("many threads write at once: each success is kept, each failure is undone alone") {
    test::DatabaseFixture fixture;
    constexpr int threads = 8;
    constexpr int writes = 60;
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> crowd;
        for (int thread = 0; thread < threads; ++thread) {
            crowd.emplace_back([&, thread] {
                for (int i = 0; i < writes; ++i) {
                    const std::string key = std::to_string(thread) + "." + std::to_string(i);
                    const Result<void> outcome = fixture.database->write([&](Transaction& t) -> Result<void> {
                        if (auto set = t.settings().set(key, "x"); !set) {
                            return set;
                        }
                        return i % 3 == 0 ? fail(ErrorCode::conflict) : Result<void>();
                    });
                    refused += outcome ? 0 : 1;
                }
            });
        }
    }
    CHECK(refused == threads * writes / 3);
    fixture.reopen();
    CHECK(fixture.look().query("SELECT count(*) FROM meta").number().value() == threads * writes * 2 / 3);
    CHECK(setting(*fixture.database, "3.0").value() == std::nullopt);
    CHECK(setting(*fixture.database, "3.1").value() == "x");
}

TEST_CASE("a write is seen by whoever reads after it came back") {
    test::DatabaseFixture fixture;
    for (int i = 0; i < 20; ++i) {
        fixture.write([&](Transaction& t) { return t.settings().set("i", std::to_string(i)); });
        CHECK(setting(*fixture.database, "i").value() == std::to_string(i));
    }
}

TEST_CASE("a reader sees one moment, whatever is written meanwhile") {
    test::DatabaseFixture fixture;
    fixture.write([](Transaction& t) { return t.settings().set("a", "before"); });
    const Result<void> read = fixture.database->read([&](const Transaction& t) -> Result<void> {
        CHECK(t.settings().find("a").value() == "before");
        std::jthread([&] { fixture.write([](Transaction& w) { return w.settings().set("a", "after"); }); }).join();
        CHECK(t.settings().find("a").value() == "before");
        return {};
    });
    CHECK(read);
    CHECK(setting(*fixture.database, "a").value() == "after");
}

TEST_CASE(
    "when the disk is full writes are unavailable, nothing of them stays, and they go on when there is room again") {
    test::DatabaseFixture fixture;
    sqlite::Writer writer(fixture.look());
    REQUIRE(writer.connection().execute("PRAGMA max_page_count = 80"));
    const std::string large(1'000'000, 'x');
    const Result<void> outcome = writer.run([&](Transaction& t) -> Result<void> {
        if (auto set = t.settings().set("small", "1"); !set) {
            return set;
        }
        return t.settings().set("large", large);
    });
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == ErrorCode::unavailable);
    CHECK(setting(*fixture.database, "small").value() == std::nullopt);
    REQUIRE(writer.connection().execute("PRAGMA max_page_count = 100000"));
    CHECK(writer.run([&](Transaction& t) { return t.settings().set("large", large); }));
}
