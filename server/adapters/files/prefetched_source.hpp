#pragma once

#include "server/ports/import_source.hpp"

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace kabinet::files {

/// Reads one batch ahead in a thread of its own: while the database takes one, the next one is made.
template <class Record> class PrefetchedSource final : public ports::ImportSource<Record> {
public:
    explicit PrefetchedSource(std::unique_ptr<ports::ImportSource<Record>> source)
        : source_(std::move(source))
        , thread_([this](const std::stop_token& stop) { run(stop); }) {}

    Result<bool> next(ports::ImportBatch<Record>& batch) override {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return read_.has_value(); });
        const Result<bool> read = *read_;
        if (read && *read) {
            std::swap(batch, batch_); // what it held comes back to be filled again
            read_.reset();
            changed_.notify_all();
        }
        return read;
    }

private:
    void run(const std::stop_token& stop) {
        ports::ImportBatch<Record> filling;
        while (true) {
            Result<bool> read = false;
            try {
                read = source_->next(filling);
            } catch (const std::exception& exception) {
                read = fail(ErrorCode::internal, {}, exception.what());
            }
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [this] { return !read_.has_value(); })) {
                return;
            }
            std::swap(filling, batch_);
            const bool over = !read || !*read;
            read_ = std::move(read);
            changed_.notify_all();
            if (over) {
                return;
            }
        }
    }

    std::unique_ptr<ports::ImportSource<Record>> source_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<Result<bool>> read_; ///< what came of reading `batch_`, until it is taken
    ports::ImportBatch<Record> batch_;
    std::jthread thread_; // the last one: it ends first
};

} // namespace kabinet::files
