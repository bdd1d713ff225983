#pragma once

#include "web-client/api/api_client.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace kabinet::client {

/// Sends one request at a time, each under a key of its own. Nothing is ever sent again by itself: when an answer did
/// not come, nobody knows whether the request was taken, and the person who presses again sends the same one under the
/// same key. What was changed meanwhile is another request with another key.
class KeyedSender {
public:
    explicit KeyedSender(ApiClient& api)
        : api_(api) {}

    /// `fresh_key` is used unless this repeats the request whose fate is unknown. Does nothing while one is under way.
    void send(HttpRequest request, std::string fresh_key);

    [[nodiscard]] bool sending() const { return request_ != 0; }

    /// Nothing: the reply isn't ours.
    template <contract::Dto T> std::optional<Outcome<T>> accept(const HttpReply& reply) {
        if (request_ == 0 || reply.id != request_) {
            return std::nullopt;
        }
        request_ = 0;
        auto outcome = outcome_of<T>(reply);
        unanswered_ = !outcome && outcome.error().kind != FailureKind::problem;
        return outcome;
    }

    /// Forgets a request whose answer nobody waits for any more. It may have been carried out all the same.
    void forget();

private:
    ApiClient& api_;
    RequestId request_ = 0;
    HttpRequest last_;     ///< without a body: what a password was in is not kept
    std::size_t body_ = 0; ///< its hash
    bool unanswered_ = false;
};

} // namespace kabinet::client
