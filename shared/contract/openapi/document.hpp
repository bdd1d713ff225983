#pragma once

#include <string>
#include <string_view>

namespace kabinet::contract::openapi {

/// The whole contract as an OpenAPI 3.1 document in JSON. `version` is the program's.
std::string document(std::string_view version);

} // namespace kabinet::contract::openapi
