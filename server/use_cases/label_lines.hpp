#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"
#include "shared/domain/line/label.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kabinet::use_cases {

/// At once.
inline constexpr std::size_t labelled_lines_max = 1'000;

/// What becomes of the labels and the cost centre of every line.
struct LabelChange {
    std::vector<domain::Msisdn> lines; ///< whatever stands there twice is changed once
    std::vector<domain::Label> add;
    std::vector<domain::Label> remove;      ///< what is in both is added
    std::optional<std::string> cost_centre; ///< none: each keeps its own
};

/// Of one line: these instead of those it had. Errors: `not_found` (no such company for this person, or no such line of
/// it), `forbidden`, `company_labels_many` (labels), `unavailable`.
Result<void> set_line_labels(const Services& services, const Actor& actor, ports::CompanyId company,
                             const domain::Msisdn& line, const std::vector<domain::Label>& labels,
                             const std::string& cost_centre);

/// Of many lines, all or none. Errors: as above, `line_unknown` (msisdns[i]: it is none of the company's), `lines_many`
/// (msisdns), `labels_many` (add: a line would have too many), `company_labels_many` (add).
Result<void> label_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                         const LabelChange& change);

} // namespace kabinet::use_cases
