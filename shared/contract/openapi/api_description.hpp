#pragma once

#include "shared/contract/openapi/description.hpp"
#include "shared/contract/operations.hpp"
#include "shared/contract/routes.hpp"

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace kabinet::contract::openapi {

struct AnswerDescription {
    int status = 200;
    std::string_view media_type;         ///< empty: no body
    const DtoDescription* dto = nullptr; ///< nullptr: no body, or a file
};

struct RouteDescription {
    Route route;
    std::string_view id; ///< the RouteId's own name
    std::string_view summary;
    const DtoDescription* query = nullptr;
    const DtoDescription* body = nullptr;
    bool keyed = false; ///< it wants an Idempotency-Key
    std::vector<AnswerDescription> answers;
    std::vector<int> refusals; ///< the ones of its own
};

/// The table of routes.hpp, with every type described. A type that isn't does not compile.
std::span<const RouteDescription> api_description();

using Dtos = std::map<std::string_view, const DtoDescription*>;

/// Every DTO that travels in a body, by its name.
Dtos all_dtos();

/// What a `:name` of a path stands for, or a header.
struct Parameter {
    std::string_view name;
    std::string_view description;
    TypeDescription type;
};

/// The header of a keyed route.
inline constexpr Parameter idempotency_key{
    idempotency_key_header,
    "A name of the request, random: sent again under the same one it is not carried out again",
    {.kind = TypeDescription::Kind::text, .format = {.pattern = "^[0-9A-Za-z_-]{16,64}$"}}};

/// What the `:name`s of a route's path stand for, in their order. One that nobody described does not compile.
std::vector<const Parameter*> path_parameters(std::string_view path);

/// The statuses with which a route may refuse, besides 5xx and those of malformed HTTP, which anything may: its own,
/// and what follows from what it takes. A body may be no JSON (400, 415), too large (413) or wrong (422), a query wrong
/// (422), a person not signed in (401), an unsafe request sent from another site (403), and what a path names not there
/// (404) or not for this person (403).
std::vector<int> refusals_of(const RouteDescription& route);

} // namespace kabinet::contract::openapi
