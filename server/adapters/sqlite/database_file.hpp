#pragma once

#include "server/adapters/sqlite/migrations.hpp"

#include <expected>
#include <filesystem>
#include <span>
#include <string>

namespace kabinet::sqlite {

/// A writing connection to a database file that is ours, sound, in WAL mode and as new as the program.
struct OpenedFile {
    Connection connection;
    int version_found = 0; ///< 0: the file is new
    int version = 0;
};

/// The error is one sentence: what is wrong with which file, and what to do.
std::expected<OpenedFile, std::string> open_database_file(const std::filesystem::path& file,
                                                          std::span<const Migration> wanted, bool upgrades);

} // namespace kabinet::sqlite
