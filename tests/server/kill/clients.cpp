#include "tests/server/kill/clients.hpp"

#include <fmt/format.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <string_view>

namespace kabinet::test {

namespace {

constexpr std::string_view id_field = "{\"id\":";

std::int64_t number_at(std::string_view text, std::size_t at) {
    std::int64_t number = 0;
    std::from_chars(text.data() + at, text.data() + text.size(), number);
    return number;
}

bool is_whole(const HttpAnswer& answer) {
    constexpr std::string_view length = "Content-Length: ";
    const std::size_t at = answer.head.find(length);
    return at != std::string::npos &&
           number_at(answer.head, at + length.size()) == static_cast<std::int64_t>(answer.body.size());
}

// Undo one another, so that a line never runs out of things to be done.
constexpr std::array<std::array<std::string_view, 2>, 3> pairs{
    {{"sms_ussd_ban_on", "sms_ussd_ban_off"}, {"send_secret_code", "delete_secret_code"}, {"block", "unblock"}}};

} // namespace

HttpAnswer http_post(std::uint16_t port, const std::string& path, const std::string& lines, const std::string& body) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string text;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        const std::string request = fmt::format("POST {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n"
                                                "Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n"
                                                "Content-Length: {}\r\n{}\r\n{}",
                                                path, port, body.size(), lines, body);
        static_cast<void>(::send(socket, request.data(), request.size(), MSG_NOSIGNAL));
        std::array<char, 4096> buffer{};
        for (ssize_t length = 0; (length = ::recv(socket, buffer.data(), buffer.size(), 0)) > 0;) {
            text.append(buffer.data(), static_cast<std::size_t>(length));
        }
    }
    ::close(socket);
    constexpr std::string_view before_status = "HTTP/1.1 ";
    const std::size_t end = text.find("\r\n\r\n");
    if (!text.starts_with(before_status) || end == std::string::npos) {
        return {};
    }
    HttpAnswer answer{.status = static_cast<int>(number_at(text, before_status.size())),
                      .head = text.substr(0, end),
                      .body = text.substr(end + 4)};
    return is_whole(answer) ? answer : HttpAnswer{};
}

Clients::Clients(std::size_t count, std::string cookie, const std::vector<std::string>& lines)
    : cookie_(std::move(cookie)) {
    std::vector<std::vector<std::string>> dealt(count);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        dealt[i % count].push_back(lines[i]);
    }
    for (std::size_t client = 0; client < count; ++client) {
        threads_.emplace_back([this, client, own = dealt[client]] { run(client, own); });
    }
}

void Clients::set_port(std::uint16_t port) {
    {
        const std::lock_guard lock(mutex_);
        port_ = port;
    }
    changed_.notify_all();
}

std::uint16_t Clients::wait_for_port() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return port_ != 0; });
    return port_;
}

void Clients::wait_for_acknowledged(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return acknowledged_.size() >= count; });
}

void Clients::stop() {
    stopping_ = true;
    threads_.clear();
}

HttpAnswer Clients::insist(const std::string& path, const std::string& lines, const std::string& body) {
    while (true) {
        const std::uint16_t port = wait_for_port();
        if (HttpAnswer answer = http_post(port, path, lines, body); answer.status != 0 && answer.status != 503) {
            return answer;
        }
        std::this_thread::yield();
    }
}

void Clients::run(std::size_t client, std::vector<std::string> lines) {
    std::minstd_rand random(static_cast<unsigned>(client) + 1);
    for (int request = 0; !stopping_; ++request) {
        const std::string& line = lines[random() % lines.size()];
        const auto& pair = pairs[random() % pairs.size()];
        const std::string key = fmt::format("kill-test-client-{}-request-{}", client, request);
        // One of the two is possible, unless an operation on the line is under way.
        for (const std::string_view kind : pair) {
            const HttpAnswer answer =
                insist(fmt::format("/api/v1/companies/1/lines/{}/operations", line),
                       fmt::format("Cookie: {}\r\nIdempotency-Key: {}-{}\r\n", cookie_, key, kind),
                       fmt::format(R"({{"kind":"{}"}})", kind));
            if (answer.status == 202 && answer.body.starts_with(id_field)) {
                {
                    const std::lock_guard lock(mutex_);
                    acknowledged_.emplace(fmt::format("{}-{}", key, kind), number_at(answer.body, id_field.size()));
                }
                changed_.notify_all();
                break;
            }
        }
    }
}

} // namespace kabinet::test
