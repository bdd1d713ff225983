#pragma once

#include "web-client/api/operations_api.hpp"
#include "web-client/state/keyed_sender.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kabinet::client {

/// Sends one operation at a time, as KeyedSender does.
class OperationSender {
public:
    explicit OperationSender(ApiClient& api)
        : sender_(api) {}

    /// `fresh_key` is used unless this repeats the request whose fate is unknown. Does nothing while one is under way.
    void place(std::int64_t company, const std::string& msisdn, const contract::OperationRequest& operation,
               std::string fresh_key);
    void retry(std::int64_t company, std::int64_t operation, const contract::OperationRetryRequest& request,
               std::string fresh_key);
    void cancel(std::int64_t company, std::int64_t operation);

    [[nodiscard]] bool sending() const { return sender_.sending(); }

    /// Nothing: the reply isn't ours.
    std::optional<Outcome<contract::OperationDto>> accept(const HttpReply& reply) {
        return sender_.accept<contract::OperationDto>(reply);
    }

    void forget() { sender_.forget(); }

private:
    KeyedSender sender_;
};

} // namespace kabinet::client
