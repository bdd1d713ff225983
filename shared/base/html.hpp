#pragma once

#include <string>
#include <string_view>

namespace kabinet {

/// The text as it stands in HTML, between tags or in an attribute within double quotes.
std::string html_escaped(std::string_view text);

} // namespace kabinet
