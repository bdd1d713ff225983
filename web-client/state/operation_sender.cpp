#include "web-client/state/operation_sender.hpp"

#include <utility>

namespace kabinet::client {

void OperationSender::place(std::int64_t company, const std::string& msisdn,
                            const contract::OperationRequest& operation, std::string fresh_key) {
    sender_.send(place_operation(company, msisdn, operation, {}), std::move(fresh_key));
}

void OperationSender::retry(std::int64_t company, std::int64_t operation,
                            const contract::OperationRetryRequest& request, std::string fresh_key) {
    sender_.send(retry_operation(company, operation, request, {}), std::move(fresh_key));
}

void OperationSender::cancel(std::int64_t company, std::int64_t operation) {
    sender_.send(cancel_operation(company, operation), {});
}

} // namespace kabinet::client
