#pragma once

#include "server/adapters/http/front/settings.hpp"
#include "server/adapters/http/ip_address.hpp"
#include "shared/base/error.hpp"

#include <cstdint>
#include <string>

namespace kabinet::http {

/// The socket that new connections come from.
class Listener {
public:
    enum class Outcome : std::uint8_t { accepted, none_waiting, out_of_resources };

    struct Accepted {
        Outcome outcome = Outcome::none_waiting;
        int socket = -1; ///< non-blocking; the caller's
        IpAddress peer;
    };

    /// Bound and listening. Fails with `unavailable` and one line for the operator in `detail`.
    static Result<Listener> open(const FrontSettings& settings);

    Listener(Listener&& other) noexcept;
    Listener& operator=(Listener&&) = delete;
    ~Listener();

    [[nodiscard]] int socket() const noexcept { return socket_; }

    /// The one really bound, also when any was asked for.
    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }

    /// Never blocks. A client that is gone already is passed over.
    [[nodiscard]] Accepted accept() const;
    void close() noexcept;

private:
    Listener(int socket, std::uint16_t port) noexcept
        : socket_(socket)
        , port_(port) {}

    int socket_;
    std::uint16_t port_;
};

} // namespace kabinet::http
