#pragma once

#include "server/use_cases/document_request.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

struct ReportFile {
    NamedFile file;
    ports::Party customer;
    Instant data_at; ///< all of it is of this moment
};

/// Makes what was asked for, from one moment of the database. Errors: `forbidden` (whoever asked may not have the
/// company's documents any more), `amount_range`, the renderer's, `unavailable`.
Result<ReportFile> make_report_file(const Services& services, const ports::Report& report);

} // namespace kabinet::use_cases
