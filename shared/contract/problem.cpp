#include "shared/contract/problem.hpp"

#include "shared/contract/codec.hpp"

#include <algorithm>

namespace kabinet::contract {

namespace {

std::string title_of(ErrorCode code) {
    std::string title(code_name(code));
    std::ranges::replace(title, '_', ' ');
    return title;
}

// A newer server may know codes that this client does not.
ErrorCode code_or_internal(std::string_view name) noexcept {
    return code_from_name(name).value_or(ErrorCode::internal);
}

} // namespace

int http_status(ErrorCode code) noexcept {
    switch (code) {
    case ErrorCode::internal:
        return 500;
    case ErrorCode::unavailable:
    case ErrorCode::gateway_unreachable:
    case ErrorCode::gateway_timeout:
    case ErrorCode::mail_undelivered:
        return 503;
    case ErrorCode::gateway_garbled:
        return 502;
    case ErrorCode::not_found:
        return 404;
    case ErrorCode::forbidden:
    case ErrorCode::cross_site:
    case ErrorCode::password_wrong:
    case ErrorCode::second_factor_required:
    case ErrorCode::second_factor_wrong:
        return 403;
    case ErrorCode::unauthenticated:
    case ErrorCode::credentials_invalid:
        return 401;
    case ErrorCode::conflict:
    case ErrorCode::report_finished:
    case ErrorCode::second_factor_enabled:
    case ErrorCode::member_exists:
    case ErrorCode::last_administrator:
    case ErrorCode::request_open:
    case ErrorCode::view_exists:
    case ErrorCode::request_decided:
    case ErrorCode::line_already_blocked:
    case ErrorCode::line_not_blocked:
    case ErrorCode::line_debt:
    case ErrorCode::line_processing:
    case ErrorCode::line_not_active:
    case ErrorCode::sim_swap_not_active:
    case ErrorCode::iccid_same:
    case ErrorCode::iccid_in_use:
    case ErrorCode::imei_not_seen:
    case ErrorCode::imei_registered:
    case ErrorCode::imei_registered_elsewhere:
    case ErrorCode::imei_not_registered:
    case ErrorCode::forwarding_not_set:
    case ErrorCode::ban_already_on:
    case ErrorCode::ban_already_off:
    case ErrorCode::service_connected:
    case ErrorCode::service_not_connected:
    case ErrorCode::service_not_offered:
    case ErrorCode::secret_code_none:
    case ErrorCode::individual_limit_none:
    case ErrorCode::operation_open:
    case ErrorCode::operation_handed_over:
    case ErrorCode::operation_ended:
    case ErrorCode::operation_not_failed:
    case ErrorCode::gateway_rejected:
        return 409;
    case ErrorCode::flow_expired:
        return 410;
    case ErrorCode::rate_limited:
    case ErrorCode::reports_many:
    case ErrorCode::code_too_soon:
    case ErrorCode::code_limit:
        return 429;
    case ErrorCode::malformed:
        return 400;
    case ErrorCode::payload_too_large:
    case ErrorCode::scan_size:
        return 413;
    case ErrorCode::unsupported_media_type:
        return 415;
    case ErrorCode::method_not_allowed:
        return 405;
    case ErrorCode::request_timeout:
        return 408;
    case ErrorCode::header_too_large:
        return 431;
    case ErrorCode::required:
    case ErrorCode::too_long:
    case ErrorCode::unknown_value:
    case ErrorCode::text_characters:
    case ErrorCode::out_of_range:
    case ErrorCode::password_short:
    case ErrorCode::password_common:
    case ErrorCode::password_mismatch:
    case ErrorCode::password_unchanged:
    case ErrorCode::email_unchanged:
    case ErrorCode::code_format:
    case ErrorCode::code_wrong:
    case ErrorCode::code_expired:
    case ErrorCode::code_used:
    case ErrorCode::code_exhausted:
    case ErrorCode::scan_type:
    case ErrorCode::msisdn_characters:
    case ErrorCode::msisdn_length:
    case ErrorCode::msisdn_foreign:
    case ErrorCode::iccid_characters:
    case ErrorCode::iccid_length:
    case ErrorCode::iccid_prefix:
    case ErrorCode::iccid_check_digit:
    case ErrorCode::imei_characters:
    case ErrorCode::imei_length:
    case ErrorCode::imei_check_digit:
    case ErrorCode::bin_characters:
    case ErrorCode::bin_length:
    case ErrorCode::account_characters:
    case ErrorCode::account_length:
    case ErrorCode::registration_form_format:
    case ErrorCode::service_code_format:
    case ErrorCode::bundle_range:
    case ErrorCode::bundle_period:
    case ErrorCode::forwarding_to_itself:
    case ErrorCode::forwarding_short:
    case ErrorCode::forwarding_delay:
    case ErrorCode::individual_limit_range:
    case ErrorCode::label_characters:
    case ErrorCode::labels_many:
    case ErrorCode::company_labels_many:
    case ErrorCode::lines_many:
    case ErrorCode::views_many:
    case ErrorCode::idempotency_key_format:
    case ErrorCode::idempotency_key_reused:
    case ErrorCode::email_format:
    case ErrorCode::email_characters:
    case ErrorCode::email_domain:
    case ErrorCode::email_length:
    case ErrorCode::search_characters:
    case ErrorCode::limit_range:
    case ErrorCode::cursor_invalid:
    case ErrorCode::vat_rate_range:
    case ErrorCode::amount_range:
    case ErrorCode::amount_negative:
    case ErrorCode::balance_mismatch:
    case ErrorCode::document_number:
    case ErrorCode::invoice_empty:
    case ErrorCode::invoice_line_repeated:
    case ErrorCode::invoice_total_mismatch:
    case ErrorCode::document_too_large:
    case ErrorCode::report_too_large:
    case ErrorCode::period_reversed:
    case ErrorCode::period_future:
    case ErrorCode::period_too_long:
    case ErrorCode::period_too_early:
    case ErrorCode::detail_period_too_early:
    case ErrorCode::reconciliation_period_too_early:
    case ErrorCode::month_format:
    case ErrorCode::usage_party_characters:
    case ErrorCode::usage_amount_range:
    case ErrorCode::usage_cost_range:
    case ErrorCode::usage_moment_range:
    case ErrorCode::csv_unclosed_quote:
    case ErrorCode::csv_stray_quote:
    case ErrorCode::csv_columns:
    case ErrorCode::csv_nul:
    case ErrorCode::csv_encoding:
    case ErrorCode::csv_field_length:
    case ErrorCode::csv_row_length:
    case ErrorCode::amount_format:
    case ErrorCode::date_format:
    case ErrorCode::moment_format:
    case ErrorCode::integer_format:
    case ErrorCode::company_unknown:
    case ErrorCode::account_unknown:
    case ErrorCode::account_foreign:
    case ErrorCode::line_unknown:
    case ErrorCode::service_unknown:
    case ErrorCode::sim_code_format:
    case ErrorCode::sim_incomplete:
        return 422;
    }
    return 500;
}

template struct Codec<ProblemDocument>;

std::string encode(const ProblemDto& problem) {
    const std::string code(code_name(problem.code));
    ProblemDocument document{.type = "/problems/" + code,
                             .title = title_of(problem.code),
                             .status = problem.status,
                             .code = code,
                             .request_id = problem.request_id,
                             .errors = {}};
    for (const Error& error : problem.errors) {
        document.errors.push_back({.code = std::string(code_name(error.code)), .field = error.field});
    }
    return encode<ProblemDocument>(document);
}

Result<ProblemDto> decode_problem(std::string_view json) {
    auto document = decode<ProblemDocument>(json);
    if (!document) {
        return std::unexpected(std::move(document.error()));
    }
    ProblemDto problem{.status = static_cast<int>(std::clamp<std::int64_t>(document->status, 0, 999)),
                       .code = code_or_internal(document->code),
                       .request_id = std::move(document->request_id),
                       .errors = {}};
    for (ProblemErrorDto& error : document->errors) {
        problem.errors.push_back({.code = code_or_internal(error.code), .field = std::move(error.field), .detail = {}});
    }
    return problem;
}

} // namespace kabinet::contract
