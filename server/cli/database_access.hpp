#pragma once

#include "server/adapters/sqlite/database.hpp"
#include "server/adapters/system/data_folder.hpp"
#include "server/config/settings.hpp"

#include <expected>
#include <memory>
#include <optional>
#include <string>

namespace kabinet::cli {

/// The database for a command that works beside a server that runs.
struct DatabaseAccess {
    std::optional<system::DataFolder> folder; ///< held, when the database was made
    std::unique_ptr<sqlite::Database> database;
};

enum class WhenMissing : std::uint8_t { refuse, make };

/// One that is there is opened as it is: a server may hold the folder, and its schema is not ours to change. The error
/// is one sentence.
std::expected<DatabaseAccess, std::string> open_database(const config::Settings& settings, WhenMissing missing);

} // namespace kabinet::cli
