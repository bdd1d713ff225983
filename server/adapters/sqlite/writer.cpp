#include "server/adapters/sqlite/writer.hpp"

#include <algorithm>
#include <exception>

namespace kabinet::sqlite {

namespace {

// One transaction holds up the next: enough to share the disk's time, few enough not to be felt.
constexpr std::size_t most_together = 64;

Error undone(const Error& why) {
    return Error{ErrorCode::unavailable, {}, why.detail};
}

} // namespace

Result<void> Writer::run(const Work& work) {
    Job job{&work, std::nullopt};
    std::unique_lock lock(mutex_);
    waiting_.push_back(&job);
    changed_.wait(lock, [&] { return job.outcome.has_value() || !busy_; });
    if (!job.outcome) {
        // Nobody is at it: this thread does it for all who wait, at least for itself.
        busy_ = true;
        std::vector<Job*> jobs;
        if (const auto mine = std::ranges::find(waiting_, &job);
            mine - waiting_.begin() >= std::ptrdiff_t{most_together}) {
            waiting_.erase(mine);
            jobs.push_back(&job);
        }
        while (!waiting_.empty() && jobs.size() < most_together) {
            jobs.push_back(waiting_.front());
            waiting_.pop_front();
        }
        lock.unlock();
        run_together(jobs);
        lock.lock();
        busy_ = false;
        changed_.notify_all();
    }
    return *job.outcome;
}

void Writer::run_together(const std::vector<Job*>& jobs) {
    std::vector<Result<void>> outcomes(jobs.size());
    Connection& connection = this->connection();
    Result<void> whole = connection.run("BEGIN IMMEDIATE");
    const bool alone = jobs.size() == 1;
    for (std::size_t i = 0; whole && i < jobs.size(); ++i) {
        outcomes[i] = alone ? attempt(*jobs[i]->work) : run_inside(*jobs[i]->work);
        if (alone && !outcomes[i]) {
            whole = outcomes[i];
        } else if (!connection.in_transaction()) {
            // A full disk or a failing one: SQLite has undone everything, the others' work too.
            whole = std::unexpected(outcomes[i] ? Error{ErrorCode::unavailable, {}, "the transaction is gone"}
                                                : outcomes[i].error());
        }
    }
    if (whole) {
        whole = connection.run("COMMIT");
    }
    if (!whole && connection.in_transaction()) {
        static_cast<void>(connection.run("ROLLBACK"));
    }
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        jobs[i]->outcome = !whole && outcomes[i] ? std::unexpected(undone(whole.error())) : std::move(outcomes[i]);
    }
}

Result<void> Writer::attempt(const Work& work) {
    try {
        return work(repositories_);
    } catch (const std::exception& exception) {
        return fail(ErrorCode::internal, {}, exception.what());
    }
}

// Work that shares its transaction is undone without the others'. Work that has it for itself does without a savepoint:
// SQLite keeps what a savepoint could undo in a chained list, and walks it to its end after every statement.
Result<void> Writer::run_inside(const Work& work) {
    Connection& connection = this->connection();
    if (auto opened = connection.run("SAVEPOINT work"); !opened) {
        return opened;
    }
    const Result<void> outcome = attempt(work);
    if (!outcome && connection.in_transaction()) {
        if (auto undone_work = connection.run("ROLLBACK TO work"); !undone_work) {
            static_cast<void>(connection.run("ROLLBACK"));
            return outcome;
        }
    }
    if (connection.in_transaction()) {
        if (auto released = connection.run("RELEASE work"); !released && outcome) {
            return released;
        }
    }
    return outcome;
}

} // namespace kabinet::sqlite
