#pragma once

#include "shared/contract/billing.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"

#include <string>
#include <vector>

// The history of actions. Days are the operator's.
namespace kabinet::contract {

/// GET /api/v1/companies/:company/actions. Without days: the last month.
struct ActionsQuery {
    std::string from = {};
    std::string to = {};
    std::string action = {};
    std::string user_phone = {};
    std::string msisdn = {};
    std::string after = {};
    int limit = records_page_limit_default;
};

template <> struct Fields<ActionsQuery> {
    static constexpr auto list = std::tuple{
        field("from", &ActionsQuery::from, formats::typed_date, "The first day"),
        field("to", &ActionsQuery::to, formats::typed_date, "The last day; at most a year after the first"),
        field("action", &ActionsQuery::action, "Only this kind of action"),
        field("user_phone", &ActionsQuery::user_phone, formats::typed_msisdn, "Only what this person did"),
        field("msisdn", &ActionsQuery::msisdn, formats::typed_msisdn, "Only what was done about this line"),
        field("after", &ActionsQuery::after, formats::cursor, "The next of the page before; left out: from the newest"),
        field("limit", &ActionsQuery::limit, formats::page_limit(records_page_limit_max), "At most so many actions"),
    };
};

struct ActionsFileQuery {
    std::string from = {};
    std::string to = {};
    std::string action = {};
    std::string user_phone = {};
    std::string msisdn = {};
    FileFormat format = FileFormat::xlsx;
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<ActionsFileQuery> {
    static constexpr auto list = std::tuple{
        field("from", &ActionsFileQuery::from, formats::typed_date, "The first day"),
        field("to", &ActionsFileQuery::to, formats::typed_date, "The last day; at most a year after the first"),
        field("action", &ActionsFileQuery::action, "Only this kind of action"),
        field("user_phone", &ActionsFileQuery::user_phone, formats::typed_msisdn, "Only what this person did"),
        field("msisdn", &ActionsFileQuery::msisdn, formats::typed_msisdn, "Only what was done about this line"),
        field("format", &ActionsFileQuery::format, "What kind of file"),
        field("language", &ActionsFileQuery::language, "In whose words"),
    };
};

struct ActionDto {
    std::string action;
    std::string result; ///< "succeeded" | "refused" | "under_way" | "failed" | "cancelled"
    std::string at;
    std::string user_name;
    std::string user_phone;
    std::string msisdn;
};

template <> struct Fields<ActionDto> {
    static constexpr auto list = std::tuple{
        field("action", &ActionDto::action, "What was done: a name like view_payments"),
        field("result", &ActionDto::result, "What became of it: succeeded, refused, under_way, failed or cancelled"),
        field("at", &ActionDto::at, formats::moment, "When"),
        field("user_name", &ActionDto::user_name, "Who did it, as they were called then"),
        field("user_phone", &ActionDto::user_phone, formats::msisdn, "And their telephone then"),
        field("msisdn", &ActionDto::msisdn, formats::msisdn.or_none(), "The line it was about; empty: none"),
    };
};

struct ActionsPageDto {
    std::string from; ///< the days that were asked for
    std::string to;
    std::vector<ActionDto> items; ///< newest first
    std::string next;
};

template <> struct Fields<ActionsPageDto> {
    static constexpr auto list = std::tuple{
        field("from", &ActionsPageDto::from, formats::date, "The first day that was asked for"),
        field("to", &ActionsPageDto::to, formats::date, "The last one"),
        field("items", &ActionsPageDto::items, "The actions, newest first"),
        field("next", &ActionsPageDto::next, formats::cursor,
              "Where the next page begins; empty: this was the last one"),
    };
};

} // namespace kabinet::contract
