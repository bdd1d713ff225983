#pragma once

#include "shared/base/error.hpp"
#include "shared/contract/query.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::contract {

enum class LineSort : std::uint8_t { number, account, tariff, status, balance };

inline constexpr int lines_page_limit_default = 100;
inline constexpr int lines_page_limit_max = 500;

/// GET /api/v1/companies/:company/lines?search=&sort=&order=asc|desc&after=&limit=
struct LinesQuery {
    std::string
        search; ///< any run of digits of the number or the account; spaces, `+`, brackets and dashes are dropped
    LineSort sort = LineSort::number;
    bool descending = false;
    std::string after;                    ///< the opaque `next` of the page before; empty: from the start
    int limit = lines_page_limit_default; ///< 1 … lines_page_limit_max
};

struct LineRowDto {
    std::string msisdn; ///< 11 digits
    std::string account;
    std::string tariff;
    std::string status; ///< "active" | "blocked" | "debt" | "processing"
    std::int64_t balance_tiyn = 0;
};

struct LinesPageDto {
    std::vector<LineRowDto> items;
    std::string next;          ///< empty: this was the last page
    std::int64_t total = 0;    ///< lines that match the search
    bool total_capped = false; ///< there are more matches than `total`; they were not counted
};

/// GET /api/v1/companies/:company/lines-summary
struct LinesSummaryDto {
    std::int64_t total = 0;
    std::int64_t active = 0;
    std::int64_t blocked = 0;
    std::int64_t debt = 0;
    std::int64_t processing = 0;
};

/// GET /api/v1/companies/:company/lines/:msisdn. Moments are ISO 8601 UTC ("2018-02-17T02:40:00Z").
struct LineDetailDto {
    std::string msisdn;
    std::string account;
    std::string tariff;
    std::string status;
    std::string status_changed_at; ///< empty: not known
    std::string billing_method;    ///< "credit" | "advance"
    std::int64_t balance_tiyn = 0;
    std::int64_t available_tiyn = 0; ///< until the end of the current month
    std::optional<std::int64_t> individual_limit_tiyn;
    std::optional<std::int64_t> credit_limit_tiyn; ///< of the account
    std::string registration_form;
    bool sms_ussd_ban = false;
    std::string iccid;      ///< 20 digits
    std::string swapped_at; ///< empty: the SIM was never swapped
    std::string imei;       ///< last seen, 14…16 digits; empty: none seen
    bool has_sim_codes = false;
};

/// POST /api/v1/companies/:company/lines/:msisdn/sim-codes {password}: re-authenticates, writes the history row, then
/// shows.
struct SimCodesRequest {
    std::string password;
};

struct SimCodesDto {
    std::string pin1, pin2, puk1, puk2;
};

/// "number", "account", "tariff", "status", "balance": the values of `sort`.
std::string_view name_of(LineSort sort) noexcept;
std::optional<LineSort> line_sort_from(std::string_view name) noexcept;

/// The query with its search reduced to digits. Errors: `search_characters`, `too_long` (search), `unknown_value`
/// (sort, order), `limit_range`, `cursor_invalid`. Parameters it does not know are ignored.
Result<LinesQuery> decode_lines_query(const Parameters& parameters);
/// `search=…&sort=…`, percent-encoded, defaults left out.
std::string encode_query(const LinesQuery& query);

Result<LinesPageDto> decode_lines_page(std::string_view json);
std::string encode(const LinesPageDto& page);
Result<LinesSummaryDto> decode_lines_summary(std::string_view json);
std::string encode(const LinesSummaryDto& summary);
Result<LineDetailDto> decode_line_detail(std::string_view json);
std::string encode(const LineDetailDto& line);
Result<SimCodesRequest> decode_sim_codes_request(std::string_view json);
std::string encode(const SimCodesRequest& request);
Result<SimCodesDto> decode_sim_codes(std::string_view json);
std::string encode(const SimCodesDto& codes);

} // namespace kabinet::contract
