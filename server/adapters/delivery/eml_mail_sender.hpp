#pragma once

#include "server/adapters/delivery/mail_message.hpp"
#include "server/ports/message_senders.hpp"

#include <filesystem>

namespace kabinet::delivery {

/// Writes each mail into a file `<number>.eml` of a folder, for a mail server that takes them from there, or for
/// looking at. A file is whole or not there.
class EmlMailSender final : public ports::MailSender {
public:
    EmlMailSender(std::filesystem::path folder, MailSenderName from);

    ports::Sending send(const ports::Mail& mail) override;

private:
    std::filesystem::path folder_;
    MailSenderName from_;
};

} // namespace kabinet::delivery
