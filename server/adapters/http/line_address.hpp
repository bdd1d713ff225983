#pragma once

#include "server/adapters/http/api_context.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

namespace kabinet::http {

/// The line that a path like /companies/:company/lines/:msisdn names.
struct LineAddress {
    ports::CompanyId company;
    domain::Msisdn msisdn;
};

/// Of the first two segments. What is no number at all is answered as a number that isn't there: `not_found`.
Result<LineAddress> line_address_of(const std::vector<std::string>& segments);

} // namespace kabinet::http
