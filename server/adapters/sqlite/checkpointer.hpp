#pragma once

#include "server/adapters/sqlite/connection.hpp"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <thread>

namespace kabinet::sqlite {

/// Moves the write-ahead log into the database file in a thread of its own: done inside a request it costs 14 … 40 ms.
class Checkpointer {
public:
    explicit Checkpointer(Connection connection);
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;
    ~Checkpointer();

    /// After every commit of `writer` asks how long the log is, and makes it wait when it is far too long. The
    /// checkpointer outlives the writer's last commit.
    void watch(Connection& writer);

private:
    void log_grew_to(int pages);
    void run(const std::stop_token& stop);

    Connection connection_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    bool due_ = false;
    bool moving_ = false;
    std::int64_t passes_ = 0; ///< that came to their end
    std::jthread thread_;
};

} // namespace kabinet::sqlite
