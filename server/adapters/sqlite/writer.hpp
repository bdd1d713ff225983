#pragma once

#include "server/adapters/sqlite/repositories.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace kabinet::sqlite {

/// The one connection that writes. Whoever comes while a transaction is being made durable waits, and then all who wait
/// share one: the disk is asked once for many.
class Writer {
public:
    using Work = std::function<Result<void>(ports::Transaction&)>;

    explicit Writer(Connection connection)
        : repositories_(std::move(connection)) {}

    /// Comes back when the work is durable or undone. Any thread.
    Result<void> run(const Work& work);

    /// Before the first `run` only.
    [[nodiscard]] Connection& connection() noexcept { return repositories_.connection(); }

private:
    struct Job {
        const Work* work;
        std::optional<Result<void>> outcome;
    };

    void run_together(const std::vector<Job*>& jobs);
    Result<void> attempt(const Work& work);
    Result<void> run_inside(const Work& work);

    Repositories repositories_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job*> waiting_;
    bool busy_ = false;
};

} // namespace kabinet::sqlite
