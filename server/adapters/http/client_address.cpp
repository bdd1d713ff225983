#include "server/adapters/http/client_address.hpp"

#include "shared/base/text.hpp"

#include <algorithm>

namespace kabinet::http {

namespace {

/// "192.0.2.1", "192.0.2.1:4711", "2001:db8::1", "[2001:db8::1]" or "[2001:db8::1]:4711".
std::optional<IpAddress> parse_hop(std::string_view hop) {
    if (hop.starts_with('[')) {
        const auto end = hop.find(']');
        return end == std::string_view::npos ? std::nullopt : IpAddress::parse(hop.substr(1, end - 1));
    }
    if (std::ranges::count(hop, ':') == 1) {
        hop = hop.substr(0, hop.find(':'));
    }
    return IpAddress::parse(hop);
}

} // namespace

bool is_trusted(const IpAddress& address, std::span<const AddressRange> trusted) noexcept {
    return std::ranges::any_of(trusted, [&](const AddressRange& range) { return range.contains(address); });
}

IpAddress client_address(const IpAddress& peer, std::string_view forwarded_for, std::span<const AddressRange> trusted) {
    IpAddress client = peer;
    while (!forwarded_for.empty() && is_trusted(client, trusted)) {
        const auto comma = forwarded_for.rfind(',');
        const auto last = comma == std::string_view::npos ? forwarded_for : forwarded_for.substr(comma + 1);
        const auto hop = parse_hop(without_spaces_around(last));
        if (!hop) {
            break;
        }
        client = *hop;
        forwarded_for = comma == std::string_view::npos ? std::string_view{} : forwarded_for.substr(0, comma);
    }
    return client;
}

} // namespace kabinet::http
