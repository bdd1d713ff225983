#pragma once

#include "server/ports/outbox.hpp"

#include <cstdint>
#include <string>

namespace kabinet::ports {

struct Sms {
    std::string recipient; ///< 11 digits
    std::string text;
};

struct Mail {
    MessageId id; ///< makes the Message-ID: a mail that is sent twice can be told for one
    Instant at;
    std::string recipient;
    std::string subject;
    std::string text; ///< plain, lines end in "\n"
    std::vector<Attachment> attachments;
};

enum class Verdict : std::uint8_t {
    taken,   ///< the gateway has it
    refused, ///< it never will: this message is wrong
    later,   ///< it could not be reached, or has no room now: worth trying again
};

struct Sending {
    Verdict verdict = Verdict::later;
    std::string detail; ///< what the gateway said; never the message's text
};

/// May take seconds; called by one thread at a time.
class SmsSender {
public:
    SmsSender() = default;
    SmsSender(const SmsSender&) = delete;
    SmsSender& operator=(const SmsSender&) = delete;
    virtual ~SmsSender() = default;

    virtual Sending send(const Sms& sms) = 0;
};

/// May take seconds; called by one thread at a time.
class MailSender {
public:
    MailSender() = default;
    MailSender(const MailSender&) = delete;
    MailSender& operator=(const MailSender&) = delete;
    virtual ~MailSender() = default;

    virtual Sending send(const Mail& mail) = 0;
};

} // namespace kabinet::ports
