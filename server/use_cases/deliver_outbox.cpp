#include "server/use_cases/deliver_outbox.hpp"

#include <algorithm>

namespace kabinet::use_cases {

namespace {

constexpr int at_once = 50;
constexpr std::chrono::hours day{24};
constexpr std::chrono::minutes share_pause{10};

enum class Step : std::uint8_t { send, expired, over_share };

Result<bool> within_share(const ports::Transaction& transaction, const ports::OutboxMessage& message,
                          const DeliveryRules& rules, Instant now) {
    if (message.channel != ports::Channel::sms) {
        return true;
    }
    const auto all = transaction.outbox().sent_since(ports::Channel::sms, now - day, std::nullopt);
    if (!all || *all >= rules.sms_per_day) {
        return all ? Result<bool>(false) : std::unexpected(all.error());
    }
    if (!message.company) {
        return true;
    }
    const auto own = transaction.outbox().sent_since(ports::Channel::sms, now - day, message.company);
    return own ? Result<bool>(*own < rules.sms_per_company_per_day) : std::unexpected(own.error());
}

/// What is to be done with a message; what is written down for it is durable when this comes back.
Result<Step> begin(const Services& services, const Delivery& delivery, const ports::OutboxEntry& entry) {
    const Instant now = services.clock.now();
    return services.database.write([&](ports::Transaction& transaction) -> Result<Step> {
        ports::Outbox& outbox = transaction.outbox();
        if (entry.message.expires_at && *entry.message.expires_at <= now) {
            const auto settled = outbox.settle(entry.id, ports::DeliveryState::expired, now, entry.detail);
            return settled ? Result<Step>(Step::expired) : std::unexpected(settled.error());
        }
        const auto within = within_share(transaction, entry.message, delivery.rules, now);
        if (!within) {
            return std::unexpected(within.error());
        }
        if (!*within) {
            const auto put_off = outbox.put_off(entry.id, now + share_pause, "daily share");
            return put_off ? Result<Step>(Step::over_share) : std::unexpected(put_off.error());
        }
        const auto begun = outbox.begin_attempt(entry.id, now + pause_after(entry.attempts + 1));
        return begun ? Result<Step>(Step::send) : std::unexpected(begun.error());
    });
}

Result<ports::Sending> send(const Services& services, const Delivery& delivery, const ports::OutboxEntry& entry) {
    ports::WordedMessage worded = delivery.writer.word(entry.message);
    if (entry.message.channel == ports::Channel::sms) {
        return delivery.sms.send({.recipient = entry.message.recipient, .text = std::move(worded.text)});
    }
    auto attachments = services.database.read(
        [&](const ports::Transaction& transaction) { return transaction.outbox().attachments(entry.id); });
    if (!attachments) {
        return std::unexpected(std::move(attachments.error()));
    }
    return delivery.mail.send({.id = entry.id,
                               .at = entry.message.created_at,
                               .recipient = entry.message.recipient,
                               .subject = std::move(worded.subject),
                               .text = std::move(worded.text),
                               .attachments = std::move(*attachments)});
}

Result<ports::Verdict> note(const Services& services, const Delivery& delivery, const ports::OutboxEntry& entry,
                            const ports::Sending& sending) {
    const Instant now = services.clock.now();
    const int attempt = entry.attempts + 1;
    const int most =
        entry.message.channel == ports::Channel::mail ? delivery.rules.mail_attempts : delivery.rules.attempts;
    const bool last = sending.verdict == ports::Verdict::later && attempt >= most;
    const ports::Verdict verdict = last ? ports::Verdict::refused : sending.verdict;
    const Result<void> noted = services.database.write([&](ports::Transaction& transaction) {
        ports::Outbox& outbox = transaction.outbox();
        switch (verdict) {
        case ports::Verdict::taken:
            return outbox.settle(entry.id, ports::DeliveryState::sent, now, sending.detail);
        case ports::Verdict::refused:
            return outbox.settle(entry.id, ports::DeliveryState::failed, now, sending.detail);
        case ports::Verdict::later:
            break;
        }
        return outbox.put_off(entry.id, now + pause_after(attempt), sending.detail);
    });
    return noted ? Result<ports::Verdict>(verdict) : std::unexpected(noted.error());
}

void log_failure(const Services& services, const ports::OutboxEntry& entry, const ports::Sending& sending,
                 std::string_view event) {
    services.log.warning(event, {{"message", entry.id.value},
                                 {"channel", ports::channel_names.of(entry.message.channel)},
                                 {"attempt", std::int64_t{entry.attempts} + 1},
                                 {"detail", sending.detail}});
}

} // namespace

std::chrono::seconds pause_after(int attempt) noexcept {
    constexpr std::chrono::seconds first{15};
    constexpr std::chrono::seconds longest = std::chrono::hours(1);
    return std::min(first * (std::int64_t{1} << std::clamp(attempt - 1, 0, 20)), longest);
}

Result<DeliveryCount> deliver_outbox(const Services& services, const Delivery& delivery, ports::Channel channel) {
    const auto due = services.database.read([&](const ports::Transaction& transaction) {
        return transaction.outbox().due(channel, services.clock.now(), at_once);
    });
    if (!due) {
        return std::unexpected(due.error());
    }
    DeliveryCount count;
    for (const ports::OutboxEntry& entry : *due) {
        const Result<Step> step = begin(services, delivery, entry);
        if (!step) {
            return std::unexpected(step.error());
        }
        if (*step != Step::send) {
            ++(*step == Step::expired ? count.expired : count.put_off);
            continue;
        }
        const auto sending = send(services, delivery, entry);
        if (!sending) {
            return std::unexpected(sending.error());
        }
        const auto verdict = note(services, delivery, entry, *sending);
        if (!verdict) {
            return std::unexpected(verdict.error());
        }
        switch (*verdict) {
        case ports::Verdict::taken:
            ++count.sent;
            break;
        case ports::Verdict::refused:
            ++count.failed;
            log_failure(services, entry, *sending, "message_failed");
            break;
        case ports::Verdict::later:
            ++count.put_off;
            log_failure(services, entry, *sending, "message_put_off");
            break;
        }
    }
    return count;
}

Result<std::int64_t> remove_old_attachments(const Services& services) {
    return services.database.write([&](ports::Transaction& transaction) {
        return transaction.outbox().remove_attachments(services.clock.now() - attachments_kept);
    });
}

} // namespace kabinet::use_cases
