#pragma once

#include "server/adapters/http/request.hpp"
#include "shared/base/error.hpp"

#include <string>

namespace kabinet::http {

/// Lets through what cannot have been made by a foreign page: safe methods, and unsafe ones with proof that they come
/// from our own origin (Sec-Fetch-Site: same-origin, or where a client has no such header, its Origin). A body must be
/// JSON, which a foreign page's form cannot send.
class OriginGuard {
public:
    /// `public_url`: scheme and host as people type them; empty: whatever Host a request names, over http.
    explicit OriginGuard(std::string public_url);

    /// Errors: `cross_site`, `unsupported_media_type`.
    [[nodiscard]] Result<void> check(const Request& request) const;

private:
    [[nodiscard]] bool is_own(std::string_view origin, std::string_view host) const;

    std::string public_url_;
};

} // namespace kabinet::http
