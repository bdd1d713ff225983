#include "server/adapters/http/recovery_routes.hpp"

#include "server/adapters/http/session_routes.hpp"
#include "server/use_cases/recover_password.hpp"
#include "shared/contract/recovery.hpp"

namespace kabinet::http {

Result<Response> begin_recovery(const ApiContext& api) {
    const auto phone = contract::accept<contract::RecoveryRequest>(api.request.body);
    if (!phone) {
        return std::unexpected(phone.error());
    }
    return respond_with(use_cases::begin_recovery(api.services, *phone, visit_of(api)), code_sent_response);
}

Result<Response> resend_recovery_code(const ApiContext& api) {
    const auto request = contract::accept<contract::ResendRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    return respond_with(use_cases::resend_recovery_code(api.services, request->flow), code_sent_response);
}

Result<Response> check_recovery_code(const ApiContext& api) {
    const auto typed = contract::accept<contract::CodeRequest>(api.request.body);
    if (!typed) {
        return std::unexpected(typed.error());
    }
    return respond_with(use_cases::check_recovery_code(api.services, typed->flow, typed->code),
                        [](const use_cases::RecoveryStep& step) {
                            return json_response(
                                contract::encode(contract::RecoveryStepDto{.second_factor = step.second_factor}));
                        });
}

Result<Response> finish_recovery(const ApiContext& api) {
    const auto request = contract::accept<contract::NewPasswordRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    return respond_with(
        use_cases::finish_recovery(
            api.services,
            {.flow = request->flow, .password = request->password, .second_factor = request->second_factor},
            visit_of(api)),
        [&](const use_cases::SignedIn& signed_in) { return signed_in_response(api, signed_in); });
}

} // namespace kabinet::http
