#pragma once

#include "shared/contract/line_parts.hpp"

#include <vector>

namespace kabinet::contract {

/// A text in the product's languages.
struct LocalizedTextDto {
    std::string ru;
    std::string kk;
    std::string en;
};

template <> struct Fields<LocalizedTextDto> {
    static constexpr auto list = std::tuple{
        field("ru", &LocalizedTextDto::ru, "Russian"),
        field("kk", &LocalizedTextDto::kk, "Kazakh"),
        field("en", &LocalizedTextDto::en, "English"),
    };
};

struct ServiceDto {
    std::string code;
    domain::ServiceGroup group = domain::ServiceGroup::roaming;
    LocalizedTextDto name;
    LocalizedTextDto conditions;
    std::int64_t price_tiyn = 0;
    domain::PricePeriod price_period = domain::PricePeriod::once;
    std::optional<std::int64_t> valid_days; ///< none: until it is disconnected
    bool offered = true;
};

template <> struct Fields<ServiceDto> {
    static constexpr auto list = std::tuple{
        field("code", &ServiceDto::code, service_code_format, "What it is known by"),
        field("group", &ServiceDto::group, "Where it stands in the catalogue"),
        field("name", &ServiceDto::name, "Its name"),
        field("conditions", &ServiceDto::conditions, "Its conditions"),
        field("price_tiyn", &ServiceDto::price_tiyn, formats::tiyn, "Its price"),
        field("price_period", &ServiceDto::price_period, "What the price is for"),
        field("valid_days", &ServiceDto::valid_days, formats::id,
              "Days from connecting to its end; missing: until it is disconnected"),
        field("offered", &ServiceDto::offered, "Whether lines that don't have it can get it"),
    };
};

/// GET /api/v1/services: the whole catalogue, in its order.
struct CatalogueDto {
    std::vector<ServiceDto> services;
};

template <> struct Fields<CatalogueDto> {
    static constexpr auto list = std::tuple{
        field("services", &CatalogueDto::services, "The services, in the catalogue's order"),
    };
};

} // namespace kabinet::contract
