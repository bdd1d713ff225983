#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::test {

struct RawAnswer {
    int status = 0;   ///< 0: there was no whole answer
    std::string head; ///< with the status line and the empty line
    std::string body;

    /// The field's value, or empty; names in any case.
    [[nodiscard]] std::string header(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> headers(std::string_view name) const;

    explicit operator bool() const { return status != 0; }

    [[nodiscard]] bool has_header(std::string_view name) const { return !headers(name).empty(); }
};

/// A client that sends exactly the bytes it is told to, as no decent one would.
class RawClient {
public:
    struct Options {
        std::string from = "127.0.0.1"; ///< source address: any of 127.0.0.0/8
        int receive_buffer = 0;         ///< 0: the system's
    };

    explicit RawClient(std::uint16_t port)
        : RawClient(port, Options()) {}

    RawClient(std::uint16_t port, const Options& options);
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient();

    /// False: the other end is gone.
    bool send(std::string_view bytes) const;
    /// Sends one byte every `pause` until the other end closes, at most `longest`.
    void drip(std::string_view bytes, std::chrono::milliseconds pause, std::chrono::milliseconds longest) const;
    void finish_sending() const;
    /// No answer: the connection was closed, or silent for 5 s, before a whole one had come. `has_body` is false for
    /// HEAD.
    RawAnswer read_answer(bool has_body = true);
    /// All that still comes until the other end closes.
    std::string read_to_end();

    /// Whether the other end closes within 5 s without sending anything more.
    bool is_closed() { return read_to_end().empty() && ended_; }

    [[nodiscard]] bool has_ended() const { return ended_; }

    /// Reads this much at least, then no more.
    std::size_t read_some(std::size_t bytes);

private:
    bool fill();

    int socket_;
    std::string input_;
    bool ended_ = false;
};

} // namespace kabinet::test
