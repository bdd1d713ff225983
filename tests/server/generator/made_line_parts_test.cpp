#include "server/generator/made_line_parts.hpp"

#include "server/generator/made_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace kabinet;
using generator::made_parts;
using generator::MadeParts;

namespace {

const Instant now(std::chrono::seconds(1'790'000'000));
const TimeZone zone = TimeZone::find("Asia/Almaty").value();

MadeParts parts(std::int64_t index, std::uint64_t seed = 1) {
    return made_parts(seed, index, now, zone);
}

} // namespace

TEST_CASE("the catalogue has services of every group, in three languages") {
    std::set<domain::ServiceGroup> groups;
    std::set<std::string> codes;
    for (const domain::Service& service : generator::made_services()) {
        groups.insert(service.group);
        codes.insert(service.code.str());
        CHECK_FALSE(service.name.ru.empty());
        CHECK_FALSE(service.name.kk.empty());
        CHECK_FALSE(service.name.en.empty());
    }
    CHECK(groups.size() == 4);
    CHECK(codes.size() == generator::made_services().size());
}

TEST_CASE("connected services count now, bundles are this month's, and rules may be set") {
    int services = 0;
    int bundles = 0;
    int rules = 0;
    std::set<std::string> devices;
    for (std::int64_t index = 0; index < 10'000; ++index) {
        const MadeParts made = parts(index);
        for (const ports::ConnectedService& service : made.services) {
            CHECK(service.since < now);
            CHECK((!service.until || *service.until >= now));
            ++services;
        }
        for (const domain::Bundle& bundle : made.bundles) {
            const Date today = date_of(zone.to_local(now));
            CHECK((bundle.valid_from() <= today && today <= bundle.valid_to()));
            ++bundles;
        }
        if (made.forwarding) {
            CHECK(domain::check_forwarding(*made.forwarding, generator::made_number(1, index)));
            ++rules;
        }
        if (made.device) {
            CHECK(devices.insert(std::string(made.device->imei.device())).second);
            CHECK(made.device->registered_at < now);
        }
    }
    CHECK(services > 5'000);
    CHECK(bundles > 20'000);
    CHECK(rules > 500);
    CHECK(devices.size() > 250);
}

TEST_CASE("what a line has is the same for the same seed and differs for another") {
    CHECK(parts(41).bundles == parts(41).bundles);
    CHECK(parts(41).services == parts(41).services);
    bool differs = false;
    for (std::int64_t index = 0; index < 20; ++index) {
        differs = differs || parts(index).bundles != parts(index, 2).bundles;
    }
    CHECK(differs);
}
