#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using ports::Transaction;

namespace {

constexpr ports::ContentDigest fingerprint{1, 2, 3};
constexpr Instant morning{std::chrono::seconds(1'800'000'000)};

struct Log : test::DatabaseFixture {
    ports::ImportId begin(ports::ImportKind kind = ports::ImportKind::lines) {
        return *write([&](Transaction& t) {
            return t.imports().begin(
                {.kind = kind, .fingerprint = fingerprint, .file_name = "lines.csv", .started_at = morning});
        });
    }

    [[nodiscard]] std::optional<ports::Import> find(ports::ImportKind kind = ports::ImportKind::lines) const {
        return database->read([&](const Transaction& t) { return t.imports().find(kind, fingerprint); }).value();
    }
};

} // namespace

TEST_CASE("an import that begins stands at the file's beginning") {
    Log log;
    CHECK_FALSE(log.find());
    const auto id = log.begin();
    const auto found = log.find();
    REQUIRE(found);
    CHECK(found->id == id);
    CHECK(found->started_at == morning);
    CHECK_FALSE(found->finished_at);
    CHECK(found->progress.position == ports::FilePosition{});
    CHECK(found->progress.counts == ports::ImportCounts{});
}

TEST_CASE("how far an import came is kept") {
    Log log;
    const auto id = log.begin();
    ports::ImportProgress progress{.position = {.offset = 5'000'000'000, .line = 70'000'000},
                                   .digest = {},
                                   .rejected_length = 12,
                                   .counts = {.added = 1, .changed = 2, .unchanged = 3, .rejected = 4}};
    progress.digest.fill(0xAB);
    log.write([&](Transaction& t) { return t.imports().advance(id, progress); });
    log.reopen();
    const auto found = log.find();
    REQUIRE(found);
    CHECK(found->progress.position == progress.position);
    CHECK(found->progress.digest == progress.digest);
    CHECK(found->progress.rejected_length == 12);
    CHECK(found->progress.counts == progress.counts);
    log.write([&](Transaction& t) { return t.imports().finish(id, morning + std::chrono::hours(1)); });
    CHECK(log.find()->finished_at == morning + std::chrono::hours(1));
}

TEST_CASE("a file is known by its kind too, and by its latest import") {
    Log log;
    log.begin();
    CHECK_FALSE(log.find(ports::ImportKind::companies));
    const auto later = log.begin();
    CHECK(log.find()->id == later);
}
