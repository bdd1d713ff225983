#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace kabinet::system {

/// From now on SIGTERM and SIGINT are kept until a StopWatch asks for them, instead of ending the program at once, and
/// SIGPIPE is nothing. Before any other thread is made: a signal goes to any thread that did not inherit this.
void keep_stop_signals();

/// Waits for SIGTERM or SIGINT, also for one that came earlier, and does `stop` then, once, in a thread of its own.
class StopWatch {
public:
    explicit StopWatch(std::function<void()> stop);
    StopWatch(const StopWatch&) = delete;
    StopWatch& operator=(const StopWatch&) = delete;
    /// When it is over, `stop` is not done any more.
    ~StopWatch();

private:
    std::atomic<bool> over_ = false;
    std::thread thread_;
};

} // namespace kabinet::system
