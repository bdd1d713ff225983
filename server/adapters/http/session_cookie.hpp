#pragma once

#include "server/adapters/http/request.hpp"
#include "server/adapters/http/response.hpp"

#include <string_view>

namespace kabinet::http {

/// The session's token in a cookie that scripts, other sites and other hosts can't reach. Over TLS it is Secure and
/// carries the `__Host-` prefix, so that a neighbouring host cannot plant one.
class SessionCookie {
public:
    explicit SessionCookie(bool is_secure) noexcept
        : is_secure_(is_secure) {}

    /// The token, or empty.
    [[nodiscard]] std::string_view read(const Request& request) const noexcept;
    void set(Response& response, std::string_view token) const;
    void clear(Response& response) const;

private:
    [[nodiscard]] std::string_view name() const noexcept { return is_secure_ ? "__Host-kabinet" : "kabinet"; }

    bool is_secure_;
};

} // namespace kabinet::http
