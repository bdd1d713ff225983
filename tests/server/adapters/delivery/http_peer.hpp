#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kabinet::test {

/// Somebody else's HTTP server on the loopback: keeps what it was sent, answers what it was told.
class HttpPeer {
public:
    explicit HttpPeer(std::string answer)
        : answer_(std::move(answer))
        , listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(listener_, 8);
        socklen_t size = sizeof address;
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }

    HttpPeer(const HttpPeer&) = delete;
    HttpPeer& operator=(const HttpPeer&) = delete;

    ~HttpPeer() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }

    [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(port_); }

    [[nodiscard]] std::vector<std::string> requests() {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

private:
    void serve() {
        while (true) {
            const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0) {
                return;
            }
            std::string request;
            char bytes[4096];
            while (!whole(request)) {
                const ssize_t count = ::recv(client, bytes, sizeof bytes, 0);
                if (count <= 0) {
                    break;
                }
                request.append(bytes, static_cast<std::size_t>(count));
            }
            {
                const std::lock_guard lock(mutex_);
                requests_.push_back(request);
            }
            static_cast<void>(::send(client, answer_.data(), answer_.size(), MSG_NOSIGNAL));
            ::close(client);
        }
    }

    static bool whole(const std::string& request) {
        const std::size_t head = request.find("\r\n\r\n");
        if (head == request.npos) {
            return false;
        }
        const std::size_t length = request.find("Content-Length: ");
        return length == request.npos || request.size() >= head + 4 + std::stoul(request.substr(length + 16));
    }

    std::string answer_;
    int listener_;
    int port_ = 0;
    std::mutex mutex_;
    std::vector<std::string> requests_;
    std::thread thread_;
};

} // namespace kabinet::test
