#pragma once

#include "server/ports/message_senders.hpp"

namespace kabinet::delivery {

/// Needs nothing of the outside: the message stays in the database, where `kabinet outbox` shows it.
class KeepingSmsSender final : public ports::SmsSender {
public:
    ports::Sending send(const ports::Sms&) override { return {.verdict = ports::Verdict::taken, .detail = {}}; }
};

/// The same for mails.
class KeepingMailSender final : public ports::MailSender {
public:
    ports::Sending send(const ports::Mail&) override { return {.verdict = ports::Verdict::taken, .detail = {}}; }
};

} // namespace kabinet::delivery
