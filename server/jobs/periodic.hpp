#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace kabinet::jobs {

/// Does something again and again in a thread of its own: at once, and then whenever so much time has gone by. Ends, in
/// the middle of a pause too, when it goes out of scope; work that takes long looks at its stop token.
class Periodic {
public:
    Periodic(std::chrono::milliseconds pause, std::function<void(const std::stop_token&)> work);
    Periodic(const Periodic&) = delete;
    Periodic& operator=(const Periodic&) = delete;
    ~Periodic() = default;

private:
    std::mutex mutex_;
    std::condition_variable_any never_;
    std::jthread thread_;
};

} // namespace kabinet::jobs
