#include "server/adapters/sqlite/checkpointer.hpp"

#include <sqlite3.h>

namespace kabinet::sqlite {

namespace {

// 2 MB of log: SQLite's own default is 1000 pages.
constexpr int pages_worth_moving = 500;

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
    {
        const std::lock_guard lock(mutex_);
        due_ = true;
    }
    woken_.notify_one();
}

void Checkpointer::run(const std::stop_token& stop) {
    while (true) {
        {
            std::unique_lock lock(mutex_);
            if (!woken_.wait(lock, stop, [this] { return due_; })) {
                return;
            }
            due_ = false;
        }
        // Passive: takes what it can without making anybody wait. What it can't move now the next commit asks for
        // again.
        sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
}

} // namespace kabinet::sqlite
