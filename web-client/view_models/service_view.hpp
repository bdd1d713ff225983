#pragma once

#include "shared/contract/catalogue.hpp"
#include "shared/contract/lines.hpp"
#include "web-client/view_models/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client {

/// A service of a line in the person's words.
struct ServiceView {
    std::string code;
    std::string name; ///< the code, where the catalogue doesn't know it
    std::string conditions;
    std::string price;   ///< «490,00 ₸ в месяц», «Бесплатно»
    std::string until;   ///< of a connected one that ends: «до 01.03.2019 23:59»
    std::string why_not; ///< why it can't be connected or disconnected now; empty: it can
};

/// «Голос», «Интернет» with what can be connected.
struct ServiceSectionView {
    std::string title;
    std::vector<ServiceView> services;
};

[[nodiscard]] ServiceView service_view(const Words& words, const contract::CatalogueDto* catalogue,
                                       std::string_view code);
[[nodiscard]] std::vector<ServiceView> connected_services(const Words& words, const contract::CatalogueDto* catalogue,
                                                          const contract::LineDetailDto& line);
/// By the catalogue's sections; those without a service are left out.
[[nodiscard]] std::vector<ServiceSectionView>
available_services(const Words& words, const contract::CatalogueDto* catalogue, const contract::LineDetailDto& line);

} // namespace kabinet::client
