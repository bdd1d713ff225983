#pragma once

#include "shared/contract/billing.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/contract/query.hpp"
#include "shared/domain/usage/usage_kind.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::contract {

inline constexpr int usage_page_limit_default = 100;
inline constexpr int usage_page_limit_max = 500;

/// GET …/lines/:msisdn/usage-totals. Without both days the last month, without one of them until today, or from a month
/// before.
struct UsageDaysQuery {
    std::string from = {}; ///< "2019-01-26"
    std::string to = {};
};

template <> struct Fields<UsageDaysQuery> {
    static constexpr auto list = std::tuple{
        field("from", &UsageDaysQuery::from, formats::typed_date,
              "The first day, within the last 90; left out: a month before the last one"),
        field("to", &UsageDaysQuery::to, formats::typed_date, "The last day; left out: today"),
    };
};

/// GET …/lines/:msisdn/usage
struct UsageQuery {
    std::string from = {};
    std::string to = {};
    std::optional<domain::UsageKind> kind = {};
    std::optional<domain::UsageDirection> direction = {};
    bool newest_first = true;
    std::string after = {};
    int limit = usage_page_limit_default;
};

template <> struct Fields<UsageQuery> {
    static constexpr auto list = std::tuple{
        field("from", &UsageQuery::from, formats::typed_date,
              "The first day, within the last 90; left out: a month before the last one"),
        field("to", &UsageQuery::to, formats::typed_date, "The last day; left out: today"),
        field("kind", &UsageQuery::kind, "Only of this kind"),
        field("direction", &UsageQuery::direction, "Only from the line, or only to it"),
        field("order", &UsageQuery::newest_first, formats::order, "Newest first, or oldest first"),
        field("after", &UsageQuery::after, formats::cursor, "The next of the page before; left out: from the start"),
        field("limit", &UsageQuery::limit, formats::page_limit(usage_page_limit_max), "At most so many records"),
    };
};

/// GET …/lines/:msisdn/usage-file: the same days and filters.
struct UsageFileQuery {
    std::string from = {};
    std::string to = {};
    std::optional<domain::UsageKind> kind = {};
    std::optional<domain::UsageDirection> direction = {};
    bool newest_first = true;
    FileFormat format = FileFormat::pdf;
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<UsageFileQuery> {
    static constexpr auto list = std::tuple{
        field("from", &UsageFileQuery::from, formats::typed_date,
              "The first day, within the last 90; left out: a month before the last one"),
        field("to", &UsageFileQuery::to, formats::typed_date, "The last day; left out: today"),
        field("kind", &UsageFileQuery::kind, "Only of this kind"),
        field("direction", &UsageFileQuery::direction, "Only from the line, or only to it"),
        field("order", &UsageFileQuery::newest_first, formats::order, "Newest first, or oldest first"),
        field("format", &UsageFileQuery::format, "What kind of file"),
        field("language", &UsageFileQuery::language, "In whose words"),
    };
};

struct UsageRecordDto {
    std::string at;
    std::string kind;
    std::string direction;
    std::string zone;
    std::string other_party; ///< empty: nobody
    std::int64_t amount = 0; ///< seconds, bytes or events, as the kind has it
    std::int64_t cost_tiyn = 0;
};

template <> struct Fields<UsageRecordDto> {
    static constexpr auto list = std::tuple{
        field("at", &UsageRecordDto::at, formats::moment, "When it began"),
        field("kind", &UsageRecordDto::kind, formats::one_of<domain::UsageKind>(), "What it was"),
        field("direction", &UsageRecordDto::direction, formats::one_of<domain::UsageDirection>(),
              "From the line or to it"),
        field("zone", &UsageRecordDto::zone, formats::one_of<domain::UsageZone>(),
              "Where the line was, or where the call went"),
        field("other_party", &UsageRecordDto::other_party,
              "The other number, a short or foreign one, or a sender's name; empty: nobody"),
        field("amount", &UsageRecordDto::amount, formats::count,
              "Seconds of a call, bytes of an internet session, messages or events of the other kinds"),
        field("cost_tiyn", &UsageRecordDto::cost_tiyn, formats::tiyn, "What the line was charged"),
    };
};

struct UsagePageDto {
    std::string from; ///< the days that are listed
    std::string to;
    std::vector<UsageRecordDto> items;
    std::string next; ///< empty: this was the last page
};

template <> struct Fields<UsagePageDto> {
    static constexpr auto list = std::tuple{
        field("from", &UsagePageDto::from, formats::date, "The first day that is listed"),
        field("to", &UsagePageDto::to, formats::date, "The last day that is listed"),
        field("items", &UsagePageDto::items, "The records, in the order asked for"),
        field("next", &UsagePageDto::next, formats::cursor, "Where the next page begins; empty: this was the last one"),
    };
};

struct UsageTotalDto {
    std::string kind;
    std::string direction;
    std::int64_t records = 0;
    std::int64_t amount = 0;
    std::int64_t cost_tiyn = 0;
};

template <> struct Fields<UsageTotalDto> {
    static constexpr auto list = std::tuple{
        field("kind", &UsageTotalDto::kind, formats::one_of<domain::UsageKind>(), "Of what kind"),
        field("direction", &UsageTotalDto::direction, formats::one_of<domain::UsageDirection>(),
              "From the line or to it"),
        field("records", &UsageTotalDto::records, formats::count, "How many records"),
        field("amount", &UsageTotalDto::amount, formats::count, "Their seconds, bytes or events together"),
        field("cost_tiyn", &UsageTotalDto::cost_tiyn, formats::tiyn, "What they cost together"),
    };
};

struct UsageDayDto {
    std::string day; ///< of the operator's wall clock
    std::string kind;
    std::int64_t records = 0;
    std::int64_t amount = 0;
    std::int64_t cost_tiyn = 0;
};

template <> struct Fields<UsageDayDto> {
    static constexpr auto list = std::tuple{
        field("day", &UsageDayDto::day, formats::date, "The day, of the operator's wall clock"),
        field("kind", &UsageDayDto::kind, formats::one_of<domain::UsageKind>(), "Of what kind"),
        field("records", &UsageDayDto::records, formats::count, "How many records"),
        field("amount", &UsageDayDto::amount, formats::count, "Their seconds, bytes or events together"),
        field("cost_tiyn", &UsageDayDto::cost_tiyn, formats::tiyn, "What they cost together"),
    };
};

/// The answer to usage-totals.
struct UsageTotalsDto {
    std::string from;
    std::string to;
    std::vector<UsageTotalDto> totals;
    std::vector<UsageDayDto> days;
};

template <> struct Fields<UsageTotalsDto> {
    static constexpr auto list = std::tuple{
        field("from", &UsageTotalsDto::from, formats::date, "The first day that is counted"),
        field("to", &UsageTotalsDto::to, formats::date, "The last day that is counted"),
        field("totals", &UsageTotalsDto::totals, "By kind and direction; those without a record are left out"),
        field("days", &UsageTotalsDto::days, "By day and kind; those without a record are left out"),
    };
};

} // namespace kabinet::contract
