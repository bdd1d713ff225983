#pragma once

#include <chrono>

namespace kabinet {

/// A moment, UTC, to the second: the precision of everything that is stored or sent.
using Instant = std::chrono::sys_seconds;

/// Where time comes from. Injected, so that tests decide what time it is.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
};

} // namespace kabinet
