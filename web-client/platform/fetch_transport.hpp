#pragma once

#include "web-client/platform/frame_loop.hpp"
#include "web-client/ports/transport.hpp"

namespace kabinet::client {

/// Requests by the browser's fetch.
class FetchTransport final : public Transport {
public:
    explicit FetchTransport(FrameLoop& loop)
        : loop_(loop) {}

    void send(HttpRequest request) override;
    void cancel(RequestId id) override;
    std::vector<HttpReply> drain() override;

    /// From transport.js.
    void on_reply(HttpReply reply);

private:
    FrameLoop& loop_;
    std::vector<HttpReply> replies_;
};

} // namespace kabinet::client
