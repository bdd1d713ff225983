#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace kabinet::http {

class Connection;

/// Threads that take connections with whole requests, first come, first served.
class WorkerPool {
public:
    using Work = std::function<void(Connection&)>;

    WorkerPool() = default;
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    ~WorkerPool() { stop(); }

    /// One thread with this work of its own; `work` must not throw.
    void add_thread(Work work);
    /// Each connection is the pool's until its work is done.
    void push(std::span<Connection* const> connections);
    /// Waits for what is being worked on; what is still in the queue is left there.
    void stop();

private:
    void run(const Work& work);

    std::mutex mutex_;
    std::condition_variable filled_;
    std::deque<Connection*> queue_;
    std::size_t waiting_ = 0; ///< threads that have nothing to do
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace kabinet::http
