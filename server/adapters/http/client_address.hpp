#pragma once

#include "server/adapters/http/ip_address.hpp"

#include <span>
#include <string_view>

namespace kabinet::http {

/// Whom a request comes from. `peer` is the other end of the connection; only if it is a trusted proxy is
/// `forwarded_for` (X-Forwarded-For, all its fields joined) believed, and of it only the rightmost hop that isn't a
/// trusted proxy itself: everything to the left of that was written by a stranger.
/// What can't be read as an address ends the walk at the last trusted hop.
IpAddress client_address(const IpAddress& peer, std::string_view forwarded_for, std::span<const AddressRange> trusted);

bool is_trusted(const IpAddress& address, std::span<const AddressRange> trusted) noexcept;

} // namespace kabinet::http
