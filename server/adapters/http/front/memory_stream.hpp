#pragma once

#include <httplib.h>

#include <string>
#include <string_view>

namespace kabinet::http {

/// What cpp-httplib takes for a socket: reads exactly one request that is in memory, collects what is written.
class MemoryStream final : public httplib::Stream {
public:
    /// `input` outlives the stream.
    MemoryStream(std::string_view input, std::string& output)
        : input_(input)
        , output_(output) {}

    // Never "readable": asked about a request without a length, cpp-httplib would take what follows for its body.
    [[nodiscard]] bool is_readable() const override { return false; }

    [[nodiscard]] bool wait_readable() const override { return !input_.empty(); }

    [[nodiscard]] bool wait_writable() const override { return true; }

    ssize_t read(char* to, std::size_t size) override;
    ssize_t write(const char* from, std::size_t size) override;

    void get_remote_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}

    void get_local_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}

    [[nodiscard]] socket_t socket() const override { return INVALID_SOCKET; }

    [[nodiscard]] time_t duration() const override { return 0; }

private:
    std::string_view input_;
    std::string& output_;
};

} // namespace kabinet::http
