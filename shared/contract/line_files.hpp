#pragma once

#include "shared/contract/billing.hpp"
#include "shared/contract/lines.hpp"

#include <string>
#include <vector>

// Lists of lines as files.
namespace kabinet::contract {

/// GET /api/v1/companies/:company/lines-file: all that the list has.
struct LinesFileQuery {
    std::string search = {};
    std::vector<domain::LineStatus> status = {};
    std::string tariff = {};
    std::string account = {};
    std::string label = {};
    LineSort sort = LineSort::number;
    bool descending = false;
    FileFormat format = FileFormat::xlsx;
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<LinesFileQuery> {
    static constexpr auto list = std::tuple{
        field("search", &LinesFileQuery::search, formats::typed<domain::LineSearch>("701 054"),
              "Any run of digits of the number or the account"),
        field("status", &LinesFileQuery::status, "Only lines in this state, or in one of several"),
        field("tariff", &LinesFileQuery::tariff, formats::text(tariff_max_characters), "Only lines of this tariff"),
        field("account", &LinesFileQuery::account, formats::typed<domain::AccountNumber>("25071142"),
              "Only lines of this billing account"),
        field("label", &LinesFileQuery::label, formats::text(domain::label_max_characters),
              "Only lines with this label"),
        field("sort", &LinesFileQuery::sort, "By what the lines are sorted"),
        field("order", &LinesFileQuery::descending, formats::order, "In which direction"),
        field("format", &LinesFileQuery::format, "What kind of file"),
        field("language", &LinesFileQuery::language, "In whose words"),
    };
};

/// POST /api/v1/companies/:company/lines-file: those that were chosen.
struct ChosenLinesRequest {
    std::vector<std::string> msisdns = {};
    FileFormat format = FileFormat::xlsx;
    FileLanguage language = FileLanguage::ru;
};

template <> struct Fields<ChosenLinesRequest> {
    static constexpr auto list = std::tuple{
        field("msisdns", &ChosenLinesRequest::msisdns, formats::typed_msisdn, "The lines, in order; at most 1000"),
        field("format", &ChosenLinesRequest::format, "What kind of file"),
        field("language", &ChosenLinesRequest::language, "In whose words"),
    };
};

} // namespace kabinet::contract
