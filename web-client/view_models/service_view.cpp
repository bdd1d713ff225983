#include "web-client/view_models/service_view.hpp"

#include "web-client/view_models/quick_operations.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kabinet::client {
namespace {

using domain::OperationKind;

const std::string& in_language(l10n::Language language, const contract::LocalizedTextDto& text) {
    switch (language) {
    case l10n::Language::kk:
        return text.kk;
    case l10n::Language::en:
        return text.en;
    case l10n::Language::ru:
        break;
    }
    return text.ru;
}

std::string price_of(const Words& words, const contract::ServiceDto& service) {
    constexpr std::array periods{Message::service_period_once, Message::service_period_day,
                                 Message::service_period_month};
    if (service.price_tiyn == 0) {
        return std::string(words(Message::service_free));
    }
    const std::string price = words.money(service.price_tiyn);
    return words(periods.at(static_cast<std::size_t>(service.price_period)), {{"price", price}});
}

} // namespace

ServiceView service_view(const Words& words, const contract::CatalogueDto* catalogue, std::string_view code) {
    ServiceView view;
    view.code = std::string(code);
    view.name = view.code;
    if (catalogue == nullptr) {
        return view;
    }
    const auto found = std::ranges::find(catalogue->services, code, &contract::ServiceDto::code);
    if (found != catalogue->services.end()) {
        view.name = in_language(words.language(), found->name);
        view.conditions = in_language(words.language(), found->conditions);
        view.price = price_of(words, *found);
    }
    return view;
}

std::vector<ServiceView> connected_services(const Words& words, const contract::CatalogueDto* catalogue,
                                            const contract::LineDetailDto& line) {
    std::vector<ServiceView> services;
    for (const contract::ConnectedServiceDto& connected : line.connected_services) {
        ServiceView view = service_view(words, catalogue, connected.code);
        if (const std::string until = words.moment(connected.until); !until.empty()) {
            view.until = words(Message::service_until, {{"moment", until}});
        }
        view.why_not = why_not(words, OperationKind::disconnect_service, line);
        services.push_back(std::move(view));
    }
    return services;
}

std::vector<ServiceSectionView> available_services(const Words& words, const contract::CatalogueDto* catalogue,
                                                   const contract::LineDetailDto& line) {
    const std::array sections{std::pair{domain::ServiceSection::voice, Message::service_section_voice},
                              std::pair{domain::ServiceSection::internet, Message::service_section_internet}};
    std::vector<ServiceSectionView> views;
    for (const auto& [section, title] : sections) {
        ServiceSectionView view{std::string(words(title)), {}};
        for (const contract::AvailableServiceDto& service : line.available_services) {
            if (domain::section_of(service.group) == section) {
                view.services.push_back(service_view(words, catalogue, service.code));
                view.services.back().why_not = why_not(words, OperationKind::connect_service, line);
            }
        }
        if (!view.services.empty()) {
            views.push_back(std::move(view));
        }
    }
    return views;
}

} // namespace kabinet::client
