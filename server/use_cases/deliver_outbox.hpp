#pragma once

#include "server/ports/message_senders.hpp"
#include "server/ports/message_writer.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

struct DeliveryRules {
    int sms_per_day = 10'000;           ///< taken by the gateway within 24 hours
    int sms_per_company_per_day = 1000; ///< of these, one company's
    int attempts = 12;                  ///< of one SMS; with the pauses between them a little more than four hours
    int mail_attempts = 36;             ///< of one mail: a mail server may be away for a day
};

/// The way out of the house.
struct Delivery {
    ports::SmsSender& sms;
    ports::MailSender& mail;
    const ports::MessageWriter& writer;
    DeliveryRules rules;
};

struct DeliveryCount {
    int sent = 0;
    int failed = 0;  ///< for good
    int put_off = 0; ///< to be tried again
    int expired = 0;
};

/// Pause after the `attempt`th (from 1) attempt: 15 s, doubled each time, an hour at most.
std::chrono::seconds pause_after(int attempt) noexcept;

/// Sends what waits in this channel of the outbox and is due; the other one may be worked by another thread meanwhile,
/// so that no code waits behind a slow mail server. Each message is at least once on its way: that an attempt began is
/// durable before it begins, and when the process dies between the gateway's answer and our note of it, the message
/// goes out again after the pause; in no other case is one that was taken sent twice. A message over a daily share
/// waits.
Result<DeliveryCount> deliver_outbox(const Services& services, const Delivery& delivery, ports::Channel channel);

/// How long the files of mails that left, or never will, are kept.
inline constexpr std::chrono::days attachments_kept{7};

/// Removes older ones; returns how many.
Result<std::int64_t> remove_old_attachments(const Services& services);

} // namespace kabinet::use_cases
