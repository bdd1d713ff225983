#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::client {

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Url {
    std::string path;      ///< percent-decoded, begins with '/'
    Parameters parameters; ///< of the query, decoded, in order
};

/// Of an address of our own page: path with query. Broken escapes are left as they are.
[[nodiscard]] Url parse_url(std::string_view address);
[[nodiscard]] std::string percent_encoded(std::string_view text);

} // namespace kabinet::client
