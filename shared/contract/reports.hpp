#pragma once

#include "shared/contract/billing.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/report/report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Reports that are made in the background and mailed. Days are the operator's.
namespace kabinet::contract {

/// POST /api/v1/companies/:company/reports. Days and the account are those of a reconciliation; other kinds pass them
/// over.
struct ReportRequest {
    domain::ReportKind kind = domain::ReportKind::number_list;
    std::string email = {};
    std::string from = {};
    std::string to = {};
    std::string account = {};
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<ReportRequest> {
    static constexpr auto list = std::tuple{
        field("kind", &ReportRequest::kind, "What is wanted"),
        field("email", &ReportRequest::email, formats::typed<domain::Email>("ivanov@example.kz"), "Where it is sent"),
        field("from", &ReportRequest::from, formats::typed_date,
              "reconciliation: the first day, at most 12 months ago; left out: a month before the last one")
            .optional(),
        field("to", &ReportRequest::to, formats::typed_date, "reconciliation: the last day; left out: today")
            .optional(),
        field("account", &ReportRequest::account, formats::typed<domain::AccountNumber>("25071142"),
              "reconciliation: one account that is paid afterwards; left out: all of them")
            .optional(),
        field("language", &ReportRequest::language, "In whose words"),
    };
};

struct ReportDto {
    std::int64_t id = 0;
    domain::ReportKind kind = domain::ReportKind::number_list;
    domain::ReportState state = domain::ReportState::queued;
    std::string email;
    std::string from;
    std::string to;
    std::string account;
    std::string requested_by; ///< a name
    std::string requested_at;
    std::string data_at;
    std::string ended_at;
    std::string failure; ///< an error code
};

template <> struct Fields<ReportDto> {
    static constexpr auto list = std::tuple{
        field("id", &ReportDto::id, formats::id, "The report"),
        field("kind", &ReportDto::kind, "What is wanted"),
        field("state", &ReportDto::state, "How far it is"),
        field("email", &ReportDto::email, formats::email, "Where it is sent"),
        field("from", &ReportDto::from, formats::date, "reconciliation: the first day").optional(),
        field("to", &ReportDto::to, formats::date, "reconciliation: the last day").optional(),
        field("account", &ReportDto::account, formats::account, "reconciliation: the account; missing: all of them")
            .optional(),
        field("requested_by", &ReportDto::requested_by, "Who asked for it"),
        field("requested_at", &ReportDto::requested_at, formats::moment, "When"),
        field("data_at", &ReportDto::data_at, formats::moment,
              "The moment that its data are of; missing: it is not made yet")
            .optional(),
        field("ended_at", &ReportDto::ended_at, formats::moment,
              "When it was sent, failed or was cancelled; missing: none of that yet")
            .optional(),
        field("failure", &ReportDto::failure, formats::error_code, "Of one that failed: why").optional(),
    };
};

/// GET /api/v1/companies/:company/reports
struct ReportsQuery {
    std::optional<std::int64_t> after = {};
    int limit = records_page_limit_default;
};

template <> struct Fields<ReportsQuery> {
    static constexpr auto list = std::tuple{
        field("after", &ReportsQuery::after, formats::between(1, INT64_MAX, ErrorCode::cursor_invalid),
              "The next of the page before; left out: from the newest"),
        field("limit", &ReportsQuery::limit, formats::page_limit(records_page_limit_max), "At most so many reports"),
    };
};

struct ReportsPageDto {
    std::vector<ReportDto> items;
    std::string next; ///< empty: this was the last page
};

template <> struct Fields<ReportsPageDto> {
    static constexpr auto list = std::tuple{
        field("items", &ReportsPageDto::items, "The reports, newest first"),
        field("next", &ReportsPageDto::next, formats::cursor,
              "Where the next page begins; empty: this was the last one"),
    };
};

} // namespace kabinet::contract
