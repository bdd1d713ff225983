#include "server/cli/database_access.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace kabinet::cli {

std::expected<DatabaseAccess, std::string> open_database(const config::Settings& settings, WhenMissing missing) {
    const std::filesystem::path file = std::filesystem::path(settings.data_folder) / "kabinet.db";
    DatabaseAccess access;
    std::error_code ignored;
    const bool there = std::filesystem::exists(file, ignored);
    if (!there) {
        if (missing == WhenMissing::refuse) {
            return std::unexpected(fmt::format("there is no database {}: name its folder with --data", file.string()));
        }
        auto folder = system::DataFolder::open(settings.data_folder);
        if (!folder) {
            return std::unexpected(std::move(folder.error()));
        }
        access.folder.emplace(std::move(*folder));
    }
    auto database = sqlite::Database::open({.file = file, .readers = 1, .upgrades = !there});
    if (!database) {
        return std::unexpected(std::move(database.error()));
    }
    access.database = std::move(*database);
    return access;
}

} // namespace kabinet::cli
