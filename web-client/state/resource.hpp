#pragma once

#include "web-client/api/failure.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace kabinet::client {

enum class Phase : std::uint8_t { not_requested, loading, ready, failed };

/// Something of the server's that a screen looks at. While it is being read again, and when that failed, the value of
/// before is kept.
template <class T> class Resource {
public:
    [[nodiscard]] Phase phase() const { return phase_; }

    [[nodiscard]] bool loading() const { return phase_ == Phase::loading; }

    [[nodiscard]] const T* value() const { return value_ ? &*value_ : nullptr; }

    /// Why it failed; null unless the phase is `failed`.
    [[nodiscard]] const Failure* failure() const { return phase_ == Phase::failed ? &failure_ : nullptr; }

    /// When the value came, by the host's monotonic clock; 0: it never did.
    [[nodiscard]] std::int64_t came_ms() const { return came_ms_; }

    void start() { phase_ = Phase::loading; }

    void succeed(T value, std::int64_t now_ms) {
        value_ = std::move(value);
        phase_ = Phase::ready;
        came_ms_ = now_ms;
    }

    void fail(Failure failure) {
        failure_ = std::move(failure);
        phase_ = Phase::failed;
    }

    /// To be read again when next asked for; the value stays until then.
    void expire() { phase_ = Phase::not_requested; }

private:
    Phase phase_ = Phase::not_requested;
    std::optional<T> value_;
    Failure failure_;
    std::int64_t came_ms_ = 0;
};

} // namespace kabinet::client
