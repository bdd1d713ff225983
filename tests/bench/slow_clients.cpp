// Besieges a running server on loopback: thousands of idle kept-alive connections and a thousand slow ones, which are
// opened again as soon as the server cuts them off. Meanwhile a fresh client asks and takes the time. Ends by itself.
//
//   slow_clients PORT [SERVER_PID] [SECONDS]
//
// Exit code 0: every probe was answered, 99 of 100 within 50 ms, by a server of at most 64 threads.

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t idle_count = 10'000;
constexpr std::size_t slow_count = 1'000;
constexpr std::size_t connections_per_address = 20;
constexpr auto probe_pause = 20ms;
constexpr double p99_limit_ms = 50;
constexpr int thread_limit = 64;
constexpr std::string_view whole_request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr std::string_view last_request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

sockaddr_in address(std::uint32_t host, std::uint16_t port) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    result.sin_addr.s_addr = htonl(host);
    return result;
}

/// Connected, or -1.
int connect_from(std::uint32_t from, std::uint16_t port, int receive_buffer = 0) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receive_buffer > 0) {
        ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    }
    const auto source = address(from, 0);
    const auto target = address(INADDR_LOOPBACK, port);
    if (::bind(socket, reinterpret_cast<const sockaddr*>(&source), sizeof source) != 0 ||
        ::connect(socket, reinterpret_cast<const sockaddr*>(&target), sizeof target) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

/// 127.1.0.1 and on, so that no address has more connections than a server may allow it.
std::uint32_t source_of(std::size_t number) {
    return 0x7f010001U + static_cast<std::uint32_t>(number / connections_per_address);
}

class Siege {
public:
    /// `large` is the path of the largest file to be had.
    Siege(std::uint16_t port, std::string large)
        : port_(port)
        , large_(std::move(large))
        , epoll_(::epoll_create1(EPOLL_CLOEXEC)) {}

    std::size_t open_idle() {
        for (std::size_t i = 0; i < idle_count; ++i) {
            const int socket = connect_from(source_of(i), port_);
            if (socket < 0 || ::send(socket, whole_request.data(), whole_request.size(), MSG_NOSIGNAL) < 0) {
                continue;
            }
            std::array<char, 4096> answer{};
            if (::recv(socket, answer.data(), answer.size(), 0) > 0) {
                watch(socket, idle_mark);
                ++idle_;
            }
        }
        return idle_;
    }

    void open_slow() {
        slow_.resize(slow_count, -1);
        for (std::size_t i = 0; i < slow_count; ++i) {
            reopen(i);
        }
    }

    /// Drips a byte into every slow connection each second, until told to stop.
    void run(const std::atomic<bool>& stop) {
        auto next_drip = Clock::now();
        while (!stop) {
            std::array<epoll_event, 256> events{};
            const int count = ::epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), 50);
            for (int i = 0; i < count; ++i) {
                lost(events[static_cast<std::size_t>(i)]);
            }
            if (Clock::now() >= next_drip) {
                next_drip += 1s;
                for (const int socket : slow_) {
                    [[maybe_unused]] const auto sent = ::send(socket, "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
                }
            }
        }
    }

    [[nodiscard]] std::size_t idle_left() const { return idle_; }

    [[nodiscard]] std::size_t reopened() const { return reopened_; }

private:
    static constexpr std::uint64_t idle_mark = 1ULL << 63U;

    void watch(int socket, std::uint64_t mark) const {
        epoll_event event{.events = EPOLLRDHUP | EPOLLHUP, .data = {.u64 = mark | static_cast<std::uint32_t>(socket)}};
        ::epoll_ctl(epoll_, EPOLL_CTL_ADD, socket, &event);
    }

    void lost(const epoll_event& event) {
        const int socket = static_cast<int>(event.data.u64 & 0xffffffffU);
        ::close(socket);
        if ((event.data.u64 & idle_mark) != 0) {
            --idle_;
            return;
        }
        ++reopened_;
        const auto number = (event.data.u64 & ~idle_mark) >> 32U;
        reopen(static_cast<std::size_t>(number));
    }

    /// By turns: a header, a body, and an answer nobody reads.
    void reopen(std::size_t number) {
        const bool reads_nothing = number % 3 == 2;
        const int socket = connect_from(source_of(idle_count + number), port_, reads_nothing ? 2048 : 0);
        slow_[number] = socket;
        if (socket < 0) {
            return;
        }
        std::string begin = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ";
        if (number % 3 == 1) {
            begin = "POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";
        } else if (reads_nothing) {
            begin.clear();
            for (int i = 0; i < 20; ++i) {
                begin += "GET " + large_ + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            }
        }
        [[maybe_unused]] const auto sent = ::send(socket, begin.data(), begin.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        watch(socket, static_cast<std::uint64_t>(number) << 32U);
    }

    const std::uint16_t port_;
    const std::string large_;
    const int epoll_;
    std::atomic<std::size_t> idle_{0};
    std::atomic<std::size_t> reopened_{0};
    std::vector<int> slow_;
};

/// The whole answer to one request of a fresh client, or nothing.
std::string ask(std::uint16_t port, std::string_view request) {
    const int socket = connect_from(0x7f000002U, port);
    if (socket < 0) {
        return {};
    }
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    std::string answer;
    std::array<char, 4096> buffer{};
    ssize_t count = ::send(socket, request.data(), request.size(), MSG_NOSIGNAL);
    while (count > 0 && (count = ::recv(socket, buffer.data(), buffer.size(), 0)) > 0) {
        answer.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(socket);
    return count == 0 && answer.starts_with("HTTP/1.1 200 ") ? answer : std::string();
}

/// Milliseconds from the first packet to the last byte, or a negative number.
double probe(std::uint16_t port) {
    const auto start = Clock::now();
    const bool is_answered = !ask(port, last_request).empty();
    return is_answered ? std::chrono::duration<double, std::milli>(Clock::now() - start).count() : -1;
}

/// The client's program as the page names it; the page itself if it names none.
std::string largest_path(std::uint16_t port) {
    const auto page = ask(port, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const auto end = page.find(".wasm\"");
    if (end == std::string::npos) {
        return "/";
    }
    const auto begin = page.rfind('"', end) + 1;
    return page.substr(begin, end + 5 - begin);
}

int threads_of(const std::string& pid) {
    std::ifstream status("/proc/" + pid + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("Threads:")) {
            return std::atoi(line.c_str() + 8);
        }
    }
    return -1;
}

void raise_file_limit() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("slow_clients PORT [SERVER_PID] [SECONDS]\n", stderr);
        return 2;
    }
    const auto port = static_cast<std::uint16_t>(std::atoi(arguments[1]));
    const std::string pid = count > 2 ? arguments[2] : "";
    const auto duration = std::chrono::seconds(count > 3 ? std::atoi(arguments[3]) : 20);
    raise_file_limit();

    const auto large = largest_path(port);
    std::printf("read by nobody: %s\n", large.c_str());
    Siege siege(port, large);
    std::printf("idle connections open: %zu\n", siege.open_idle());
    siege.open_slow();
    std::atomic<bool> stop{false};
    std::jthread besieger([&] { siege.run(stop); });

    std::vector<double> answered;
    std::size_t failed = 0;
    int threads = 0;
    for (const auto end = Clock::now() + duration; Clock::now() < end; std::this_thread::sleep_for(probe_pause)) {
        const auto ms = probe(port);
        if (ms < 0) {
            ++failed;
        } else {
            answered.push_back(ms);
        }
        threads = pid.empty() ? 0 : std::max(threads, threads_of(pid));
    }
    stop = true;
    besieger.join();

    std::ranges::sort(answered);
    const auto quantile = [&](double part) {
        return answered.empty() ? -1.0
                                : answered[static_cast<std::size_t>(part * static_cast<double>(answered.size() - 1))];
    };
    std::printf("idle connections left: %zu of %zu\nslow connections: %zu, opened again %zu times\n", siege.idle_left(),
                idle_count, slow_count, siege.reopened());
    std::printf("probes answered: %zu, failed: %zu; p50 %.2f ms, p99 %.2f ms, longest %.2f ms; server threads: %d\n",
                answered.size(), failed, quantile(0.5), quantile(0.99), quantile(1.0), threads);
    const bool is_good = failed == 0 && !answered.empty() && quantile(0.99) < p99_limit_ms && threads <= thread_limit;
    return is_good ? 0 : 1;
}
