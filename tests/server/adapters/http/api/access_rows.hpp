#pragma once

#include "shared/contract/routes.hpp"
#include "tests/server/adapters/http/api_server.hpp"

#include <array>
#include <string>
#include <vector>

namespace kabinet::test {

enum class Who { guest, administrator, accountant, viewer, stranger };

inline constexpr std::array everybody{Who::guest, Who::administrator, Who::accountant, Who::viewer, Who::stranger};
inline constexpr std::array signed_in{Who::administrator, Who::accountant, Who::viewer, Who::stranger};
inline constexpr std::array members{Who::administrator, Who::accountant, Who::viewer};

/// What one kind of person gets of one route, and what must not be in the answer.
struct AccessRow {
    contract::RouteId route;
    Who who;
    int status;
    std::vector<std::string> expected;
    std::vector<std::string> forbidden;
};

/// How a route is called with everything right, but for the cookie.
struct Approach {
    contract::RouteId route;
    std::vector<std::string> segments = {};
    std::string body = {};
    std::string lines = {}; ///< header lines, each with its end
};

/// A resource's part of the table. A new resource adds its own file and its line in `access_parts()`.
struct AccessPart {
    std::vector<AccessRow> rows;
    std::vector<Approach> approaches;
};

AccessPart session_access(const ApiServer& server);
AccessPart recovery_access(const ApiServer& server);
AccessPart profile_access(const ApiServer& server);
AccessPart member_access(const ApiServer& server);
AccessPart line_access(const ApiServer& server);
AccessPart operation_access(const ApiServer& server);
AccessPart usage_access(const ApiServer& server);
AccessPart billing_access(const ApiServer& server);
AccessPart report_access(const ApiServer& server);

/// The whole table.
std::vector<AccessPart> access_parts(const ApiServer& server);

/// What belongs to the company alone.
const std::vector<std::string>& company_secrets();
inline const std::string foreign_number = "77012111249";

} // namespace kabinet::test
