#pragma once

#include "server/adapters/http/front/answer.hpp"
#include "server/adapters/http/front/request_head.hpp"
#include "server/adapters/http/front/settings.hpp"
#include "server/adapters/http/request_handler.hpp"
#include "server/ports/log.hpp"

#include <httplib.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::http {

/// A request as the parking lot hands it over: whole, and its frame checked.
struct WholeRequest {
    std::string_view head;
    std::string_view body;
    const RequestFrame& frame;
    const IpAddress& peer;
    bool must_close = false; ///< whatever the client wishes
};

/// cpp-httplib used for what it is good at: reading a request and writing an answer's head. Sockets, threads and time
/// stay with the parking lot, routing with the RequestHandler. Every thread has an engine of its own.
class MessageEngine final : private httplib::Server {
public:
    /// All must outlive the engine.
    MessageEngine(RequestHandler& handler, ports::Log& log, const FrontSettings& settings);

    Answer answer(const WholeRequest& request);
    /// For what never became a request.
    Answer refuse(int status, const IpAddress& peer);

private:
    void dispatch(const httplib::Request& parsed, httplib::Response& result);
    void fail(const httplib::Request& parsed, httplib::Response& result, const std::exception_ptr& reason);
    void append_fields(std::string& head) const;
    void write_access(const IpAddress& client, std::chrono::steady_clock::time_point start) const;
    void new_request_id();
    void update_date();

    RequestHandler& handler_;
    ports::Log& log_;
    const FrontSettings& settings_;

    // Of the request being answered.
    const WholeRequest* whole_ = nullptr;
    Request request_;
    Response response_;
    bool has_response_ = false;
    bool closes_ = false;
    std::array<char, 16> request_id_{};

    std::uint64_t id_state_;
    std::time_t date_second_ = -1;
    std::string date_;
};

} // namespace kabinet::http
