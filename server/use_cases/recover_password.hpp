#pragma once

#include "server/use_cases/one_time_codes.hpp"
#include "server/use_cases/services.hpp"
#include "server/use_cases/session_opening.hpp"

#include <string>
#include <string_view>

namespace kabinet::use_cases {

/// Step 1: a code goes to the phone, if somebody has it who may sign in; whether that is so can't be told from the
/// answer. For ten days after its SIM was swapped the code goes to the person's mailbox instead. Errors: those of
/// send_first_code(), `unavailable`.
Result<CodeSent> begin_recovery(const Services& services, const domain::Msisdn& phone, const Visit& visit);

/// Step 2 once more: another code. Errors: those of send_next_code(), `unavailable`.
Result<CodeSent> resend_recovery_code(const Services& services, std::string_view flow);

struct RecoveryStep {
    bool second_factor = false; ///< the new password is taken only together with a code of the authenticator
};

/// Step 2: the code. Errors: those of check_code(), `unavailable`.
Result<RecoveryStep> check_recovery_code(const Services& services, std::string_view flow,
                                         const domain::OneTimeCode& code);

struct NewPassword {
    std::string flow;
    std::string password;      ///< one that check_new_password() takes
    std::string second_factor; ///< as typed; empty: none
};

/// Step 3: the new password, and at once a session. All other sessions of the person end, and wrong passwords of before
/// count no longer. Errors: `flow_expired` (unknown, too old, no right code yet, or used already), `unavailable`.
Result<SignedIn> finish_recovery(const Services& services, const NewPassword& input, const Visit& visit);

} // namespace kabinet::use_cases
