#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kabinet::client {

using RequestId = std::uint32_t;

struct HttpRequest {
    RequestId id = 0;
    std::string method;          ///< "GET", "POST", …
    std::string path;            ///< same origin, begins with '/'
    std::string body;            ///< JSON or empty
    std::string idempotency_key; ///< empty: none
};

struct HttpReply {
    RequestId id = 0;
    int status = 0; ///< 0: the network failed, nothing is known of the request's fate
    std::string body;
};

/// Carries requests to the server. Never calls back: replies wait until they are drained at the start of a frame.
class Transport {
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    virtual void send(HttpRequest request) = 0;
    virtual void cancel(RequestId id) = 0;
    /// Replies that came since the last call, in the order of arrival.
    virtual std::vector<HttpReply> drain() = 0;
};

} // namespace kabinet::client
