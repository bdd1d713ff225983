#pragma once

#include "server/adapters/delivery/mail_message.hpp"
#include "server/ports/message_senders.hpp"

#include <string>

namespace kabinet::delivery {

struct SmtpSettings {
    std::string address;            ///< "smtp://host:587", or "smtps://host:465" for TLS from the first byte on
    bool starttls = true;           ///< with smtp://: nothing is said before the connection is encrypted
    std::string username, password; ///< empty: none
    std::string certificates;       ///< empty: the system's
    MailSenderName from;
};

/// 5xx after the connection was made: refused for good. All else: later.
class SmtpMailSender final : public ports::MailSender {
public:
    explicit SmtpMailSender(SmtpSettings settings);

    ports::Sending send(const ports::Mail& mail) override;

private:
    SmtpSettings settings_;
};

} // namespace kabinet::delivery
