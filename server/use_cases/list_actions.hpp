#pragma once

#include "server/ports/action_history.hpp"
#include "server/use_cases/document_request.hpp"
#include "shared/domain/period/record_period.hpp"

#include <string>
#include <vector>

namespace kabinet::use_cases {

struct ActionListQuery {
    domain::HistoryPeriod period;
    ports::ActionFilter filter;
    std::string after; ///< `next` of the page before, asked with the same period and filter; empty: from the newest
    int limit = 100;   ///< 1 … document_page_max
};

struct ActionList {
    std::vector<ports::ActionRow> rows; ///< newest first
    std::string next;                   ///< empty: the last page
};

/// What was done in the company. That somebody looked is an action, too, and the newest one. Errors: `not_found` (no
/// such company for this person), `forbidden` (the role), `cursor_invalid` (after), `limit_range` (limit),
/// `unavailable`.
Result<ActionList> list_actions(const Services& services, const Actor& actor, ports::CompanyId company,
                                const ActionListQuery& query);

/// The same as a file. Errors: as above, and the renderer's.
Result<NamedFile> export_actions(const Services& services, const Actor& actor, ports::CompanyId company,
                                 const domain::HistoryPeriod& period, const ports::ActionFilter& filter,
                                 const FileWish& wish);

} // namespace kabinet::use_cases
