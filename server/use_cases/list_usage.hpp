#pragma once

#include "server/use_cases/document_request.hpp"
#include "shared/domain/period/detail_period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kabinet::use_cases {

inline constexpr int usage_page_max = 500;

/// The days that are asked for. Without both the last month; without one of them until today, or from a month before.
struct UsageDays {
    std::optional<Date> from;
    std::optional<Date> to;
};

struct UsageListQuery {
    UsageDays days;
    ports::UsageFilter filter;
    bool newest_first = true;
    std::string after; ///< `next` of the page before, asked with the same days, filter and order; empty: from the start
    int limit = 100;   ///< 1 … usage_page_max
};

/// The same as a file: no pages.
struct UsageFileRequest {
    UsageDays days;
    ports::UsageFilter filter;
    bool newest_first = true;
};

struct UsageList {
    domain::DetailPeriod period;
    std::vector<ports::StoredCdr> records;
    std::string next; ///< empty: the last page
};

struct UsageSummary {
    domain::DetailPeriod period;
    std::vector<ports::UsageTotal> totals;
    std::vector<ports::UsageDay> days; ///< of the operator's wall clock
};

/// A line's detail records. The history has its row before they are shown; if it can't be written, nothing is shown.
/// Errors: `not_found` (no such company for this person, or no such line in it), `forbidden` (the role), those of
/// DetailPeriod (from, to), `cursor_invalid` (after), `limit_range` (limit), `unavailable`.
Result<UsageList> list_usage(const Services& services, const Actor& actor, ports::CompanyId company,
                             const domain::Msisdn& line, const UsageListQuery& query);

/// What they come to, in whole and by day. The history has no row of it: it is asked for together with the records, and
/// says of nobody whom they called. Errors as above.
Result<UsageSummary> summarize_usage(const Services& services, const Actor& actor, ports::CompanyId company,
                                     const domain::Msisdn& line, const UsageDays& days);

/// The records as a file. The history has its row before a byte is sent. Errors as above, and the renderer's.
Result<NamedFile> export_usage(const Services& services, const Actor& actor, ports::CompanyId company,
                               const domain::Msisdn& line, const UsageFileRequest& request, const FileWish& wish);

} // namespace kabinet::use_cases
