#pragma once

#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/line/label.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

// What a company calls its lines by, and where it books what they cost.
namespace kabinet::contract {

inline constexpr std::size_t labelled_lines_max = 1'000;

/// PUT /api/v1/companies/:company/lines/:msisdn/labels
struct LineLabelsRequest {
    std::vector<std::string> labels = {};
    std::string cost_centre = {};
};

template <> struct Fields<LineLabelsRequest> {
    static constexpr auto list = std::tuple{
        field("labels", &LineLabelsRequest::labels, formats::text(domain::label_max_characters),
              "The line's labels, instead of those it had; at most 10"),
        field("cost_centre", &LineLabelsRequest::cost_centre, Format{.max_length = domain::cost_centre_max_characters},
              "Where its costs are booked; empty: nowhere"),
    };
};

struct LineLabels {
    std::vector<domain::Label> labels;
    std::string cost_centre;
};

/// Errors: those of domain::parse_labels() and domain::parse_cost_centre().
Result<LineLabels> validate(const LineLabelsRequest& request);

/// PUT /api/v1/companies/:company/line-labels
struct LabelLinesRequest {
    std::vector<std::string> msisdns = {};
    std::vector<std::string> add = {};
    std::vector<std::string> remove = {};
    std::optional<std::string> cost_centre = {};
};

template <> struct Fields<LabelLinesRequest> {
    static constexpr auto list = std::tuple{
        field("msisdns", &LabelLinesRequest::msisdns, formats::typed_msisdn, "The lines; at most 1000"),
        field("add", &LabelLinesRequest::add, formats::text(domain::label_max_characters),
              "Labels that each of them gets")
            .optional(),
        field("remove", &LabelLinesRequest::remove, formats::text(domain::label_max_characters),
              "Labels that each of them loses")
            .optional(),
        field("cost_centre", &LabelLinesRequest::cost_centre, Format{.max_length = domain::cost_centre_max_characters},
              "Where their costs are booked; left out: each keeps its own"),
    };
};

struct LabelLines {
    std::vector<domain::Msisdn> lines; ///< in the order of the request
    std::vector<domain::Label> add;
    std::vector<domain::Label> remove;
    std::optional<std::string> cost_centre;
};

/// Errors: those of the above, `required` (msisdns: there is none), `lines_many` (msisdns), those of
/// domain::Msisdn::parse() (msisdns[i]).
Result<LabelLines> validate(const LabelLinesRequest& request);

} // namespace kabinet::contract
