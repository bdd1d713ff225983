#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace kabinet::provisioning {

struct HttpRequest {
    std::string url;
    std::string body;          ///< empty: GET; else POST of JSON
    std::string authorization; ///< the header's value; empty: none
    std::chrono::milliseconds timeout{10'000};
};

struct HttpReply {
    enum class Outcome : std::uint8_t {
        answered,
        unreachable, ///< no connection, or it broke
        timed_out,
    };

    Outcome outcome = Outcome::answered;
    int status = 0;
    std::string body;   ///< of what was answered; never longer than 1 MB
    std::string detail; ///< of what was not: why, for the log
};

/// One request and its answer; no redirects.
HttpReply exchange(const HttpRequest& request);

} // namespace kabinet::provisioning
