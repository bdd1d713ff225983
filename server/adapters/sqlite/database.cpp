#include "server/adapters/sqlite/database.hpp"

#include "server/adapters/sqlite/checkpointer.hpp"
#include "server/adapters/sqlite/database_file.hpp"
#include "server/adapters/sqlite/reader_pool.hpp"
#include "server/adapters/sqlite/writer.hpp"

#include <fmt/format.h>

#include <exception>

namespace kabinet::sqlite {

Database::Database() = default;
Database::~Database() = default;

std::expected<std::unique_ptr<Database>, std::string> Database::open(const DatabaseSettings& settings,
                                                                     std::span<const Migration> wanted) {
    auto opened = open_database_file(settings.file, wanted, settings.upgrades);
    if (!opened) {
        return std::unexpected(std::move(opened.error()));
    }
    auto readers = ReaderPool::open(settings.file, settings.readers);
    if (!readers) {
        return std::unexpected(fmt::format("cannot read {}: {}", settings.file.string(), readers.error().detail));
    }
    auto background = Connection::open(settings.file, Purpose::checkpoint);
    if (!background) {
        return std::unexpected(fmt::format("cannot read {}: {}", settings.file.string(), background.error().detail));
    }
    std::unique_ptr<Database> database(new Database());
    database->version_found_ = opened->version_found;
    database->version_ = opened->version;
    database->checkpointer_ = std::make_unique<Checkpointer>(std::move(*background));
    database->readers_ = std::move(*readers);
    database->writer_ = std::make_unique<Writer>(std::move(opened->connection));
    database->checkpointer_->watch(database->writer_->connection());
    return database;
}

Result<void> Database::read_with(const ReadWork& work) {
    Result<ReaderPool::Lent> reader = readers_->lend();
    if (!reader) {
        return std::unexpected(std::move(reader.error()));
    }
    Connection& connection = (*reader)->connection();
    if (auto begun = connection.run("BEGIN"); !begun) {
        return begun;
    }
    Result<void> outcome;
    try {
        outcome = work(**reader);
    } catch (const std::exception& exception) {
        outcome = fail(ErrorCode::internal, {}, exception.what());
    }
    if (connection.in_transaction()) {
        static_cast<void>(connection.run("ROLLBACK"));
    }
    return outcome;
}

Result<void> Database::write_with(const WriteWork& work) {
    return writer_->run(work);
}

} // namespace kabinet::sqlite
