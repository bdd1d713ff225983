#pragma once

#include "server/adapters/sqlite/migrations.hpp"
#include "server/ports/unit_of_work.hpp"

#include <expected>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace kabinet::sqlite {

class Writer;
class ReaderPool;
class Checkpointer;

struct DatabaseSettings {
    std::filesystem::path file; ///< made when there is none; its folder exists
    int readers = 4;            ///< 1 … 64
    bool upgrades = true;       ///< false: an older file is refused instead of brought up to date
};

/// The database file, open: one writer, a few readers, the log moved in the background.
class Database final : public ports::UnitOfWork {
public:
    /// Opens the file, makes sure that it is ours and sound, and brings it to the newest of `wanted`. The error is one
    /// sentence for the person who starts the server.
    static std::expected<std::unique_ptr<Database>, std::string> open(const DatabaseSettings& settings,
                                                                      std::span<const Migration> wanted = migrations());

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database() override;

    /// What the file was before it was opened; 0: it is new.
    [[nodiscard]] int version_found() const noexcept { return version_found_; }

    [[nodiscard]] int version() const noexcept { return version_; }

protected:
    Result<void> read_with(const ReadWork& work) override;
    Result<void> write_with(const WriteWork& work) override;

private:
    Database();

    int version_found_ = 0;
    int version_ = 0;
    // In this order: the writer ends before the thread that it wakes.
    std::unique_ptr<Checkpointer> checkpointer_;
    std::unique_ptr<ReaderPool> readers_;
    std::unique_ptr<Writer> writer_;
};

} // namespace kabinet::sqlite
