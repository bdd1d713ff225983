#include "server/jobs/periodic.hpp"

namespace kabinet::jobs {

Periodic::Periodic(std::chrono::milliseconds pause, std::function<void(const std::stop_token&)> work)
    : thread_([this, pause, work = std::move(work)](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            work(stop);
            std::unique_lock lock(mutex_);
            never_.wait_for(lock, stop, pause, [] { return false; });
        }
    }) {}

} // namespace kabinet::jobs
