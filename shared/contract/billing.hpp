#pragma once

#include "shared/base/error.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/contract/query.hpp"
#include "shared/domain/billing/payment.hpp"
#include "shared/domain/line/billing_method.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Payments, accounts, invoices and acts. Days are the operator's, months "2018-02".
namespace kabinet::contract {

inline constexpr int records_page_limit_default = 100;
inline constexpr int records_page_limit_max = 500;

enum class FileFormat : std::uint8_t { pdf, xlsx, csv };
enum class FileLanguage : std::uint8_t { ru, kk, en };

/// "pdf", "xlsx", "csv".
std::string_view name_of(FileFormat format) noexcept;
/// "ru", "kk", "en".
std::string_view name_of(FileLanguage language) noexcept;

/// GET /api/v1/companies/:company/payments and …/lines/:msisdn/payments. Without days: the last month.
struct PaymentsQuery {
    std::string from = {};
    std::string to = {};
    std::string after = {};
    int limit = records_page_limit_default;
};

template <> struct Fields<PaymentsQuery> {
    static constexpr auto list = std::tuple{
        field("from", &PaymentsQuery::from, formats::typed_date, "The first day"),
        field("to", &PaymentsQuery::to, formats::typed_date, "The last day; at most a year after the first"),
        field("after", &PaymentsQuery::after, formats::cursor,
              "The next of the page before; left out: from the newest"),
        field("limit", &PaymentsQuery::limit, formats::page_limit(records_page_limit_max), "At most so many payments"),
    };
};

struct PaymentsFileQuery {
    std::string from = {};
    std::string to = {};
    FileFormat format = FileFormat::xlsx;
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<PaymentsFileQuery> {
    static constexpr auto list = std::tuple{
        field("from", &PaymentsFileQuery::from, formats::typed_date, "The first day"),
        field("to", &PaymentsFileQuery::to, formats::typed_date, "The last day; at most a year after the first"),
        field("format", &PaymentsFileQuery::format, "What kind of file"),
        field("language", &PaymentsFileQuery::language, "In whose words"),
    };
};

struct PaymentDto {
    std::string account;
    std::string at;
    std::string type; ///< "top_up" | "invoice" | "transfer" | "correction" | "refund"
    std::string comment;
    std::int64_t amount_tiyn = 0;
    std::int64_t balance_before_tiyn = 0;
    std::int64_t balance_after_tiyn = 0;
};

template <> struct Fields<PaymentDto> {
    static constexpr auto list = std::tuple{
        field("account", &PaymentDto::account, formats::account, "The billing account"),
        field("at", &PaymentDto::at, formats::moment, "When"),
        field("type", &PaymentDto::type, formats::one_of<domain::PaymentType>(), "What kind of movement"),
        field("comment", &PaymentDto::comment, "Where it came from"),
        field("amount_tiyn", &PaymentDto::amount_tiyn, formats::tiyn, "The amount; negative: taken back"),
        field("balance_before_tiyn", &PaymentDto::balance_before_tiyn, formats::tiyn, "The balance before it"),
        field("balance_after_tiyn", &PaymentDto::balance_after_tiyn, formats::tiyn, "The balance after it"),
    };
};

struct PaymentsPageDto {
    std::string from; ///< the days that were asked for
    std::string to;
    std::vector<PaymentDto> items; ///< newest first
    std::string next;
};

template <> struct Fields<PaymentsPageDto> {
    static constexpr auto list = std::tuple{
        field("from", &PaymentsPageDto::from, formats::date, "The first day that was asked for"),
        field("to", &PaymentsPageDto::to, formats::date, "The last one"),
        field("items", &PaymentsPageDto::items, "The payments, newest first"),
        field("next", &PaymentsPageDto::next, formats::cursor,
              "Where the next page begins; empty: this was the last one"),
    };
};

/// GET /api/v1/companies/:company/accounts
struct AccountsQuery {
    std::string after = {};
    int limit = records_page_limit_default;
};

template <> struct Fields<AccountsQuery> {
    static constexpr auto list = std::tuple{
        field("after", &AccountsQuery::after, formats::cursor, "The next of the page before; left out: from the start"),
        field("limit", &AccountsQuery::limit, formats::page_limit(records_page_limit_max), "At most so many accounts"),
    };
};

struct AccountDto {
    std::string number;
    std::string billing_method;
    std::optional<std::int64_t> credit_limit_tiyn;
    std::string contract;
    std::string contract_date;
};

template <> struct Fields<AccountDto> {
    static constexpr auto list = std::tuple{
        field("number", &AccountDto::number, formats::account, "The billing account"),
        field("billing_method", &AccountDto::billing_method, formats::one_of<domain::BillingMethod>(),
              "Whether it is paid afterwards or in advance"),
        field("credit_limit_tiyn", &AccountDto::credit_limit_tiyn, formats::tiyn, "The credit limit; missing: none"),
        field("contract", &AccountDto::contract, "The contract's number; empty: not known"),
        field("contract_date", &AccountDto::contract_date, formats::date.or_none(), "Its date; empty: not known"),
    };
};

struct AccountsPageDto {
    std::vector<AccountDto> items;
    std::string next;
};

template <> struct Fields<AccountsPageDto> {
    static constexpr auto list = std::tuple{
        field("items", &AccountsPageDto::items, "The accounts, by number"),
        field("next", &AccountsPageDto::next, formats::cursor,
              "Where the next page begins; empty: this was the last one"),
    };
};

/// GET /api/v1/companies/:company/accounts/:account/months
struct BilledMonthsDto {
    std::vector<std::string> months;
};

template <> struct Fields<BilledMonthsDto> {
    static constexpr auto list = std::tuple{
        field("months", &BilledMonthsDto::months, formats::month, "The months with an act, newest first"),
    };
};

/// GET /api/v1/companies/:company/invoices. Without months: the one before this one.
struct InvoicesQuery {
    std::string from = {};
    std::string to = {};
    std::string after = {};
    int limit = records_page_limit_default;
};

template <> struct Fields<InvoicesQuery> {
    static constexpr auto list = std::tuple{
        field("from", &InvoicesQuery::from, formats::month.or_none(), "The first month"),
        field("to", &InvoicesQuery::to, formats::month.or_none(), "The last month"),
        field("after", &InvoicesQuery::after, formats::cursor, "The next of the page before; left out: from the start"),
        field("limit", &InvoicesQuery::limit, formats::page_limit(records_page_limit_max), "At most so many invoices"),
    };
};

struct InvoicesFileQuery {
    std::string from = {};
    std::string to = {};
    FileFormat format = FileFormat::pdf;
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<InvoicesFileQuery> {
    static constexpr auto list = std::tuple{
        field("from", &InvoicesFileQuery::from, formats::month.or_none(), "The first month"),
        field("to", &InvoicesFileQuery::to, formats::month.or_none(), "The last month"),
        field("format", &InvoicesFileQuery::format, "What kind of file"),
        field("language", &InvoicesFileQuery::language, "In whose words"),
    };
};

struct InvoiceDto {
    std::string number;
    std::string account;
    std::string month;
    std::string issued_on;
    std::int64_t vat_basis_points = 0;
    std::int64_t net_tiyn = 0;
    std::int64_t vat_tiyn = 0;
    std::int64_t gross_tiyn = 0;
};

template <> struct Fields<InvoiceDto> {
    static constexpr auto list = std::tuple{
        field("number", &InvoiceDto::number, "The invoice's number"),
        field("account", &InvoiceDto::account, formats::account, "The billing account"),
        field("month", &InvoiceDto::month, formats::month, "The month it is for"),
        field("issued_on", &InvoiceDto::issued_on, formats::date, "When it was issued"),
        field("vat_basis_points", &InvoiceDto::vat_basis_points, formats::between(0, 10'000),
              "Its rate of VAT in hundredths of a per cent"),
        field("net_tiyn", &InvoiceDto::net_tiyn, formats::tiyn, "Without VAT"),
        field("vat_tiyn", &InvoiceDto::vat_tiyn, formats::tiyn, "The VAT"),
        field("gross_tiyn", &InvoiceDto::gross_tiyn, formats::tiyn, "With VAT"),
    };
};

struct RateTotalDto {
    std::int64_t vat_basis_points = 0;
    std::int64_t net_tiyn = 0;
    std::int64_t vat_tiyn = 0;
    std::int64_t gross_tiyn = 0;
};

template <> struct Fields<RateTotalDto> {
    static constexpr auto list = std::tuple{
        field("vat_basis_points", &RateTotalDto::vat_basis_points, formats::between(0, 10'000),
              "The rate of VAT in hundredths of a per cent"),
        field("net_tiyn", &RateTotalDto::net_tiyn, formats::tiyn, "Without VAT"),
        field("vat_tiyn", &RateTotalDto::vat_tiyn, formats::tiyn, "The VAT"),
        field("gross_tiyn", &RateTotalDto::gross_tiyn, formats::tiyn, "With VAT"),
    };
};

struct InvoicesPageDto {
    std::string from; ///< the months that were asked for
    std::string to;
    std::vector<InvoiceDto> items;
    std::string next;
    std::vector<RateTotalDto> totals; ///< of all pages
};

template <> struct Fields<InvoicesPageDto> {
    static constexpr auto list = std::tuple{
        field("from", &InvoicesPageDto::from, formats::month, "The first month that was asked for"),
        field("to", &InvoicesPageDto::to, formats::month, "The last one"),
        field("items", &InvoicesPageDto::items, "The invoices, by month, then by account"),
        field("next", &InvoicesPageDto::next, formats::cursor,
              "Where the next page begins; empty: this was the last one"),
        field("totals", &InvoicesPageDto::totals, "What all pages come to, rate by rate"),
    };
};

/// GET /api/v1/companies/:company/accounts/:account/months/:month/act and …/annex
struct ActFileQuery {
    FileFormat format = FileFormat::pdf;
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<ActFileQuery> {
    static constexpr auto list = std::tuple{
        field("format", &ActFileQuery::format, "What kind of file; the act itself is made as PDF only"),
        field("language", &ActFileQuery::language, "In whose words"),
    };
};

} // namespace kabinet::contract
