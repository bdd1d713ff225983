#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace kabinet::test {

/// The answer to a request; status 0: nobody answered, or not to the end.
struct HttpAnswer {
    int status = 0;
    std::string head;
    std::string body;
};

HttpAnswer http_post(std::uint16_t port, const std::string& path, const std::string& lines, const std::string& body);

/// Several people who ask for operations as fast as they can, from a server that dies under their hands. Each has lines
/// of its own. A request that was not answered is sent again under its key until it is.
class Clients {
public:
    /// `cookie`: "name=value". `lines` are dealt out among `count` clients.
    Clients(std::size_t count, std::string cookie, const std::vector<std::string>& lines);
    Clients(const Clients&) = delete;
    Clients& operator=(const Clients&) = delete;

    ~Clients() { stop(); }

    /// Where the server is now; 0: nowhere.
    void set_port(std::uint16_t port);
    /// Waits until so many requests in all were acknowledged.
    void wait_for_acknowledged(std::size_t count);
    /// Sends what is not answered yet to its end, and no more. The server has to be there.
    void stop();

    /// Operations by the key they were asked for under.
    [[nodiscard]] const std::map<std::string, std::int64_t>& acknowledged() const noexcept { return acknowledged_; }

private:
    void run(std::size_t client, std::vector<std::string> lines);
    /// The server's answer, however many servers it takes.
    HttpAnswer insist(const std::string& path, const std::string& lines, const std::string& body);
    std::uint16_t wait_for_port();

    std::string cookie_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_ = false;
    std::map<std::string, std::int64_t> acknowledged_;
    std::vector<std::jthread> threads_;
};

} // namespace kabinet::test
