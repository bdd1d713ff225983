#include "server/adapters/http/catalogue_routes.hpp"

#include "server/use_cases/list_services.hpp"
#include "shared/contract/catalogue.hpp"

namespace kabinet::http {

namespace {

contract::LocalizedTextDto text_of(const domain::LocalizedText& text) {
    return {.ru = text.ru, .kk = text.kk, .en = text.en};
}

contract::ServiceDto service_of(const domain::Service& service) {
    return {.code = service.code.str(),
            .group = service.group,
            .name = text_of(service.name),
            .conditions = text_of(service.conditions),
            .price_tiyn = service.price.tiyn(),
            .price_period = service.period,
            .valid_days = service.valid_days.transform([](int days) { return std::int64_t{days}; }),
            .offered = service.offered};
}

} // namespace

Result<Response> list_services(const ApiContext& api) {
    return respond_with(use_cases::list_services(api.services), [](const std::vector<domain::Service>& services) {
        contract::CatalogueDto catalogue;
        catalogue.services.reserve(services.size());
        for (const domain::Service& service : services) {
            catalogue.services.push_back(service_of(service));
        }
        return json_response(contract::encode(catalogue));
    });
}

} // namespace kabinet::http
