#include "server/adapters/http/application.hpp"

#include "server/adapters/http/action_routes.hpp"
#include "server/adapters/http/api_context.hpp"
#include "server/adapters/http/billing_routes.hpp"
#include "server/adapters/http/catalogue_routes.hpp"
#include "server/adapters/http/error_response.hpp"
#include "server/adapters/http/label_routes.hpp"
#include "server/adapters/http/line_routes.hpp"
#include "server/adapters/http/member_routes.hpp"
#include "server/adapters/http/operation_routes.hpp"
#include "server/adapters/http/outbox_page.hpp"
#include "server/adapters/http/profile_routes.hpp"
#include "server/adapters/http/recovery_routes.hpp"
#include "server/adapters/http/report_routes.hpp"
#include "server/adapters/http/router.hpp"
#include "server/adapters/http/session_routes.hpp"
#include "server/adapters/http/static_files.hpp"
#include "server/adapters/http/usage_routes.hpp"
#include "server/use_cases/check_ready.hpp"
#include "server/use_cases/current_session.hpp"

#include <optional>

namespace kabinet::http {

namespace {

constexpr std::string_view browser_policy =
    "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
    "style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; object-src 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";
constexpr std::string_view strict_transport = "Strict-Transport-Security: max-age=31536000\r\n";

bool is_https(std::string_view url) noexcept {
    return url.starts_with("https://");
}

Response text_response(int status, std::string_view text) {
    return {.status = status,
            .body = {},
            .fixed_body = text,
            .header_lines = {},
            .fixed_header_lines = "Content-Type: text/plain; charset=utf-8\r\n"};
}

// No default: a route of the contract without a handler does not compile.
// `actor` is there for every route that wants somebody signed in.
Result<Response> call(contract::RouteId route, const ApiContext& api, const std::optional<use_cases::Actor>& actor) {
    switch (route) {
    case contract::RouteId::session_create:
        return create_session(api);
    case contract::RouteId::session_read:
        return read_session(api, actor.value());
    case contract::RouteId::session_delete:
        return delete_session(api, actor.value());
    case contract::RouteId::recovery_begin:
        return begin_recovery(api);
    case contract::RouteId::recovery_resend:
        return resend_recovery_code(api);
    case contract::RouteId::recovery_check:
        return check_recovery_code(api);
    case contract::RouteId::recovery_finish:
        return finish_recovery(api);
    case contract::RouteId::profile_read:
        return read_profile(api, actor.value());
    case contract::RouteId::password_change:
        return change_password(api, actor.value());
    case contract::RouteId::email_begin:
        return begin_email_change(api, actor.value());
    case contract::RouteId::email_finish:
        return finish_email_change(api, actor.value());
    case contract::RouteId::language_choose:
        return choose_language(api, actor.value());
    case contract::RouteId::own_sessions_list:
        return list_sessions(api, actor.value());
    case contract::RouteId::own_session_end:
        return end_session(api, actor.value());
    case contract::RouteId::other_sessions_end:
        return end_other_sessions(api, actor.value());
    case contract::RouteId::sign_ins_list:
        return list_sign_ins(api, actor.value());
    case contract::RouteId::company_name:
        return name_company(api, actor.value());
    case contract::RouteId::members_list:
        return list_members(api, actor.value());
    case contract::RouteId::member_invite:
        return invite_member(api, actor.value());
    case contract::RouteId::member_role:
        return change_role(api, actor.value());
    case contract::RouteId::member_remove:
        return remove_member(api, actor.value());
    case contract::RouteId::lines_list:
        return list_lines(api, actor.value());
    case contract::RouteId::lines_summary:
        return summarize_lines(api, actor.value());
    case contract::RouteId::line_choices:
        return list_line_choices(api, actor.value());
    case contract::RouteId::lines_file:
        return send_lines(api, actor.value());
    case contract::RouteId::chosen_lines_file:
        return send_chosen_lines(api, actor.value());
    case contract::RouteId::line_read:
        return read_line(api, actor.value());
    case contract::RouteId::line_labels:
        return set_line_labels(api, actor.value());
    case contract::RouteId::lines_label:
        return label_lines(api, actor.value());
    case contract::RouteId::sim_codes_read:
        return read_sim_codes(api, actor.value());
    case contract::RouteId::services_list:
        return list_services(api);
    case contract::RouteId::operation_create:
        return create_operation(api, actor.value());
    case contract::RouteId::operations_list:
        return list_operations(api, actor.value());
    case contract::RouteId::operation_read:
        return read_operation(api, actor.value());
    case contract::RouteId::operation_cancel:
        return cancel_operation(api, actor.value());
    case contract::RouteId::operation_retry:
        return retry_operation(api, actor.value());
    case contract::RouteId::usage_list:
        return list_usage(api, actor.value());
    case contract::RouteId::usage_totals:
        return total_usage(api, actor.value());
    case contract::RouteId::usage_file:
        return send_usage(api, actor.value());
    case contract::RouteId::payments_list:
        return list_payments(api, actor.value());
    case contract::RouteId::payments_file:
        return send_payments(api, actor.value());
    case contract::RouteId::line_payments_list:
        return list_line_payments(api, actor.value());
    case contract::RouteId::line_payments_file:
        return send_line_payments(api, actor.value());
    case contract::RouteId::accounts_list:
        return list_accounts(api, actor.value());
    case contract::RouteId::billed_months_list:
        return list_billed_months(api, actor.value());
    case contract::RouteId::act_file:
        return send_act(api, actor.value());
    case contract::RouteId::annex_file:
        return send_annex(api, actor.value());
    case contract::RouteId::invoices_list:
        return list_invoices(api, actor.value());
    case contract::RouteId::invoices_file:
        return send_invoices(api, actor.value());
    case contract::RouteId::actions_list:
        return list_actions(api, actor.value());
    case contract::RouteId::actions_file:
        return send_actions(api, actor.value());
    case contract::RouteId::report_create:
        return create_report(api, actor.value());
    case contract::RouteId::reports_list:
        return list_reports(api, actor.value());
    case contract::RouteId::report_cancel:
        return cancel_report(api, actor.value());
    }
    return fail(ErrorCode::not_found);
}

} // namespace

Application::Application(const use_cases::Services& services, const ApplicationOptions& options)
    : services_(services)
    , guard_(options.public_url)
    , cookie_(is_https(options.public_url))
    , device_cookie_(is_https(options.public_url), SessionCookie::Kind::device)
    , outbox_page_(options.outbox_page)
    , reference_(KABINET_VERSION)
    , common_header_lines_(browser_policy) {
    if (is_https(options.public_url)) {
        common_header_lines_ += strict_transport;
    }
}

Response Application::answer(const Request& request) {
    if (request.path == "/healthz") {
        return text_response(200, "ok\n");
    }
    if (request.path == "/readyz") {
        return use_cases::check_ready(services_) ? text_response(200, "ready\n") : text_response(503, "not ready\n");
    }
    if (auto reference = reference_.answer(request)) {
        return *std::move(reference);
    }
    if (request.path.starts_with("/api/")) {
        return answer_api(request);
    }
    if (outbox_page_ != nullptr && request.path.starts_with(outbox_path)) {
        return outbox_page(services_, *outbox_page_, request);
    }
    return serve_file(request);
}

// Files come from memory; everything else may ask the database.
bool Application::is_prompt(std::string_view target) const noexcept {
    return !target.starts_with("/api") && !target.starts_with("/readyz") && !target.starts_with(outbox_path);
}

Response Application::answer_api(const Request& request) {
    const Match found = match(request.method, request.path);
    if (found.kind == Match::Kind::unknown) {
        return problem({.code = ErrorCode::not_found, .field = {}, .detail = {}}, request.id);
    }
    if (found.kind == Match::Kind::wrong_method) {
        Response response = problem({.code = ErrorCode::method_not_allowed, .field = {}, .detail = {}}, request.id);
        response.add_header("Allow", found.allowed);
        return response;
    }
    if (const auto allowed = guard_.check(request); !allowed) {
        return problem(allowed.error(), request.id);
    }
    const ApiContext api{.services = services_,
                         .cookie = cookie_,
                         .device_cookie = device_cookie_,
                         .request = request,
                         .segments = found.segments};
    std::optional<use_cases::Actor> actor;
    if (contract::route_of(found.route).access != contract::Access::anyone) {
        auto who = use_cases::authenticate(services_, cookie_.read(request), request.client.text());
        if (!who) {
            return refused(who.error(), request);
        }
        actor = *std::move(who);
    }
    auto response = call(found.route, api, actor);
    return response ? *std::move(response) : refused(response.error(), request);
}

/// What the answer doesn't say is written down under the same id.
Response Application::refused(const Error& error, const Request& request) {
    if (error.code == ErrorCode::internal || error.code == ErrorCode::unavailable) {
        services_.log.error("request_failed", {{"request_id", request.id}, {"detail", error.detail}});
    }
    return problem(error, request.id);
}

Response Application::refusal(int status, std::string_view request_id) {
    return problem(status, request_id);
}

} // namespace kabinet::http
