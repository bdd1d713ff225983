#pragma once

#include "server/ports/message_writer.hpp"

namespace kabinet::wording {

/// The words of the catalogues.
class CatalogueWriter final : public ports::MessageWriter {
public:
    [[nodiscard]] ports::WordedMessage word(const ports::OutboxMessage& message) const override;
};

} // namespace kabinet::wording
