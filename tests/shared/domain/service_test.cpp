#include "shared/domain/service/service.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::domain;

TEST_CASE("a service's code is small letters, digits and underscores") {
    CHECK(ServiceCode::parse("smart_roaming")->str() == "smart_roaming");
    CHECK(ServiceCode::parse(" internet_10gb ")->str() == "internet_10gb");
    CHECK(ServiceCode::parse(std::string(40, 'a')));
    CHECK(ServiceCode::parse("", "service").error().code == ErrorCode::required);
    for (const std::string& text :
         {std::string("Smart"), std::string("smart roaming"), std::string("роуминг"), std::string(41, 'a')}) {
        CAPTURE(text);
        CHECK(ServiceCode::parse(text, "service").error().code == ErrorCode::service_code_format);
    }
}

TEST_CASE("groups and price periods are found by their names; packages alone are the internet's") {
    for (const ServiceGroup group : {ServiceGroup::roaming, ServiceGroup::roaming_offers,
                                     ServiceGroup::international_calls, ServiceGroup::internet_packages}) {
        CHECK(service_group_from(name_of(group)) == group);
        CHECK((section_of(group) == ServiceSection::internet) == (group == ServiceGroup::internet_packages));
    }
    for (const PricePeriod period : {PricePeriod::once, PricePeriod::day, PricePeriod::month}) {
        CHECK(price_period_from(name_of(period)) == period);
    }
    CHECK_FALSE(service_group_from(""));
    CHECK_FALSE(price_period_from("year"));
}

TEST_CASE("a service of 90 days ends with the 90th day on the operator's wall clock") {
    using namespace std::chrono;
    const auto zone = TimeZone::find("Asia/Almaty").value();
    const Instant connected = sys_days(2024y / 1 / 31) + 20h; // 1 February 02:00 in Almaty, +06:00 then
    CHECK(end_of_service(90, connected, zone) == sys_days(2024y / 5 / 1) + 18h + 59min + 59s); // +05:00 by then
    CHECK_FALSE(end_of_service(std::nullopt, connected, zone).has_value());
}
