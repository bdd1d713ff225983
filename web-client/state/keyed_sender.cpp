#include "web-client/state/keyed_sender.hpp"

#include <functional>
#include <utility>

namespace kabinet::client {

void KeyedSender::send(HttpRequest request, std::string fresh_key) {
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

void KeyedSender::forget() {
    request_ = 0;
    unanswered_ = false;
    last_ = {};
}

} // namespace kabinet::client
