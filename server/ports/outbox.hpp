#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::ports {

enum class Channel : std::uint8_t { sms, mail };

/// What is said. The parameters that each takes are those of its texts in the catalogues.
enum class MessageTemplate : std::uint8_t {
    sim_codes_shown,    ///< number
    sim_swap_requested, ///< number
    recovery_code,      ///< code
    email_code,         ///< code
    email_changed,      ///< email
    password_changed,   ///< nothing
    invited,            ///< company
    number_list,        ///< company; its report is attached
    reconciliation,     ///< company; its act is attached
};

inline constexpr Names<Channel, 2> channel_names{{"sms", "mail"}};
inline constexpr Names<MessageTemplate, 9> message_template_names{
    {"sim_codes_shown", "sim_swap_requested", "recovery_code", "email_code", "email_changed", "password_changed",
     "invited", "number_list", "reconciliation"}};

/// A file that goes with a mail.
struct Attachment {
    std::string name;       ///< as the person sees it: "Акт сверки.pdf"
    std::string media_type; ///< "application/pdf"
    std::string content;
};

/// Something to tell a person outside the browser.
struct OutboxMessage {
    Instant created_at;
    Channel channel = Channel::sms;
    std::string recipient; ///< 11 digits or a mail address
    std::string language;  ///< "ru", "kk", "en"
    MessageTemplate what = MessageTemplate::sim_codes_shown;
    std::vector<std::pair<std::string, std::string>> parameters = {}; ///< by name; the texts of `what` say which
    std::optional<CompanyId> company = {};                            ///< whose daily share it counts against
    std::optional<Instant> expires_at = {};                           ///< from then on nobody wants to have it
    std::vector<Attachment> attachments = {};                         ///< mail only
    std::optional<ReportId> report = {};                              ///< that it carries; one message at most does
};

enum class DeliveryState : std::uint8_t {
    waiting, ///< for its first or its next attempt
    sent,    ///< the gateway has taken it
    failed,  ///< refused for good, or tried too often
    expired, ///< it came to its `expires_at` before a gateway took it
};

inline constexpr Names<DeliveryState, 4> delivery_state_names{{"waiting", "sent", "failed", "expired"}};

/// A message and what became of it.
struct OutboxEntry {
    MessageId id;
    OutboxMessage message; ///< without the attachments' content
    DeliveryState state = DeliveryState::waiting;
    int attempts = 0;
    std::optional<Instant> settled_at;
    std::string detail; ///< the gateway's last words; for staff
};

/// Messages leave with the transaction that caused them, or not at all.
class Outbox {
public:
    Outbox() = default;
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;
    virtual ~Outbox() = default;

    /// `conflict`: a message carries this report already.
    virtual Result<void> add(const OutboxMessage& message) = 0;
    /// Newest first, at most `limit`.
    [[nodiscard]] virtual Result<std::vector<OutboxEntry>> latest(int limit) const = 0;
    /// Those of this channel that wait for an attempt at this moment, the longest waiting first, at most `limit`.
    [[nodiscard]] virtual Result<std::vector<OutboxEntry>> due(Channel channel, Instant now, int limit) const = 0;
    [[nodiscard]] virtual Result<std::vector<Attachment>> attachments(MessageId id) const = 0;
    /// Messages of this channel that a gateway took since `from`, of one company or of all.
    [[nodiscard]] virtual Result<std::int64_t> sent_since(Channel channel, Instant from,
                                                          std::optional<CompanyId> company) const = 0;

    /// An attempt begins; should nothing more be heard of it, the next one is at `next`.
    virtual Result<void> begin_attempt(MessageId id, Instant next) = 0;
    /// Not now: the next attempt is at `next`.
    virtual Result<void> put_off(MessageId id, Instant next, std::string_view detail) = 0;
    virtual Result<void> settle(MessageId id, DeliveryState state, Instant at, std::string_view detail) = 0;
    /// Removes the attachments of messages that were settled before that moment; the messages stay. Returns how many.
    virtual Result<std::int64_t> remove_attachments(Instant settled_before) = 0;
};

} // namespace kabinet::ports
