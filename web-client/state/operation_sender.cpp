#include "web-client/state/operation_sender.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace kabinet::client {

void OperationSender::place(std::int64_t company, const std::string& msisdn,
                            const contract::OperationRequest& operation, std::string fresh_key) {
    send(place_operation(company, msisdn, operation, {}), std::move(fresh_key));
}

void OperationSender::retry(std::int64_t company, std::int64_t operation,
                            const contract::OperationRetryRequest& request, std::string fresh_key) {
    send(retry_operation(company, operation, request, {}), std::move(fresh_key));
}

void OperationSender::cancel(std::int64_t company, std::int64_t operation) {
    send(cancel_operation(company, operation), {});
}

void OperationSender::send(HttpRequest request, std::string fresh_key) {
    if (sending()) {
        return;
    }
    const std::size_t body = std::hash<std::string>{}(request.body);
    const bool again = std::exchange(unanswered_, false) && request.path == last_.path && body == body_;
    request.idempotency_key = again ? last_.idempotency_key : std::move(fresh_key);
    last_ = {0, request.method, request.path, {}, request.idempotency_key};
    body_ = body;
    request_ = api_.send(std::move(request));
}

std::optional<Outcome<contract::OperationDto>> OperationSender::accept(const HttpReply& reply) {
    if (request_ == 0 || reply.id != request_) {
        return std::nullopt;
    }
    request_ = 0;
    auto outcome = outcome_of<contract::OperationDto>(reply);
    unanswered_ = !outcome && outcome.error().kind != FailureKind::problem;
    return outcome;
}

void OperationSender::forget() {
    request_ = 0;
    unanswered_ = false;
    last_ = {};
}

} // namespace kabinet::client
