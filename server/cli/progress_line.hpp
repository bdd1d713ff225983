#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace kabinet::cli {

/// What a long run says meanwhile on standard error: on a terminal one line that changes, elsewhere a line now and
/// then.
class ProgressLine {
public:
    /// `name` of what is read, which has `total` bytes and goes on from `begin`.
    ProgressLine(std::string name, std::uint64_t begin, std::uint64_t total);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    /// Leaves the terminal's line empty.
    ~ProgressLine();

    /// `rows` since the beginning of this run, `bytes` since the file's.
    void show(std::int64_t rows, std::uint64_t bytes);

private:
    using Time = std::chrono::steady_clock;

    std::string name_;
    std::uint64_t begin_;
    std::uint64_t total_;
    bool terminal_;
    bool shown_ = false;
    Time::time_point started_ = Time::now();
    Time::time_point last_ = started_;
};

/// "1234567 rows, 45 %, 210000 rows/s, 0:35 left".
std::string progress_text(std::int64_t rows, std::uint64_t begin, std::uint64_t bytes, std::uint64_t total,
                          std::chrono::duration<double> elapsed);

} // namespace kabinet::cli
