#pragma once

#include <string>
#include <string_view>

namespace kabinet::contract::openapi {

/// Where the page looks for its style and the document.
inline constexpr std::string_view style_path = "/api/reference.css";
inline constexpr std::string_view document_path = "/api/openapi.json";

/// The contract for people: HTML without scripts, without anything from elsewhere. `version` is the program's.
std::string page(std::string_view version);

/// The style it wants at `style_path`.
std::string_view page_style() noexcept;

} // namespace kabinet::contract::openapi
