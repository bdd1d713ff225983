#pragma once

#include "server/adapters/assets/asset.hpp"

#include <string_view>

namespace kabinet::assets {

/// The smallest variant that Accept-Encoding allows (RFC 9110 12.5.3). An empty header, or one that refuses everything
/// we have, gets "identity": an answer that may be unreadable is better than none.
const Variant& choose(const Asset& asset, std::string_view accept_encoding) noexcept;

/// Whether If-None-Match names this ETag or is "*" (RFC 9110 13.1.2: weak comparison).
bool matches(std::string_view if_none_match, std::string_view etag) noexcept;

} // namespace kabinet::assets
