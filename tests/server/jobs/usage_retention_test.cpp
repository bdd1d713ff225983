#include "server/jobs/usage_retention.hpp"

#include "shared/domain/period/detail_period.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace kabinet;
using namespace std::chrono_literals;
using test::World;

namespace {

/// A world whose second line has a record every so often up to now.
struct Records : World {
    domain::Msisdn other_line = test::msisdn("77010542020");

    explicit Records(int count, std::chrono::seconds apart) {
        std::vector<ports::NewCdr> records;
        for (int i = 0; i < count; ++i) {
            records.push_back({.line = other_line,
                               .cdr = {.at = clock.now() - apart * i,
                                       .kind = domain::UsageKind::voice,
                                       .direction = domain::UsageDirection::outgoing,
                                       .zone = domain::UsageZone::on_net,
                                       .other_party = {},
                                       .amount = 60,
                                       .cost = {}},
                               .source_id = {}});
        }
        write([&](ports::Transaction& t) { return t.usage().append(records); });
    }

    [[nodiscard]] std::int64_t count(std::string_view where = "1") const {
        return number("SELECT count(*) FROM usage WHERE msisdn = 77010542020 AND " + std::string(where));
    }

    [[nodiscard]] Instant oldest() const {
        return Instant(std::chrono::seconds(number("SELECT min(at) FROM usage WHERE msisdn = 77010542020")));
    }
};

} // namespace

TEST_CASE("what the last 90 days may be asked for is kept, and no more than a week beyond") {
    Records world(120 * 24, 1h);
    jobs::remove_old_usage(world.services(), {});
    const Date today = domain::today_in(TimeZone::utc(), world.clock.now());
    const Instant first_kept = std::chrono::sys_days{domain::DetailPeriod::earliest(today)};
    CHECK(world.oldest() <= first_kept);
    CHECK(world.oldest() > first_kept - 24h * 7);
    const auto whole =
        domain::DetailPeriod::create(domain::DetailPeriod::earliest(today), today, today)->instants(TimeZone::utc());
    CHECK(world.count("at >= " + std::to_string(whole.begin.time_since_epoch().count())) ==
          (world.clock.now() - whole.begin) / 1h + 1);
    CHECK(world.log.events() == std::vector<std::string>{"usage_removed"});
}

TEST_CASE("nothing is removed, and nothing said, while nothing is too old") {
    Records world(90, 24h);
    jobs::remove_old_usage(world.services(), {});
    CHECK(world.count() == 90);
    CHECK(world.log.events().empty());
}

TEST_CASE("as days go by, the oldest weeks go") {
    Records world(90 * 24, 1h);
    std::int64_t before = world.count();
    for (int week = 0; week < 14; ++week) {
        world.clock.advance(24h * 7);
        jobs::remove_old_usage(world.services(), {});
        CHECK(world.count() < before);
        before = world.count();
    }
    CHECK(before == 0);
}

TEST_CASE("asked to stop, it begins no further step") {
    Records world(10, 1h);
    world.clock.advance(24h * 120);
    std::stop_source source;
    source.request_stop();
    jobs::remove_old_usage(world.services(), source.get_token());
    CHECK(world.count() == 10);
}

TEST_CASE("a storage that can't be written is said so, and the next time comes") {
    Records world(10, 1h);
    world.clock.advance(24h * 120);
    REQUIRE(world.look().execute("CREATE TRIGGER stuck BEFORE DELETE ON usage BEGIN SELECT RAISE(ABORT, 'no'); END"));
    jobs::remove_old_usage(world.services(), {});
    CHECK(world.count() == 10);
    CHECK(world.log.events() == std::vector<std::string>{"usage_not_removed"});
}
