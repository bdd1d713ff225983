#include "server/adapters/sqlite/checkpointer.hpp"

#include <sqlite3.h>

namespace kabinet::sqlite {

namespace {

// 2 MB of log: SQLite's own default is 1000 pages.
constexpr int pages_worth_moving = 500;
// 64 MB: whoever writes so much without a pause waits, or the log would outgrow the file and everybody reads it.
constexpr int pages_too_many = 16'384;

} // namespace

Checkpointer::Checkpointer(Connection connection)
    : connection_(std::move(connection))
    , thread_([this](const std::stop_token& stop) { run(stop); }) {}

Checkpointer::~Checkpointer() = default;

void Checkpointer::watch(Connection& writer) {
    sqlite3_wal_hook(
        writer.handle(),
        [](void* self, sqlite3*, const char*, int pages) {
            static_cast<Checkpointer*>(self)->log_grew_to(pages);
            return SQLITE_OK;
        },
        this);
}

void Checkpointer::log_grew_to(int pages) {
    if (pages < pages_worth_moving) {
        return;
    }
    std::unique_lock lock(mutex_);
    due_ = true;
    woken_.notify_all();
    if (pages >= pages_too_many) {
        // The one that is under way may have begun before these pages were there.
        const std::int64_t enough = passes_ + (moving_ ? 2 : 1);
        woken_.wait(lock, [&] { return passes_ >= enough; });
    }
}

void Checkpointer::run(const std::stop_token& stop) {
    while (true) {
        {
            std::unique_lock lock(mutex_);
            if (!woken_.wait(lock, stop, [this] { return due_; })) {
                return;
            }
            due_ = false;
            moving_ = true;
        }
        // Passive: takes what it can without making anybody wait. What it can't move now the next commit asks for
        // again.
        sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        const std::lock_guard lock(mutex_);
        moving_ = false;
        ++passes_;
        woken_.notify_all();
    }
}

} // namespace kabinet::sqlite
