#pragma once

#include "server/ports/outbox.hpp"
#include "server/ports/user_repository.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kabinet::use_cases {

/// Tells a person where nobody else reads it: it may have been somebody at a desk left open. To the mailbox if one is
/// known, else to the phone.
inline ports::OutboxMessage notice_to(const ports::User& user, ports::MessageTemplate what,
                                      std::vector<std::pair<std::string, std::string>> parameters, Instant at) {
    const bool has_mail = !user.email.empty();
    return {.created_at = at,
            .channel = has_mail ? ports::Channel::mail : ports::Channel::sms,
            .recipient = has_mail ? user.email : user.phone.str(),
            .language = user.language,
            .what = what,
            .parameters = std::move(parameters)};
}

} // namespace kabinet::use_cases
