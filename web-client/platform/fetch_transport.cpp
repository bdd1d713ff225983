#include "web-client/platform/fetch_transport.hpp"

#include "web-client/platform/bridge.hpp"

#include <algorithm>
#include <emscripten/emscripten.h>
#include <utility>

namespace kabinet::client {

void FetchTransport::send(HttpRequest request) {
    kabinet_send(this, request.id, request.method.c_str(), request.path.c_str(), request.body.data(),
                 request.body.size(), request.idempotency_key.c_str());
}

void FetchTransport::cancel(RequestId id) {
    kabinet_cancel(id);
    std::erase_if(replies_, [id](const HttpReply& reply) { return reply.id == id; });
}

std::vector<HttpReply> FetchTransport::drain() {
    return std::exchange(replies_, {});
}

void FetchTransport::on_reply(HttpReply reply) {
    replies_.push_back(std::move(reply));
    loop_.wake();
}

} // namespace kabinet::client

extern "C" EMSCRIPTEN_KEEPALIVE void kabinet_on_reply(void* self, unsigned id, int status, const char* body,
                                                      std::size_t length) {
    static_cast<kabinet::client::FetchTransport*>(self)->on_reply(
        {.id = id, .status = status, .body = std::string(body, length)});
}
