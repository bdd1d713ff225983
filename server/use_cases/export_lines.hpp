#pragma once

#include "server/use_cases/document_request.hpp"
#include "server/use_cases/list_lines.hpp"

#include <vector>

namespace kabinet::use_cases {

/// At once.
inline constexpr std::size_t exported_lines_max = 1'000;

/// All lines of a list, in its order, as a file; `after` and `limit` of the query don't count. Errors: `not_found` (no
/// such company for this person), those of make_file().
Result<NamedFile> export_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                               const LineListQuery& query, const FileWish& wish);

/// The lines that were chosen, in the order they were chosen. Errors: as above, `lines_many` (msisdns), `line_unknown`
/// (msisdns[i]: it is none of the company's).
Result<NamedFile> export_chosen_lines(const Services& services, const Actor& actor, ports::CompanyId company,
                                      const std::vector<domain::Msisdn>& lines, const FileWish& wish);

} // namespace kabinet::use_cases
