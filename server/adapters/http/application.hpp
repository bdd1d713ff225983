#pragma once

#include "server/adapters/http/api_reference.hpp"
#include "server/adapters/http/origin_guard.hpp"
#include "server/adapters/http/request_handler.hpp"
#include "server/adapters/http/session_cookie.hpp"
#include "server/ports/message_writer.hpp"
#include "server/use_cases/services.hpp"

#include <string>

namespace kabinet::http {

struct ApplicationOptions {
    /// Scheme and host as people type them; with https:// cookies are Secure and HSTS is sent. Empty: http and any
    /// host.
    std::string public_url;
    /// What words the messages on the page /outbox, which shows everybody what was sent; null: there is no such page.
    const ports::MessageWriter* outbox_page = nullptr;
};

/// What the server answers: the API of the contract and its description, the client's files, and /healthz and /readyz
/// for whoever watches.
class Application final : public RequestHandler {
public:
    /// `services` outlives this.
    Application(const use_cases::Services& services, const ApplicationOptions& options);

    Response answer(const Request& request) override;
    [[nodiscard]] bool is_prompt(std::string_view target) const noexcept override;
    Response refusal(int status, std::string_view request_id) override;

    [[nodiscard]] std::string_view common_header_lines() const noexcept override { return common_header_lines_; }

private:
    Response answer_api(const Request& request);
    Response refused(const Error& error, const Request& request);

    const use_cases::Services& services_;
    OriginGuard guard_;
    SessionCookie cookie_;
    SessionCookie device_cookie_;
    const ports::MessageWriter* outbox_page_;
    ApiReference reference_;
    std::string common_header_lines_;
};

} // namespace kabinet::http
