#include "server/adapters/http/front/listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace kabinet::http {

namespace {

constexpr int backlog = 4096;
constexpr int unacknowledged_ms = 30'000;
constexpr int unsent_bytes = 256 * 1024;

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;

    sockaddr* data() { return reinterpret_cast<sockaddr*>(&storage); }
};

std::optional<SocketAddress> numeric_address(const std::string& text, std::uint16_t port) {
    SocketAddress address;
    auto* in = reinterpret_cast<sockaddr_in*>(&address.storage);
    auto* in6 = reinterpret_cast<sockaddr_in6*>(&address.storage);
    if (inet_pton(AF_INET, text == "localhost" ? "127.0.0.1" : text.c_str(), &in->sin_addr) == 1) {
        in->sin_family = AF_INET;
        in->sin_port = htons(port);
        address.size = sizeof(sockaddr_in);
        return address;
    }
    if (inet_pton(AF_INET6, text.c_str(), &in6->sin6_addr) == 1) {
        in6->sin6_family = AF_INET6;
        in6->sin6_port = htons(port);
        address.size = sizeof(sockaddr_in6);
        return address;
    }
    return std::nullopt;
}

void set_option(int socket, int level, int name, int value) {
    ::setsockopt(socket, level, name, &value, sizeof value);
}

std::uint16_t bound_port(int socket) {
    SocketAddress address;
    address.size = sizeof address.storage;
    ::getsockname(socket, address.data(), &address.size);
    const auto port = address.storage.ss_family == AF_INET6
                          ? reinterpret_cast<const sockaddr_in6*>(&address.storage)->sin6_port
                          : reinterpret_cast<const sockaddr_in*>(&address.storage)->sin_port;
    return ntohs(port);
}

std::unexpected<Error> cannot_listen(const FrontSettings& settings, const char* reason) {
    const bool is_v6 = settings.address.find(':') != std::string::npos;
    const auto where = (is_v6 ? "[" + settings.address + "]" : settings.address) + ":" + std::to_string(settings.port);
    return fail(ErrorCode::unavailable, {}, "cannot listen on " + where + ": " + reason);
}

} // namespace

Result<Listener> Listener::open(const FrontSettings& settings) {
    auto address = numeric_address(settings.address, settings.port);
    if (!address) {
        return cannot_listen(settings, "not an IPv4 or IPv6 address");
    }
    const int socket = ::socket(address->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return cannot_listen(settings, std::strerror(errno));
    }
    Listener listener(socket, 0);
    // A restarted server must not wait for old connections' TIME_WAIT; a port that is listened on stays refused.
    set_option(socket, SOL_SOCKET, SO_REUSEADDR, 1);
    if (address->storage.ss_family == AF_INET6) {
        set_option(socket, IPPROTO_IPV6, IPV6_V6ONLY, 0);
    }
    // Accepted sockets inherit these, which spares each connection the system calls.
    set_option(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    set_option(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, unacknowledged_ms);
    // Or the kernel would copy megabytes for each client that never reads them.
    set_option(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, unsent_bytes);
    if (::bind(socket, address->data(), address->size) != 0 || ::listen(socket, backlog) != 0) {
        return cannot_listen(settings, std::strerror(errno));
    }
    listener.port_ = bound_port(socket);
    return listener;
}

Listener::Listener(Listener&& other) noexcept
    : socket_(std::exchange(other.socket_, -1))
    , port_(other.port_) {}

Listener::~Listener() {
    close();
}

void Listener::close() noexcept {
    if (socket_ >= 0) {
        ::close(std::exchange(socket_, -1));
    }
}

Listener::Accepted Listener::accept() const {
    for (;;) {
        SocketAddress address;
        address.size = sizeof address.storage;
        const int socket = ::accept4(socket_, address.data(), &address.size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket >= 0) {
            return {Outcome::accepted, socket, IpAddress::of(*address.data())};
        }
        switch (errno) {
        case EAGAIN:
            return {};
        case EMFILE:
        case ENFILE:
        case ENOBUFS:
        case ENOMEM:
            return {Outcome::out_of_resources, -1, {}};
        case EBADF:
        case EINVAL:
        case ENOTSOCK:
            return {};
        default:
            break; // the client is gone, or its network: the next one may be there
        }
    }
}

} // namespace kabinet::http
