#include "server/adapters/http/front/connection.hpp"

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace kabinet::http {

namespace {

constexpr std::string_view head_end = "\r\n\r\n";
constexpr std::string_view empty_line = "\r\n";
constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::size_t kept_capacity = 2048; ///< of an idle connection's buffer
constexpr int discarded_reads = 32;
constexpr int payload_too_large = 413;
constexpr int header_too_large = 431;
constexpr int service_unavailable = 503;

std::size_t unacknowledged(int socket) {
    int bytes = 0;
    return ::ioctl(socket, SIOCOUTQ, &bytes) == 0 && bytes > 0 ? static_cast<std::size_t>(bytes) : 0;
}

bool would_block(int error) {
    return error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

Connection::Connection(int socket, const IpAddress& peer, const FrontSettings& settings, BufferedBytes& buffered)
    : settings_(settings)
    , buffered_(buffered)
    , socket_(socket)
    , peer_(peer) {}

Connection::~Connection() {
    buffered_.fetch_sub(input_.size(), std::memory_order_relaxed);
    ::close(socket_);
}

Connection::Progress Connection::receive(std::span<char> scratch, SteadyTime now) {
    for (;;) {
        if (const auto progress = examine(now); progress != Progress::blocked) {
            return progress;
        }
        if (!may_have_input_) {
            return Progress::blocked;
        }
        const auto count = ::recv(socket_, scratch.data(), scratch.size(), 0);
        if (count > 0) {
            const auto size = static_cast<std::size_t>(count);
            // A short read has emptied the socket; whatever comes later is an event of its own. But an end that came
            // together with the last bytes is not.
            may_have_input_ = is_ending_ || size == scratch.size();
            accept_input({scratch.data(), size}, now);
        } else if (count == 0 || (errno != EINTR && !would_block(errno))) {
            return Progress::closed;
        } else if (would_block(errno)) {
            may_have_input_ = false;
        }
    }
}

void Connection::accept_input(std::string_view bytes, SteadyTime now) {
    if (input_.empty()) {
        began_ = now;
    }
    input_ += bytes;
    buffered_.fetch_add(bytes.size(), std::memory_order_relaxed);
}

Connection::Progress Connection::refuse(int status) {
    refusal_ = status;
    return Progress::refused;
}

/// Whether the input holds a whole request; blocked: it needs more.
Connection::Progress Connection::examine(SteadyTime now) {
    if (input_.empty()) {
        return Progress::blocked;
    }
    if (reading_ == Reading::head) {
        if (const auto progress = examine_head(now); progress != Progress::done) {
            return progress;
        }
    }
    if (input_.size() - head_bytes_ >= frame_.body_bytes) {
        phase_ = Phase::answering;
        return Progress::done;
    }
    if (buffered_.load(std::memory_order_relaxed) > settings_.buffered_bytes) {
        return refuse(service_unavailable);
    }
    return Progress::blocked;
}

Connection::Progress Connection::examine_head(SteadyTime now) {
    // Empty lines before a request are to be ignored (RFC 9112 2.2).
    std::size_t leading = 0;
    while (std::string_view(input_).substr(leading).starts_with(empty_line)) {
        leading += empty_line.size();
    }
    const auto end = input_.find(head_end, std::max(leading, searched_));
    if (end == std::string::npos) {
        searched_ = input_.size() < head_end.size() ? 0 : input_.size() - head_end.size() + 1;
        if (input_.size() > settings_.header_bytes) {
            return refuse(header_too_large);
        }
        return buffered_.load(std::memory_order_relaxed) > settings_.buffered_bytes ? refuse(service_unavailable)
                                                                                    : Progress::blocked;
    }
    input_.erase(0, leading);
    buffered_.fetch_sub(leading, std::memory_order_relaxed);
    head_bytes_ = end - leading + head_end.size();
    if (head_bytes_ > settings_.header_bytes) {
        return refuse(header_too_large);
    }
    const auto frame = parse_frame(head());
    if (!frame) {
        return refuse(frame.error());
    }
    if (frame->body_bytes > settings_.body_bytes) {
        return refuse(payload_too_large);
    }
    frame_ = *frame;
    reading_ = Reading::body;
    began_ = now;
    if (frame_.expects_continue && input_.size() - head_bytes_ < frame_.body_bytes) {
        // If the socket takes nothing the client goes on without it after a while, as it has to; half of it is a ruin.
        const auto sent = ::send(socket_, continue_line.data(), continue_line.size(), MSG_NOSIGNAL);
        if (sent > 0 && static_cast<std::size_t>(sent) < continue_line.size()) {
            return Progress::closed;
        }
    }
    return Progress::done;
}

void Connection::send_answer(Answer answer, SteadyTime now) {
    answer_ = std::move(answer);
    sent_ = 0;
    began_ = now;
    phase_ = Phase::sending;
}

/// Hands the socket what it takes of the answer; as sendmsg() answers.
ssize_t Connection::send_some() noexcept {
    const auto content_sent = sent_ > answer_.head.size() ? sent_ - answer_.head.size() : 0;
    if (answer_.file && sent_ >= answer_.head.size()) {
        auto offset = static_cast<off_t>(content_sent);
        const auto sent = ::sendfile(socket_, answer_.file->descriptor(), &offset, answer_.bytes() - sent_);
        // Shorter than it was when its length was promised: the promise can't be kept.
        return sent == 0 ? (errno = EIO, -1) : sent;
    }
    std::array<iovec, 2> parts{};
    std::size_t count = 0;
    if (sent_ < answer_.head.size()) {
        parts[count++] = {answer_.head.data() + sent_, answer_.head.size() - sent_};
    }
    const auto content = answer_.file ? std::string_view() : answer_.content();
    if (content_sent < content.size()) {
        // iovec is for reading and writing alike, hence not const.
        parts[count++] = {const_cast<char*>(content.data()) + content_sent, content.size() - content_sent};
    }
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    return ::sendmsg(socket_, &message, MSG_NOSIGNAL | (answer_.file ? MSG_MORE : 0));
}

Connection::Progress Connection::send(SteadyTime now) {
    const auto total = answer_.bytes();
    while (sent_ < total) {
        const auto sent = send_some();
        if (sent >= 0) {
            sent_ += static_cast<std::size_t>(sent);
        } else if (would_block(errno)) {
            return Progress::blocked;
        } else if (errno != EINTR) {
            return Progress::closed;
        }
    }
    const bool closes = answer_.closes;
    answer_ = {};
    drop_request();
    began_ = now;
    if (closes) {
        // Closing at once would reset the connection if the client has sent more, and the answer could be lost.
        ::shutdown(socket_, SHUT_WR);
        may_have_input_ = true;
        phase_ = Phase::lingering;
    } else {
        phase_ = Phase::receiving;
    }
    return Progress::done;
}

void Connection::drop_request() {
    const auto used = reading_ == Reading::body ? head_bytes_ + frame_.body_bytes : input_.size();
    const auto dropped = std::min(used, input_.size());
    buffered_.fetch_sub(dropped, std::memory_order_relaxed);
    input_.erase(0, dropped);
    if (input_.empty() && input_.capacity() > kept_capacity) {
        input_ = {};
    }
    reading_ = Reading::head;
    searched_ = 0;
    head_bytes_ = 0;
    frame_ = {};
}

Connection::Progress Connection::discard(std::span<char> scratch) {
    for (int reads = 0; reads < discarded_reads; ++reads) {
        const auto count = ::recv(socket_, scratch.data(), scratch.size(), 0);
        if (count == 0 || (count < 0 && errno != EINTR && !would_block(errno))) {
            return Progress::closed;
        }
        if (count < 0 && would_block(errno)) {
            return Progress::blocked;
        }
    }
    return Progress::closed;
}

/// Bytes of the answer that reached the other end: what the kernel took and can't get rid of counts for nothing.
std::size_t Connection::delivered() const noexcept {
    const auto waiting = unacknowledged(socket_);
    return sent_ > waiting ? sent_ - waiting : 0;
}

SteadyTime Connection::allowed_until(SteadyTime start, std::size_t bytes) const {
    const auto for_bytes = std::chrono::milliseconds(bytes * 1000 / settings_.transfer_rate);
    return start + settings_.transfer_grace + for_bytes;
}

SteadyTime Connection::due(SteadyTime now) const {
    switch (phase_) {
    case Phase::receiving:
        if (input_.empty()) {
            return now + settings_.idle_time;
        }
        return reading_ == Reading::head ? began_ + settings_.header_time
                                         : allowed_until(began_, input_.size() - head_bytes_);
    case Phase::sending:
        return allowed_until(began_, delivered());
    case Phase::lingering:
        return began_ + settings_.linger_time;
    case Phase::answering:
        break;
    }
    return SteadyTime::max();
}

void Connection::prepare_parking(SteadyTime now) {
    deadline_.store(due(now).time_since_epoch().count(), std::memory_order_relaxed);
    const bool is_idle = phase_ == Phase::receiving && input_.empty();
    expendable_.store(is_idle || phase_ == Phase::lingering, std::memory_order_relaxed);
}

void Connection::drop_unsent() const noexcept {
    if (unacknowledged(socket_) > 0) {
        const linger option{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &option, sizeof option);
    }
}

} // namespace kabinet::http
