#pragma once

#include "server/ports/outbox.hpp"

#include <string>

namespace kabinet::ports {

struct WordedMessage {
    std::string subject; ///< of a mail
    std::string text;
};

/// Puts a message into the words of its language.
class MessageWriter {
public:
    MessageWriter() = default;
    MessageWriter(const MessageWriter&) = delete;
    MessageWriter& operator=(const MessageWriter&) = delete;
    virtual ~MessageWriter() = default;

    [[nodiscard]] virtual WordedMessage word(const OutboxMessage& message) const = 0;
};

} // namespace kabinet::ports
