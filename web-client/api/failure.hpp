#pragma once

#include "shared/base/error.hpp"

#include <cstdint>
#include <expected>
#include <vector>

namespace kabinet::client {

enum class FailureKind : std::uint8_t {
    network, ///< no answer: the connection, or the server, is gone
    problem, ///< the server said no, and why
    garbled, ///< an answer that this client can't read
};

/// Why a request brought nothing.
struct Failure {
    FailureKind kind = FailureKind::network;
    ErrorCode code = ErrorCode::unavailable;
    std::vector<Error> errors; ///< per field

    [[nodiscard]] bool unauthenticated() const {
        return kind == FailureKind::problem && code == ErrorCode::unauthenticated;
    }

    /// Worth trying again unchanged.
    [[nodiscard]] bool passing() const {
        return kind == FailureKind::network || code == ErrorCode::unavailable || code == ErrorCode::request_timeout;
    }
};

template <class T> using Outcome = std::expected<T, Failure>;

} // namespace kabinet::client
