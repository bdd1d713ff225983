#pragma once

#include "shared/base/error.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/contract/line_parts.hpp"
#include "shared/contract/query.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/line/billing_method.hpp"
#include "shared/domain/line/label.hpp"
#include "shared/domain/line/line_search.hpp"
#include "shared/domain/line/line_status.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::contract {

enum class LineSort : std::uint8_t { number, account, tariff, status, balance };

inline constexpr int lines_page_limit_default = 100;
inline constexpr int lines_page_limit_max = 500;

/// "number", "account", "tariff", "status", "balance": the values of `sort`.
std::string_view name_of(LineSort sort) noexcept;
std::optional<LineSort> line_sort_from(std::string_view name) noexcept;

/// GET /api/v1/companies/:company/lines
struct LinesQuery {
    std::string search = {};
    std::vector<domain::LineStatus> status = {};
    std::string tariff = {};
    std::string account = {};
    std::string label = {};
    LineSort sort = LineSort::number;
    bool descending = false;
    std::string after = {};
    int limit = lines_page_limit_default;
};

inline constexpr std::size_t tariff_max_characters = 200;

template <> struct Fields<LinesQuery> {
    static constexpr auto list = std::tuple{
        field("search", &LinesQuery::search, formats::typed<domain::LineSearch>("701 054"),
              "Any run of digits of the number or the account; spaces, +, brackets and dashes are dropped"),
        field("status", &LinesQuery::status,
              "Only lines in this state, or in one of several: status=blocked&status=debt"),
        field("tariff", &LinesQuery::tariff, formats::text(tariff_max_characters), "Only lines of this tariff"),
        field("account", &LinesQuery::account, formats::typed<domain::AccountNumber>("25071142"),
              "Only lines of this billing account"),
        field("label", &LinesQuery::label, formats::text(domain::label_max_characters), "Only lines with this label"),
        field("sort", &LinesQuery::sort, "By what the lines are sorted"),
        field("order", &LinesQuery::descending, formats::order, "In which direction"),
        field("after", &LinesQuery::after, formats::cursor, "The next of the page before; left out: from the start"),
        field("limit", &LinesQuery::limit, formats::page_limit(lines_page_limit_max), "At most so many lines"),
    };
};

struct LineRowDto {
    std::string msisdn; ///< 11 digits
    std::string account;
    std::string tariff;
    std::string status; ///< "active" | "blocked" | "debt" | "processing"
    std::int64_t balance_tiyn = 0;
    std::vector<std::string> labels = {};
    std::string cost_centre = {};
};

template <> struct Fields<LineRowDto> {
    static constexpr auto list = std::tuple{
        field("msisdn", &LineRowDto::msisdn, formats::msisdn, "The number"),
        field("account", &LineRowDto::account, formats::account, "The billing account"),
        field("tariff", &LineRowDto::tariff, "The name of the tariff"),
        field("status", &LineRowDto::status, formats::one_of<domain::LineStatus>(), "What state the line is in"),
        field("balance_tiyn", &LineRowDto::balance_tiyn, formats::tiyn, "The balance"),
        field("labels", &LineRowDto::labels, "What the company calls it by").optional(),
        field("cost_centre", &LineRowDto::cost_centre, "Where its costs are booked; missing: nowhere").optional(),
    };
};

struct LinesPageDto {
    std::vector<LineRowDto> items;
    std::string next;          ///< empty: this was the last page
    std::int64_t total = 0;    ///< lines that match
    bool total_capped = false; ///< there are more matches than `total`; they were not counted
};

template <> struct Fields<LinesPageDto> {
    static constexpr auto list = std::tuple{
        field("items", &LinesPageDto::items, "The lines, in the order asked for"),
        field("next", &LinesPageDto::next, formats::cursor, "Where the next page begins; empty: this was the last one"),
        field("total", &LinesPageDto::total, formats::count, "Lines that match"),
        field("total_capped", &LinesPageDto::total_capped, "There are more matches than total; they were not counted"),
    };
};

/// GET /api/v1/companies/:company/line-choices
struct LineChoicesDto {
    std::vector<std::string> tariffs;
    std::vector<std::string> accounts;
    std::vector<std::string> labels = {};
};

template <> struct Fields<LineChoicesDto> {
    static constexpr auto list = std::tuple{
        field("tariffs", &LineChoicesDto::tariffs, "The tariffs of the company's lines, by name; the first 500"),
        field("accounts", &LineChoicesDto::accounts, formats::account, "Their billing accounts; the first 500"),
        field("labels", &LineChoicesDto::labels, "The labels that some line has").optional(),
    };
};

/// GET /api/v1/companies/:company/lines-summary
struct LinesSummaryDto {
    std::int64_t total = 0;
    std::int64_t active = 0;
    std::int64_t blocked = 0;
    std::int64_t debt = 0;
    std::int64_t processing = 0;
};

