#include "server/adapters/provisioning/simulated_network.hpp"

#include "tests/server/support/fakes.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>

using namespace kabinet;
using ports::GatewayVerdict;
using provisioning::SimulatedNetwork;
using provisioning::SimulatedNetworkSettings;

namespace {

struct Network {
    test::TemporaryFolder folder;
    test::SetClock clock;
    SimulatedNetworkSettings settings{.journal = folder.path() / "network.journal"};
    std::unique_ptr<SimulatedNetwork> network = open();

    [[nodiscard]] std::unique_ptr<SimulatedNetwork> open() const {
        auto opened = SimulatedNetwork::open(settings, clock);
        REQUIRE_MESSAGE(opened.has_value(), opened.error());
        return std::move(*opened);
    }

    void reopen() {
        network.reset();
        network = open();
    }

    ports::GatewayAnswer submit(std::string_view key) {
        const domain::OperationOrder order = domain::Block{};
        return network->submit({.key = key, .line = domain::Msisdn::parse("77010542019").value(), .order = order})
            .value();
    }

    /// Seconds until the order has ended.
    std::int64_t duration(std::string_view key) {
        ports::GatewayAnswer answer = submit(key);
        std::int64_t seconds = 0;
        for (; answer.verdict == GatewayVerdict::pending && seconds < 100; ++seconds) {
            clock.advance(std::chrono::seconds(1));
            answer = network->ask(key, answer.reference).value();
        }
        return seconds;
    }

    [[nodiscard]] std::string journal() const {
        std::ifstream file(settings.journal);
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

} // namespace

TEST_CASE("an order takes the network two to six seconds, and then it is done") {
    Network world;
    std::map<std::int64_t, int> seen;
    for (int i = 0; i < 200; ++i) {
        ++seen[world.duration("order " + std::to_string(i))];
    }
    CHECK(seen.size() == 5);
    CHECK(seen.begin()->first == 2);
    CHECK(seen.rbegin()->first == 6);
    CHECK(world.submit("order 7").verdict == GatewayVerdict::done);
}

TEST_CASE("an order that comes again under its key is the same order") {
    Network world;
    const auto first = world.submit("key");
    world.clock.advance(std::chrono::seconds(1));
    CHECK(world.submit("key").reference == first.reference);
    CHECK(world.network->size() == 1);
    CHECK(world.submit("other").reference != first.reference);
    CHECK(world.network->size() == 2);
}

TEST_CASE("the network knows its orders again after it was killed, and when they end") {
    Network world;
    const auto first = world.submit("key");
    world.clock.advance(std::chrono::seconds(6));
    world.reopen();
    CHECK(world.network->size() == 1);
    CHECK(world.network->ask("key", first.reference)->verdict == GatewayVerdict::done);
    CHECK(world.submit("key").reference == first.reference);
}

TEST_CASE("a line of the journal that a crash cut off was never confirmed") {
    Network world;
    world.submit("key");
    const std::string whole = world.journal();
    std::ofstream(world.settings.journal, std::ios::app) << "1800000000\thalf a k";
    world.reopen();
    CHECK(world.network->size() == 1);
    CHECK(world.journal() == whole);
    world.submit("next");
    world.reopen();
    CHECK(world.network->size() == 2);
}

TEST_CASE("a file that is no journal is refused") {
    Network world;
    std::ofstream(world.settings.journal) << "a letter to my aunt\n";
    CHECK_FALSE(SimulatedNetwork::open(world.settings, world.clock).has_value());
    world.settings.journal = world.folder.path() / "no such folder" / "network.journal";
    CHECK_FALSE(SimulatedNetwork::open(world.settings, world.clock).has_value());
}

TEST_CASE("as many orders fail as the settings say, always the same ones for one seed") {
    Network world;
    world.settings.failures_percent = 20;
    const auto failures = [&](std::uint64_t seed) {
        world.settings.seed = seed;
        world.reopen();
        std::string failed;
        for (int i = 0; i < 500; ++i) {
            const std::string key = "order " + std::to_string(i);
            world.submit(key);
            world.clock.advance(std::chrono::seconds(6));
            failed += world.submit(key).verdict == GatewayVerdict::refused ? '1' : '0';
        }
        return failed;
    };
    const std::string first = failures(1);
    CHECK(std::ranges::count(first, '1') > 60);
    CHECK(std::ranges::count(first, '1') < 140);
    CHECK(failures(1) == first);
    CHECK(failures(2) != first);
}

TEST_CASE("without a delay an order is done at once") {
    Network world;
    world.settings.least_delay = world.settings.longest_delay = std::chrono::seconds(0);
    world.reopen();
    CHECK(world.submit("key").verdict == GatewayVerdict::done);
}

TEST_CASE("an order the network was never given makes no sense to it") {
    Network world;
    CHECK(world.network->ask("key", "1").error().code == ErrorCode::gateway_garbled);
    const auto reference = world.submit("key").reference;
    CHECK(world.network->ask("key", reference + "0").error().code == ErrorCode::gateway_garbled);
}
