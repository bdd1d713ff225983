#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kabinet {

/// Everything that can go wrong in normal life. The name that travels (in problem answers, reject files and
/// message ids `error.<name>`) is `code_name(code)`; sentences never travel.
enum class ErrorCode : std::uint8_t {
    // the request as a whole
    internal,
    unavailable,
    not_found,
    forbidden,
    unauthenticated,
    cross_site,
    conflict,
    rate_limited,
    malformed,
    payload_too_large,
    unsupported_media_type,
    method_not_allowed,
    request_timeout,
    header_too_large,
    // sign-in and re-authentication
    credentials_invalid,
    password_wrong,
    password_short,
    password_common,
    password_mismatch,
    password_unchanged,
    email_unchanged,
    code_format,
    code_wrong,
    code_expired,
    code_used,
    code_exhausted,
    code_too_soon,
    code_limit,
    flow_expired,
    second_factor_required,
    second_factor_wrong,
    second_factor_enabled,
    // people of a company, access requests
    member_exists,
    last_administrator,
    scan_type,
    scan_size,
    request_open,
    request_decided,
    // any value
    required,
    too_long,
    unknown_value,
    out_of_range,
    // billing
    vat_rate_range,
    amount_range,
    amount_negative,
    balance_mismatch,
    document_number,
    invoice_empty,
    invoice_line_repeated,
    invoice_total_mismatch,
    // documents
    document_too_large,
    reports_many,
    report_finished,
    report_too_large,
    mail_undelivered,
    text_characters,
    // lines: what they have, and what cannot be done to them now
    bundle_range,
    bundle_period,
    line_already_blocked,
    line_not_blocked,
    line_debt,
    line_processing,
    line_not_active,
    sim_swap_not_active,
    iccid_same,
    iccid_in_use,
    imei_not_seen,
    imei_registered,
    imei_registered_elsewhere,
    imei_not_registered,
    forwarding_to_itself,
    forwarding_short,
    forwarding_delay,
    forwarding_not_set,
    ban_already_on,
    ban_already_off,
    service_connected,
    service_not_connected,
    service_not_offered,
    secret_code_none,
    individual_limit_range,
    individual_limit_none,
    // lines: what the company calls and counts them by; views of their list
    label_characters,
    labels_many,
    company_labels_many,
    lines_many,
    view_exists,
    views_many,
    // operations and the network that carries them out
    operation_open,
    operation_handed_over,
    operation_ended,
    operation_not_failed,
    idempotency_key_format,
    idempotency_key_reused,
    gateway_rejected,
    gateway_unreachable,
    gateway_timeout,
    gateway_garbled,
    // identifiers
    msisdn_characters,
    msisdn_length,
    msisdn_foreign,
    iccid_characters,
    iccid_length,
    iccid_prefix,
    iccid_check_digit,
    imei_characters,
    imei_length,
    imei_check_digit,
    bin_characters,
    bin_length,
    account_characters,
    account_length,
    registration_form_format,
    service_code_format,
    email_format,
    email_characters,
    email_domain,
    email_length,
    search_characters,
    limit_range,
    cursor_invalid,
    // periods
    period_reversed,
    period_future,
    period_too_long,
    period_too_early,
    detail_period_too_early,
    reconciliation_period_too_early,
    month_format,
    // usage
    usage_party_characters,
    usage_amount_range,
    usage_cost_range,
    usage_moment_range,
    // files that are imported
    csv_unclosed_quote,
    csv_stray_quote,
    csv_columns,
    csv_nul,
    csv_encoding,
    csv_field_length,
    csv_row_length,
    amount_format,
    date_format,
    moment_format,
    integer_format,
    company_unknown,
    account_unknown,
    account_foreign,
    line_unknown,
    service_unknown,
    sim_code_format,
    sim_incomplete,
};

/// `not_found` -> "not_found", `msisdn_length` -> "msisdn_length": the enumerator's own spelling.
std::string_view code_name(ErrorCode code) noexcept;
std::optional<ErrorCode> code_from_name(std::string_view name) noexcept;

struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string field;  ///< name of the offending field as it is spelled in the contract; empty: the whole request
    std::string detail; ///< for logs only, never shown to a person
    /// Of what is refused for a while only: how long. Zero: not known, or not so.
    std::chrono::seconds retry_after{0};
};

template <class T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string field = {}, std::string detail = {}) {
    return std::unexpected(Error{code, std::move(field), std::move(detail)});
}

} // namespace kabinet
