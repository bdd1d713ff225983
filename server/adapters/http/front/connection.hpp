#pragma once

#include "server/adapters/http/front/answer.hpp"
#include "server/adapters/http/front/ownership.hpp"
#include "server/adapters/http/front/request_head.hpp"
#include "server/adapters/http/front/settings.hpp"
#include "server/adapters/http/ip_address.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace kabinet::http {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Bytes held for requests that are not whole yet, of all connections together.
using BufferedBytes = std::atomic<std::size_t>;

/// One socket and what was read from it and has to be written to it. Never blocks. Apart from `ownership` and the two
/// questions for parked connections, only the owner touches it.
class Connection {
public:
    enum class Phase : std::uint8_t { receiving, answering, sending, lingering };
    enum class Progress : std::uint8_t { done, blocked, closed, refused };

    /// Takes the socket over: non-blocking, connected.
    Connection(int socket, const IpAddress& peer, const FrontSettings& settings, BufferedBytes& buffered);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    Ownership ownership;

    [[nodiscard]] Phase phase() const noexcept { return phase_; }

    [[nodiscard]] int socket() const noexcept { return socket_; }

    [[nodiscard]] const IpAddress& peer() const noexcept { return peer_; }

    /// An event came: the socket is worth reading again, to its very end if the other side has closed or failed.
    void expect_input(bool is_ending) noexcept {
        may_have_input_ = true;
        is_ending_ = is_ending_ || is_ending;
    }

    /// Phase receiving. done: a request is whole, the phase is answering now. refused: refusal() says with what status.
    Progress receive(std::span<char> scratch, SteadyTime now);

    [[nodiscard]] int refusal() const noexcept { return refusal_; }

    /// Phase answering: the request's bytes, good until send_answer().
    [[nodiscard]] std::string_view head() const noexcept { return std::string_view(input_).substr(0, head_bytes_); }

    [[nodiscard]] std::string_view body() const noexcept {
        return std::string_view(input_).substr(head_bytes_, frame_.body_bytes);
    }

    [[nodiscard]] const RequestFrame& frame() const noexcept { return frame_; }

    /// Phase answering, or a refusal: the phase is sending from now on.
    void send_answer(Answer answer, SteadyTime now);
    /// Phase sending. done: the phase is receiving or, after the last answer, lingering.
    Progress send(SteadyTime now);
    /// Phase lingering: throws away what still comes. closed: the other end has closed too, or sends without end.
    Progress discard(std::span<char> scratch);

    /// Before parking: sets what is_expendable() and is_overdue() answer.
    void prepare_parking(SteadyTime now);

    /// Any thread, at any time; of a connection that isn't parked they say nothing. Expendable: it has no request.
    [[nodiscard]] bool is_expendable() const noexcept { return expendable_.load(std::memory_order_relaxed); }

    [[nodiscard]] bool is_overdue(SteadyTime now) const noexcept {
        return deadline_.load(std::memory_order_relaxed) <= now.time_since_epoch().count();
    }

    [[nodiscard]] std::int64_t deadline() const noexcept { return deadline_.load(std::memory_order_relaxed); }

    /// Whether a request has begun: what is overdue then deserves an answer.
    [[nodiscard]] bool has_begun() const noexcept { return phase_ == Phase::receiving && !input_.empty(); }

    /// What the other end has not taken yet is forgotten when the socket is closed, instead of being kept by the
    /// kernel.
    void drop_unsent() const noexcept;

    /// Where the registry keeps it: the event loop's thread only.
    std::size_t place = 0;
    /// Whether the event loop was asked to tell when the socket can be written to.
    bool watches_output = false;

private:
    enum class Reading : std::uint8_t { head, body };

    ssize_t send_some() noexcept;
    Progress refuse(int status);
    Progress examine(SteadyTime now);
    Progress examine_head(SteadyTime now);
    void accept_input(std::string_view bytes, SteadyTime now);
    void drop_request();
    [[nodiscard]] std::size_t delivered() const noexcept;
    [[nodiscard]] SteadyTime allowed_until(SteadyTime start, std::size_t bytes) const;
    [[nodiscard]] SteadyTime due(SteadyTime now) const;

    const FrontSettings& settings_;
    BufferedBytes& buffered_;
    const int socket_;
    const IpAddress peer_;

    Phase phase_ = Phase::receiving;
    Reading reading_ = Reading::head;
    bool may_have_input_ = false;
    bool is_ending_ = false;
    int refusal_ = 0;

    std::string input_; ///< what was read and is not answered yet
    std::size_t searched_ = 0;
    std::size_t head_bytes_ = 0;
    RequestFrame frame_;

    Answer answer_;
    std::size_t sent_ = 0;
    SteadyTime began_{}; ///< the head, the body, the sending or the lingering, whichever goes on

    std::atomic<std::int64_t> deadline_{0};
    std::atomic<bool> expendable_{false};
};

} // namespace kabinet::http
