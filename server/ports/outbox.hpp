#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/names.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::ports {

enum class Channel : std::uint8_t { sms, mail };
enum class MessageTemplate : std::uint8_t { sim_codes_shown, sim_swap_requested };

inline constexpr Names<Channel, 2> channel_names{{"sms", "mail"}};
inline constexpr Names<MessageTemplate, 2> message_template_names{{"sim_codes_shown", "sim_swap_requested"}};

/// Something to tell a person outside the browser.
struct OutboxMessage {
    Instant created_at;
    Channel channel = Channel::sms;
    std::string recipient; ///< 11 digits or a mail address
    std::string language;  ///< "ru", "kk", "en"
    MessageTemplate what = MessageTemplate::sim_codes_shown;
    std::vector<std::pair<std::string, std::string>> parameters; ///< by name; the texts of `what` say which
};

/// Messages leave with the transaction that caused them, or not at all.
class Outbox {
public:
    Outbox() = default;
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;
    virtual ~Outbox() = default;

    virtual Result<void> add(const OutboxMessage& message) = 0;
    /// Newest first, at most `limit`.
    [[nodiscard]] virtual Result<std::vector<OutboxMessage>> latest(int limit) const = 0;
};

} // namespace kabinet::ports
