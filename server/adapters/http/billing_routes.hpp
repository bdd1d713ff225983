#pragma once

#include "server/adapters/http/api_context.hpp"

namespace kabinet::http {

Result<Response> list_payments(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_payments(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_line_payments(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_line_payments(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_accounts(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_billed_months(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_act(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_annex(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> list_invoices(const ApiContext& api, const use_cases::Actor& actor);
Result<Response> send_invoices(const ApiContext& api, const use_cases::Actor& actor);

} // namespace kabinet::http
