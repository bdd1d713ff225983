#pragma once

#include "server/adapters/sqlite/repositories.hpp"

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace kabinet::sqlite {

/// A few connections that read, lent to one thread at a time: as quick as one for each worker, with a tenth of the
/// memory.
class ReaderPool {
public:
    /// Gives its reader back when it goes out of scope.
    class Lent {
    public:
        Lent(ReaderPool& pool, Repositories& reader) noexcept
            : pool_(&pool)
            , reader_(&reader) {}

        Lent(Lent&& other) noexcept
            : pool_(std::exchange(other.pool_, nullptr))
            , reader_(other.reader_) {}

        Lent& operator=(Lent&&) = delete;
        Lent(const Lent&) = delete;
        Lent& operator=(const Lent&) = delete;
        ~Lent();

        [[nodiscard]] Repositories& operator*() const noexcept { return *reader_; }

        [[nodiscard]] Repositories* operator->() const noexcept { return reader_; }

    private:
        ReaderPool* pool_;
        Repositories* reader_;
    };

    static Result<std::unique_ptr<ReaderPool>> open(const std::filesystem::path& file, int readers);

    /// Waits for one that is free; `unavailable` after 5 seconds. Any thread.
    Result<Lent> lend();

private:
    void take_back(Repositories& reader);

    std::vector<std::unique_ptr<Repositories>> readers_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<Repositories*> free_;
};

} // namespace kabinet::sqlite
