#pragma once

// What described_routes only names: the types of every resource, for whoever goes through the table with them.
// IWYU pragma: begin_exports
#include "shared/contract/actions.hpp"
#include "shared/contract/billing.hpp"
#include "shared/contract/catalogue.hpp"
#include "shared/contract/line_files.hpp"
#include "shared/contract/line_labels.hpp"
#include "shared/contract/lines.hpp"
#include "shared/contract/members.hpp"
#include "shared/contract/operations.hpp"
#include "shared/contract/problem.hpp"
#include "shared/contract/profile.hpp"
#include "shared/contract/recovery.hpp"
#include "shared/contract/reports.hpp"
#include "shared/contract/routes.hpp"
#include "shared/contract/session.hpp"
#include "shared/contract/usage.hpp"
// IWYU pragma: end_exports
