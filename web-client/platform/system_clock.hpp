#pragma once

#include "shared/base/clock.hpp"

namespace kabinet::client {

/// The clock of the person's machine.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
};

} // namespace kabinet::client
