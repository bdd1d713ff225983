#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace kabinet::test {

/// What a program that ended left behind.
struct Ended {
    int code = -1; ///< 128 + signal when a signal ended it
    std::string out;
    std::string err;
};

/// The kabinet program, running. Its environment holds nothing but `environment` ("NAME=value").
class Program {
public:
    explicit Program(std::vector<std::string> arguments, std::vector<std::string> environment = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    /// Kills it, if it still runs.
    ~Program();

    /// Reads standard output until it holds `words`; false when it ends before.
    bool wait_for(std::string_view words);

    [[nodiscard]] const std::string& out() const noexcept { return out_; }

    void send(int signal) const;
    /// Waits for its end.
    Ended end();

private:
    bool read_more();

    pid_t pid_ = -1;
    int out_pipe_ = -1;
    int err_file_ = -1;
    std::string out_;
};

/// Runs it to its end.
Ended run(std::vector<std::string> arguments, std::vector<std::string> environment = {});

/// The answer to a GET, as it came; empty when nobody answers.
std::string http_get(std::uint16_t port, const std::string& path);

} // namespace kabinet::test
