#include "server/adapters/http/ip_address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace kabinet::http {

namespace {

constexpr std::array<std::uint8_t, 12> v4_mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr unsigned v4_offset_bits = 96;
constexpr unsigned all_bits = 128;

} // namespace

IpAddress::IpAddress() {
    std::ranges::copy(v4_mapped, bytes_.begin());
}

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    if (text.empty() || text.size() >= buffer.size()) {
        return std::nullopt;
    }
    std::ranges::copy(text, buffer.begin());
    IpAddress address;
    if (inet_pton(AF_INET, buffer.data(), address.bytes_.data() + v4_mapped.size()) == 1) {
        return address;
    }
    if (inet_pton(AF_INET6, buffer.data(), address.bytes_.data()) == 1) {
        return address;
    }
    return std::nullopt;
}

IpAddress IpAddress::of(const sockaddr& address) {
    IpAddress result;
    if (address.sa_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        std::memcpy(result.bytes_.data() + v4_mapped.size(), &in.sin_addr, sizeof in.sin_addr);
    } else if (address.sa_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &address, sizeof in);
        std::memcpy(result.bytes_.data(), &in.sin6_addr, sizeof in.sin6_addr);
    }
    return result;
}

std::string IpAddress::text() const {
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    const bool v4 = is_v4();
    const auto* bytes = v4 ? bytes_.data() + v4_mapped.size() : bytes_.data();
    inet_ntop(v4 ? AF_INET : AF_INET6, bytes, buffer.data(), buffer.size());
    return buffer.data();
}

bool IpAddress::is_v4() const noexcept {
    return std::equal(v4_mapped.begin(), v4_mapped.end(), bytes_.begin());
}

IpAddress IpAddress::network(unsigned prefix) const noexcept {
    IpAddress result = *this;
    for (unsigned i = 0; i < result.bytes_.size(); ++i) {
        const unsigned kept = prefix > i * 8 ? std::min(prefix - i * 8, 8U) : 0U;
        result.bytes_[i] = static_cast<std::uint8_t>(result.bytes_[i] & (0xff00U >> kept));
    }
    return result;
}

IpAddress IpAddress::subscriber() const noexcept {
    return is_v4() ? *this : network(64);
}

std::size_t IpAddress::hash() const noexcept {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, bytes_.data(), sizeof high);
    std::memcpy(&low, bytes_.data() + sizeof high, sizeof low);
    std::uint64_t mixed = (high ^ (low * 0x9e3779b97f4a7c15U)) * 0xbf58476d1ce4e5b9U;
    return static_cast<std::size_t>(mixed ^ (mixed >> 31U));
}

AddressRange::AddressRange(const IpAddress& network, unsigned prefix)
    : network_(network)
    , prefix_(prefix) {}

Result<AddressRange> AddressRange::parse(std::string_view text) {
    const auto slash = text.find('/');
    const auto address = IpAddress::parse(text.substr(0, slash));
    if (!address) {
        return fail(ErrorCode::unknown_value, {}, std::string(text));
    }
    const unsigned offset = address->is_v4() ? v4_offset_bits : 0U;
    unsigned prefix = all_bits - offset;
    if (slash != std::string_view::npos) {
        const auto digits = text.substr(slash + 1);
        const auto* end = digits.data() + digits.size();
        const auto longest = prefix;
        const auto [parsed, error] = std::from_chars(digits.data(), end, prefix);
        if (error != std::errc{} || parsed != end || prefix > longest) {
            return fail(ErrorCode::unknown_value, {}, std::string(text));
        }
    }
    return AddressRange(address->network(prefix + offset), prefix + offset);
}

bool AddressRange::contains(const IpAddress& address) const noexcept {
    return address.network(prefix_) == network_;
}

} // namespace kabinet::http
