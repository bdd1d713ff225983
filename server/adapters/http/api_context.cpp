#include "server/adapters/http/api_context.hpp"

#include "shared/contract/recovery.hpp"

#include <charconv>
#include <cstdint>

namespace kabinet::http {

use_cases::Visit visit_of(const ApiContext& api) {
    return {.address = api.request.client.text(),
            .user_agent = std::string(api.request.header("User-Agent")),
            .device = std::string(api.device_cookie.read(api.request))};
}

Response json_response(std::string body) {
    return {.status = 200,
            .body = std::move(body),
            .fixed_body = {},
            .header_lines = {},
            .fixed_header_lines = "Content-Type: application/json\r\n"};
}

Response no_content() {
    return {.status = 204, .body = {}, .fixed_body = {}, .header_lines = {}, .fixed_header_lines = {}};
}

Result<Response> done_response(const Result<void>& done) {
    return done ? Result<Response>(no_content()) : std::unexpected(done.error());
}

Response code_sent_response(const use_cases::CodeSent& sent) {
    return json_response(contract::encode(contract::CodeSentDto{
        .flow = sent.flow, .resend_after_s = sent.resend_after.count(), .valid_for_s = sent.valid_for.count()}));
}

Result<std::int64_t> id_in(std::string_view text) {
    std::int64_t id = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error != std::errc{} || stopped != text.data() + text.size()) {
        return fail(ErrorCode::not_found);
    }
    return id;
}

Result<ports::CompanyId> company_of(const std::string& segment) {
    const auto id = id_in(segment);
    return id ? Result<ports::CompanyId>(ports::CompanyId{*id}) : std::unexpected(id.error());
}

} // namespace kabinet::http
