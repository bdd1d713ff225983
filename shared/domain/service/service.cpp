#include "shared/domain/service/service.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<ServiceGroup, 4> group_names{{"roaming", "roaming_offers", "international_calls", "internet_packages"}};
constexpr Names<ServiceSection, 2> section_names{{"voice", "internet"}};
constexpr Names<PricePeriod, 3> period_names{{"once", "day", "month"}};

} // namespace

std::string_view name_of(ServiceGroup group) noexcept {
    return group_names.of(group);
}

std::optional<ServiceGroup> service_group_from(std::string_view name) noexcept {
    return group_names.find(name);
}

std::string_view name_of(ServiceSection section) noexcept {
    return section_names.of(section);
}

ServiceSection section_of(ServiceGroup group) noexcept {
    return group == ServiceGroup::internet_packages ? ServiceSection::internet : ServiceSection::voice;
}

std::string_view name_of(PricePeriod period) noexcept {
    return period_names.of(period);
}

std::optional<PricePeriod> price_period_from(std::string_view name) noexcept {
    return period_names.find(name);
}

std::optional<Instant> end_of_service(std::optional<int> valid_days, Instant at, TimeZone zone) {
    if (!valid_days) {
        return std::nullopt;
    }
    const auto connected = std::chrono::floor<std::chrono::days>(zone.to_local(at));
    return zone.to_instant(connected + std::chrono::days(*valid_days + 1)) - std::chrono::seconds(1);
}

} // namespace kabinet::domain
