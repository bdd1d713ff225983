#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/one_time_codes.hpp"
#include "shared/domain/identifiers/email.hpp"

#include <string_view>

namespace kabinet::use_cases {

/// Sends a code to the mailbox that is to be the person's, after the password was given. Errors: `email_unchanged`
/// (email), `password_wrong` (password), those of send_first_code(), `unavailable`.
Result<CodeSent> begin_email_change(const Services& services, const Actor& actor, const domain::Email& email,
                                    std::string_view password);

/// The code from that mailbox: from now on it is the person's, and the one of before (or else the phone) is told.
/// Errors: those of check_code(), `unavailable`.
Result<void> finish_email_change(const Services& services, const Actor& actor, std::string_view flow,
                                 const domain::OneTimeCode& code);

} // namespace kabinet::use_cases
