#pragma once

#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/service/service_code.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// How the catalogue is laid out: «Голос» holds the first three, «Интернет» the last.
enum class ServiceGroup : std::uint8_t { roaming, roaming_offers, international_calls, internet_packages };

enum class ServiceSection : std::uint8_t { voice, internet };

/// What the price is for.
enum class PricePeriod : std::uint8_t { once, day, month };

/// "roaming", "roaming_offers", "international_calls", "internet_packages".
std::string_view name_of(ServiceGroup group) noexcept;
std::optional<ServiceGroup> service_group_from(std::string_view name) noexcept;
/// "voice", "internet".
std::string_view name_of(ServiceSection section) noexcept;
ServiceSection section_of(ServiceGroup group) noexcept;
/// "once", "day", "month".
std::string_view name_of(PricePeriod period) noexcept;
std::optional<PricePeriod> price_period_from(std::string_view name) noexcept;

/// The same text in the product's three languages.
struct LocalizedText {
    std::string ru;
    std::string kk;
    std::string en;

    bool operator==(const LocalizedText&) const noexcept = default;
};

/// A service that an administrator may connect and disconnect.
struct Service {
    ServiceCode code;
    ServiceGroup group = ServiceGroup::roaming;
    LocalizedText name;
    LocalizedText conditions;
    Money price; ///< 0: connecting and keeping it is free
    PricePeriod period = PricePeriod::once;
    std::optional<int> valid_days; ///< counted from the day of connecting; none: until it is disconnected
    bool offered = true;           ///< false: lines that have it keep it, nobody else gets it

    bool operator==(const Service&) const noexcept = default;
};

/// The moment a service connected at `at` ends: the end of its last day on the operator's wall clock, the day of
/// connecting not counted.
std::optional<Instant> end_of_service(std::optional<int> valid_days, Instant at, TimeZone zone);

} // namespace kabinet::domain
