#pragma once

#include "server/adapters/http/request.hpp"
#include "server/adapters/http/response.hpp"

#include <string_view>

namespace kabinet::http {

/// Makes answers. Called by many threads at once.
class RequestHandler {
public:
    RequestHandler() = default;
    RequestHandler(const RequestHandler&) = delete;
    RequestHandler& operator=(const RequestHandler&) = delete;
    virtual ~RequestHandler() = default;

    virtual Response answer(const Request& request) = 0;
    /// Whether answer() to this target (as sent, with its query) never waits: no disk, no database, no lock. The front
    /// then spares itself the way to another thread.
    [[nodiscard]] virtual bool is_prompt(std::string_view target) const noexcept = 0;
    /// The answer to what never became a request: broken, too large, too slow (`status` 4xx or 5xx).
    virtual Response refusal(int status, std::string_view request_id) = 0;
    /// "Name: value\r\n" lines of every answer; live as long as the handler.
    [[nodiscard]] virtual std::string_view common_header_lines() const noexcept = 0;
};

} // namespace kabinet::http
