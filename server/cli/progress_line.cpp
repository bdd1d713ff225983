#include "server/cli/progress_line.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace kabinet::cli {

namespace {

constexpr std::chrono::milliseconds on_terminal{200};
constexpr std::chrono::seconds elsewhere{10};

std::string clock_text(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::max(0.0, seconds) + 0.5);
    return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                        : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

} // namespace

std::string progress_text(std::int64_t rows, std::uint64_t begin, std::uint64_t bytes, std::uint64_t total,
                          std::chrono::duration<double> elapsed) {
    const double seconds = std::max(elapsed.count(), 0.001);
    const auto done = static_cast<double>(bytes - begin);
    const std::uint64_t percent = total == 0 ? 100 : bytes * 100 / total;
    const std::string left =
        done > 0 ? clock_text(static_cast<double>(total - bytes) * seconds / done) + " left" : "just begun";
    return fmt::format("{} rows, {} %, {:.0f} rows/s, {}", rows, percent, static_cast<double>(rows) / seconds, left);
}

ProgressLine::ProgressLine(std::string name, std::uint64_t begin, std::uint64_t total)
    : name_(std::move(name))
    , begin_(begin)
    , total_(total)
    , terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    if (terminal_ && shown_) {
        fmt::print(stderr, "\r\033[K");
    }
}

void ProgressLine::show(std::int64_t rows, std::uint64_t bytes) {
    const Time::time_point now = Time::now();
    if (now - last_ < (terminal_ ? Time::duration(on_terminal) : Time::duration(elsewhere))) {
        return;
    }
    last_ = now;
    shown_ = true;
    fmt::print(stderr, "{}{}: {}{}", terminal_ ? "\r\033[K" : "", name_,
               progress_text(rows, begin_, bytes, total_, now - started_), terminal_ ? "" : "\n");
}

} // namespace kabinet::cli
