#pragma once

#include "shared/base/error.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace kabinet::http {

/// An IPv4 or IPv6 address without a port. IPv4 is held in its IPv4-mapped form, so that a client of a dual-stack
/// socket and the same client of an IPv4 socket are equal.
class IpAddress {
public:
    /// 0.0.0.0
    IpAddress();
    /// "192.0.2.1" or "2001:db8::1": numeric only, no brackets, port, zone or spaces.
    static std::optional<IpAddress> parse(std::string_view text);
    /// Of AF_INET or AF_INET6; anything else is 0.0.0.0.
    static IpAddress of(const sockaddr& address);

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool is_v4() const noexcept;
    /// The first `prefix` bits of the 128, the rest zero.
    [[nodiscard]] IpAddress network(unsigned prefix) const noexcept;
    /// Whom a limit per client counts as one: an IPv4 address, or the /64 that one IPv6 subscriber is given.
    [[nodiscard]] IpAddress subscriber() const noexcept;
    [[nodiscard]] std::size_t hash() const noexcept;

    auto operator<=>(const IpAddress&) const = default;

private:
    std::array<std::uint8_t, 16> bytes_{};
};

/// "10.0.0.0/8", "2001:db8::/32", or one address.
class AddressRange {
public:
    /// Fails with `unknown_value`; the text is the error's detail.
    static Result<AddressRange> parse(std::string_view text);

    [[nodiscard]] bool contains(const IpAddress& address) const noexcept;

private:
    AddressRange(const IpAddress& network, unsigned prefix);

    IpAddress network_;
    unsigned prefix_;
};

} // namespace kabinet::http

template <> struct std::hash<kabinet::http::IpAddress> {
    std::size_t operator()(const kabinet::http::IpAddress& address) const noexcept { return address.hash(); }
};
