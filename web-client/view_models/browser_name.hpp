#pragma once

#include <string>
#include <string_view>

namespace kabinet::client {

/// "Firefox · Windows" of what a browser calls itself; what is unknown is left out, an unknown whole is cut to 60
/// bytes.
[[nodiscard]] std::string browser_name(std::string_view user_agent);

} // namespace kabinet::client
