#pragma once

#include "shared/base/clock.hpp"

namespace kabinet::system {

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
};

} // namespace kabinet::system
