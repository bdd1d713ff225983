#pragma once

#include <atomic>
#include <cstdint>

namespace kabinet::http {

/// Decides which thread may touch a connection: exactly one, or nobody while it is parked. Events are edge-triggered,
/// so one that arrives while a worker has the connection must not get lost: it is noted, and the worker's attempt to
/// park fails once. Taking and parking order the memory of what they guard.
class Ownership {
public:
    /// For an event: true when the connection was parked and is the caller's now. Otherwise its owner will learn that
    /// something happened.
    bool take_or_note() noexcept {
        auto state = state_.load(std::memory_order_relaxed);
        for (;;) {
            const auto wanted = state == State::parked ? State::owned : State::noted;
            if (state_.compare_exchange_weak(state, wanted, std::memory_order_acq_rel, std::memory_order_relaxed)) {
                return wanted == State::owned;
            }
        }
    }

    /// For deadlines and evictions: true when it was parked and is the caller's now; an owner is left alone.
    bool take_if_parked() noexcept {
        auto expected = State::parked;
        return state_.compare_exchange_strong(expected, State::owned, std::memory_order_acq_rel,
                                              std::memory_order_relaxed);
    }

    /// By the owner only. True: nobody's from now on, not to be touched again. False: still the caller's, an event was
    /// noted meanwhile and is the caller's to look after.
    bool park() noexcept {
        auto expected = State::owned;
        if (state_.compare_exchange_strong(expected, State::parked, std::memory_order_acq_rel,
                                           std::memory_order_relaxed)) {
            return true;
        }
        state_.store(State::owned, std::memory_order_relaxed);
        return false;
    }

private:
    enum class State : std::uint8_t { parked, owned, noted };

    std::atomic<State> state_{State::owned};
};

} // namespace kabinet::http