template <> struct Fields<LinesSummaryDto> {
    static constexpr auto list = std::tuple{
        field("total", &LinesSummaryDto::total, formats::count, "All lines"),
        field("active", &LinesSummaryDto::active, formats::count, "Active"),
        field("blocked", &LinesSummaryDto::blocked, formats::count, "Blocked at the administrator's wish"),
        field("debt", &LinesSummaryDto::debt, formats::count, "Blocked for debt"),
        field("processing", &LinesSummaryDto::processing, formats::count, "With an operation under way"),
    };
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
    bool has_secret_code = false;
    std::vector<BundleDto> bundles = {};
    std::vector<ForwardingDto> forwardings = {};
    std::vector<RegisteredDeviceDto> registered_devices = {};
    std::vector<ConnectedServiceDto> connected_services = {};
    std::vector<AvailableServiceDto> available_services = {}; ///< in the catalogue's order
    std::vector<OpenOperationDto> open_operations = {};
    std::vector<std::string> labels = {};
    std::string cost_centre = {};
};

template <> struct Fields<LineDetailDto> {
    static constexpr auto list = std::tuple{
        field("msisdn", &LineDetailDto::msisdn, formats::msisdn, "The number"),
        field("account", &LineDetailDto::account, formats::account, "The billing account"),
        field("tariff", &LineDetailDto::tariff, "The name of the tariff"),
        field("status", &LineDetailDto::status, formats::one_of<domain::LineStatus>(), "What state the line is in"),
        field("status_changed_at", &LineDetailDto::status_changed_at, formats::moment.or_none(),
              "Since when; empty: not known"),
        field("billing_method", &LineDetailDto::billing_method, formats::one_of<domain::BillingMethod>(),
              "Whether it is paid afterwards or in advance"),
        field("balance_tiyn", &LineDetailDto::balance_tiyn, formats::tiyn, "The balance"),
        field("available_tiyn", &LineDetailDto::available_tiyn, formats::tiyn,
              "Available until the end of the current month"),
        field("individual_limit_tiyn", &LineDetailDto::individual_limit_tiyn, formats::tiyn,
              "The line's own limit; missing: none"),
        field("credit_limit_tiyn", &LineDetailDto::credit_limit_tiyn, formats::tiyn,
              "The account's credit limit; missing: none"),
        field("registration_form", &LineDetailDto::registration_form,
              "The number of the registration form; empty: none"),
        field("sms_ussd_ban", &LineDetailDto::sms_ussd_ban, "SMS and USSD are banned"),
        field("iccid", &LineDetailDto::iccid, formats::iccid.or_none(), "The SIM card; empty: none"),
        field("swapped_at", &LineDetailDto::swapped_at, formats::moment.or_none(),
              "When the SIM was last swapped; empty: never"),
        field("imei", &LineDetailDto::imei, formats::imei.or_none(), "The device last seen; empty: none"),
        field("has_sim_codes", &LineDetailDto::has_sim_codes, "PIN and PUK are known"),
        field("has_secret_code", &LineDetailDto::has_secret_code, "The subscriber was sent a secret code").optional(),
        field("bundles", &LineDetailDto::bundles, "What is left of what the tariff includes").optional(),
        field("forwardings", &LineDetailDto::forwardings, "Where calls go").optional(),
        field("registered_devices", &LineDetailDto::registered_devices, "Devices registered with the line (IMEI)")
            .optional(),
        field("connected_services", &LineDetailDto::connected_services, "Services of the catalogue that it has")
            .optional(),
        field("available_services", &LineDetailDto::available_services, "Those it can get, in the catalogue's order")
            .optional(),
        field("open_operations", &LineDetailDto::open_operations, "What is being done to it now").optional(),
        field("labels", &LineDetailDto::labels, "What the company calls it by").optional(),
        field("cost_centre", &LineDetailDto::cost_centre, "Where its costs are booked; missing: nowhere").optional(),
    };
};

/// POST /api/v1/companies/:company/lines/:msisdn/sim-codes {password}: re-authenticates, writes the history row, then
/// shows.
struct SimCodesRequest {
    std::string password;
};

template <> struct Fields<SimCodesRequest> {
    static constexpr auto list = std::tuple{
        field("password", &SimCodesRequest::password, formats::typed_password, "The person's own password"),
    };
};

struct SimCodesDto {
    std::string pin1, pin2, puk1, puk2;
};

template <> struct Fields<SimCodesDto> {
    static constexpr auto list = std::tuple{
        field("pin1", &SimCodesDto::pin1, formats::sim_code, "PIN1"),
        field("pin2", &SimCodesDto::pin2, formats::sim_code, "PIN2"),
        field("puk1", &SimCodesDto::puk1, formats::sim_code, "PUK1"),
        field("puk2", &SimCodesDto::puk2, formats::sim_code, "PUK2"),
    };
};

/// The query with search and account reduced to digits and each state once, in the order of domain::LineStatus. Errors:
/// `search_characters`, `too_long` (search, tariff, label), `unknown_value` (status, sort, order),
/// `account_characters`, `account_length` (account), `limit_range`, `cursor_invalid`.
Result<LinesQuery> decode_lines_query(const Parameters& parameters);

} // namespace kabinet::contract
