#include "server/adapters/sqlite/reader_pool.hpp"

#include <chrono>

namespace kabinet::sqlite {

namespace {

constexpr std::chrono::seconds longest_wait{5};

} // namespace

Result<std::unique_ptr<ReaderPool>> ReaderPool::open(const std::filesystem::path& file, int readers) {
    auto pool = std::make_unique<ReaderPool>();
    for (int i = 0; i < readers; ++i) {
        Result<Connection> connection = Connection::open(file, Purpose::read);
        if (!connection) {
            return std::unexpected(std::move(connection.error()));
        }
        pool->readers_.push_back(std::make_unique<Repositories>(std::move(*connection)));
        pool->free_.push_back(pool->readers_.back().get());
    }
    return pool;
}

Result<ReaderPool::Lent> ReaderPool::lend() {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, longest_wait, [&] { return !free_.empty(); })) {
        return fail(ErrorCode::unavailable, {}, "every reader of the database is busy");
    }
    Repositories* reader = free_.back(); // the one used last: its cache is warm
    free_.pop_back();
    return Lent(*this, *reader);
}

void ReaderPool::take_back(Repositories& reader) {
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(&reader);
    }
    freed_.notify_one();
}

ReaderPool::Lent::~Lent() {
    if (pool_ != nullptr) {
        pool_->take_back(*reader_);
    }
}

} // namespace kabinet::sqlite
