#include "tests/server/adapters/http/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace kabinet::test {

namespace {

constexpr int patience_ms = 5'000;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

sockaddr_in address_of(const std::string& text, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, text.c_str(), &address.sin_addr);
    return address;
}

} // namespace

std::vector<std::string> RawAnswer::headers(std::string_view name) const {
    std::vector<std::string> values;
    std::string_view rest = head;
    while (!rest.empty()) {
        const auto end = rest.find("\r\n");
        const auto line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 2);
        const auto colon = line.find(": ");
        if (colon != std::string_view::npos && std::ranges::equal(line.substr(0, colon), name, {}, lower, lower)) {
            values.emplace_back(line.substr(colon + 2));
        }
    }
    return values;
}

std::string RawAnswer::header(std::string_view name) const {
    const auto values = headers(name);
    return values.empty() ? std::string() : values.front();
}

RawClient::RawClient(std::uint16_t port, const Options& options)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (options.receive_buffer > 0) {
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &options.receive_buffer, sizeof options.receive_buffer);
    }
    const auto from = address_of(options.from, 0);
    const auto to = address_of("127.0.0.1", port);
    if (::bind(socket_, reinterpret_cast<const sockaddr*>(&from), sizeof from) != 0 ||
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
        ::close(socket_);
        throw std::runtime_error("cannot connect");
    }
}

RawClient::RawClient(RawClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1))
    , input_(std::move(other.input_))
    , ended_(other.ended_) {}

RawClient::~RawClient() {
    if (socket_ >= 0) {
        ::close(socket_);
    }
}

bool RawClient::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::drip(std::string_view bytes, std::chrono::milliseconds pause, std::chrono::milliseconds longest) const {
    const auto end = std::chrono::steady_clock::now() + longest;
    for (const char byte : bytes) {
        pollfd closed{.fd = socket_, .events = POLLIN | POLLRDHUP, .revents = 0};
        const bool has_answer = ::poll(&closed, 1, static_cast<int>(pause.count())) > 0;
        if (has_answer || std::chrono::steady_clock::now() > end || !send({&byte, 1})) {
            return;
        }
    }
}

void RawClient::finish_sending() const {
    ::shutdown(socket_, SHUT_WR);
}

bool RawClient::fill() {
    pollfd readable{.fd = socket_, .events = POLLIN, .revents = 0};
    if (::poll(&readable, 1, patience_ms) <= 0) {
        return false;
    }
    std::array<char, 16 * 1024> buffer{};
    const auto count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count <= 0) {
        ended_ = true;
        return false;
    }
    input_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

RawAnswer RawClient::read_answer(bool has_body) {
    auto end = input_.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!fill()) {
            return {};
        }
        end = input_.find("\r\n\r\n");
    }
    RawAnswer answer;
    answer.head = input_.substr(0, end + 4);
    input_.erase(0, end + 4);
    std::from_chars(answer.head.data() + 9, answer.head.data() + 12, answer.status);
    std::size_t length = 0;
    const auto text = answer.header("Content-Length");
    std::from_chars(text.data(), text.data() + text.size(), length);
    while (has_body && input_.size() < length) {
        if (!fill()) {
            return {};
        }
    }
    if (has_body) {
        answer.body = input_.substr(0, length);
        input_.erase(0, length);
    }
    return answer;
}

std::string RawClient::read_to_end() {
    while (fill()) {
    }
    return std::exchange(input_, {});
}

std::size_t RawClient::read_some(std::size_t bytes) {
    while (input_.size() < bytes && fill()) {
    }
    return input_.size();
}

} // namespace kabinet::test
