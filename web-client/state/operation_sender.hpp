#pragma once

#include "web-client/api/operations_api.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kabinet::client {

/// Sends one operation at a time, each under a key of its own. Nothing is ever sent again by itself: when an answer did
/// not come, nobody knows whether the operation was taken, and the person who presses again sends the same request
/// under the same key. What was changed meanwhile is another request with another key.
class OperationSender {
public:
    explicit OperationSender(ApiClient& api)
        : api_(api) {}

    /// `fresh_key` is used unless this repeats the request whose fate is unknown. Does nothing while one is under way.
    void place(std::int64_t company, const std::string& msisdn, const contract::OperationRequest& operation,
               std::string fresh_key);
    void retry(std::int64_t company, std::int64_t operation, const contract::OperationRetryRequest& request,
               std::string fresh_key);
    void cancel(std::int64_t company, std::int64_t operation);

    [[nodiscard]] bool sending() const { return request_ != 0; }

    /// Nothing: the reply isn't ours.
    std::optional<Outcome<contract::OperationDto>> accept(const HttpReply& reply);

    /// Forgets a request whose answer nobody waits for any more. It may have been carried out all the same.
    void forget();

private:
    void send(HttpRequest request, std::string fresh_key);

    ApiClient& api_;
    RequestId request_ = 0;
    HttpRequest last_;     ///< without a body: what a password was in is not kept
    std::size_t body_ = 0; ///< its hash
    bool unanswered_ = false;
};

} // namespace kabinet::client
