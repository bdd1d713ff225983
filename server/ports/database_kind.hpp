#pragma once

#include <string_view>

namespace kabinet::ports {

/// The setting that tells what a database is for, when it is not a real one.
inline constexpr std::string_view database_kind_key = "kind";
inline constexpr std::string_view demo_database = "demo";
inline constexpr std::string_view generated_database = "generated";

} // namespace kabinet::ports
