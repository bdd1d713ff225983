#pragma once

#include "shared/base/clock.hpp"
#include "shared/domain/identifiers/iccid.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/service/service.hpp"

#include <string>
#include <string_view>

// Values that the contract tests of several ports store.
namespace kabinet::test {

inline domain::ServiceCode code(std::string_view text) {
    return domain::ServiceCode::parse(text).value();
}

inline domain::Imei imei(std::string_view digits) {
    return domain::Imei::parse(digits).value();
}

inline domain::Iccid iccid(std::string_view digits) {
    return domain::Iccid::parse(digits).value();
}

inline Instant at(std::int64_t seconds) {
    return Instant(std::chrono::seconds(seconds));
}

inline domain::Service service(std::string_view text, domain::ServiceGroup group = domain::ServiceGroup::roaming) {
    const std::string name(text);
    return {.code = code(text),
            .group = group,
            .name = {.ru = name + " ru", .kk = name + " kk", .en = name + " en"},
            .conditions = {.ru = "условия", .kk = "шарттар", .en = "conditions"},
            .price = Money::of_tenge(49),
            .period = domain::PricePeriod::day,
            .valid_days = std::nullopt,
            .offered = true};
}

} // namespace kabinet::test
