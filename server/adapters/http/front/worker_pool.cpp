#include "server/adapters/http/front/worker_pool.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::http {

void WorkerPool::add_thread(Work work) {
    threads_.emplace_back([this, work = std::move(work)] { run(work); });
}

void WorkerPool::push(std::span<Connection* const> connections) {
    std::size_t needed = 0;
    {
        const std::scoped_lock lock(mutex_);
        queue_.insert(queue_.end(), connections.begin(), connections.end());
        needed = std::min(waiting_, queue_.size());
    }
    for (; needed > 0; --needed) {
        filled_.notify_one();
    }
}

void WorkerPool::run(const Work& work) {
    for (;;) {
        Connection* connection = nullptr;
        {
            std::unique_lock lock(mutex_);
            ++waiting_;
            filled_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            --waiting_;
            if (stopping_) {
                return;
            }
            connection = queue_.front();
            queue_.pop_front();
        }
        work(*connection);
    }
}

void WorkerPool::stop() {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
    }
    filled_.notify_all();
    threads_.clear();
}

} // namespace kabinet::http
