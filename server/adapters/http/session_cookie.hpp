#pragma once

#include "server/adapters/http/request.hpp"
#include "server/adapters/http/response.hpp"

#include <cstdint>
#include <string_view>

namespace kabinet::http {

/// A token in a cookie that scripts, other sites and other hosts can't reach: the session's, or that of a browser which
/// was here before. Over TLS it is Secure and
/// carries the `__Host-` prefix, so that a neighbouring host cannot plant one.
class SessionCookie {
public:
    enum class Kind : std::uint8_t {
        session, ///< goes with the browser
        device,  ///< stays for a year
    };

    explicit SessionCookie(bool is_secure, Kind kind = Kind::session) noexcept
        : is_secure_(is_secure)
        , kind_(kind) {}

    /// The token, or empty.
    [[nodiscard]] std::string_view read(const Request& request) const noexcept;
    void set(Response& response, std::string_view token) const;
    void clear(Response& response) const;

private:
    [[nodiscard]] std::string_view name() const noexcept;

    bool is_secure_;
    Kind kind_;
};

} // namespace kabinet::http
