#pragma once

#include "server/ports/message_senders.hpp"

#include <string>

namespace kabinet::delivery {

/// Who writes. `name` may be anything; `address` is one of ours.
struct MailSenderName {
    std::string name;    ///< empty: the address alone
    std::string address; ///< "kabinet@operator.kz"
};

/// The mail as RFC 5322 and MIME have it: UTF-8 text in base64, attachments after it, lines end in CRLF. Whatever the
/// subject, the names or the addresses hold, no field of theirs begins another one.
std::string compose(const ports::Mail& mail, const MailSenderName& from);

/// An address that can stand in SMTP commands and in a field: no space, no control character, no angle bracket.
bool is_plain_address(std::string_view address) noexcept;

} // namespace kabinet::delivery
