#include "shared/contract/openapi/api_description.hpp"

#include "shared/contract/route_types.hpp"

#include <algorithm>

namespace kabinet::contract::openapi {

namespace {

template <class T> const DtoDescription* described_or_none() {
    if constexpr (std::is_void_v<T> || std::is_same_v<T, File>) {
        return nullptr;
    } else {
        return &describe<T>();
    }
}

template <int status, class Body> void add(const Answer<status, Body>& answer, RouteDescription& description) {
    if constexpr (std::is_same_v<Body, Refusal>) {
        description.refusals.push_back(status);
    } else {
        description.answers.push_back({status, answer.media_type, described_or_none<Body>()});
    }
}

template <std::size_t index> RouteDescription described() {
    const auto& entry = std::get<index>(described_routes);
    return [&]<class Query, class Body, class... Answers>(const DescribedRoute<Query, Body, Answers...>& of) {
        static_assert(sizeof...(Answers) > 0, "a route that says nothing about its answer");
        RouteDescription description{.route = of.route,
                                     .id = enumerator_name<static_cast<RouteId>(index)>(),
                                     .summary = of.summary,
                                     .query = described_or_none<Query>(),
                                     .body = described_or_none<Body>(),
                                     .keyed = of.keyed,
                                     .answers = {},
                                     .refusals = {}};
        std::apply([&](const auto&... answer) { (add(answer, description), ...); }, of.answers);
        return description;
    }(entry);
}

void collect(const DtoDescription* dto, Dtos& dtos) {
    if (dto == nullptr || !dtos.emplace(dto->name, dto).second) {
        return;
    }
    for (const FieldDescription& field : dto->fields) {
        collect(field.type.object, dtos);
    }
}

} // namespace

std::span<const RouteDescription> api_description() {
    static const auto all = []<std::size_t... index>(std::index_sequence<index...>) {
        return std::vector{described<index>()...};
    }(std::make_index_sequence<std::tuple_size_v<decltype(described_routes)>>{});
    return all;
}

Dtos all_dtos() {
    Dtos dtos;
    collect(&describe<ProblemDocument>(), dtos);
    for (const RouteDescription& route : api_description()) {
        collect(route.body, dtos);
        for (const AnswerDescription& answer : route.answers) {
            collect(answer.dto, dtos);
        }
    }
    return dtos;
}

std::vector<int> refusals_of(const RouteDescription& route) {
    std::vector<int> statuses = route.refusals;
    if (route.body != nullptr) {
        statuses.insert(statuses.end(), {400, 413, 415, 422});
    } else if (route.query != nullptr) {
        statuses.push_back(422);
    }
    if (route.route.access == Access::signed_in) {
        statuses.push_back(401);
    }
    if (route.route.method != Method::get) {
        statuses.push_back(403);
    }
    if (route.route.path.contains(':')) {
        statuses.insert(statuses.end(), {403, 404});
    }
    std::ranges::sort(statuses);
    const auto twice = std::ranges::unique(statuses);
    statuses.erase(twice.begin(), twice.end());
    return statuses;
}

} // namespace kabinet::contract::openapi
