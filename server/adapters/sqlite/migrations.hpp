#pragma once

#include "server/adapters/sqlite/connection.hpp"

#include <span>
#include <string_view>

namespace kabinet::sqlite {

/// One file of migrations/: "0001_companies.sql" has version 1.
struct Migration {
    int version = 0;
    std::string_view name;
    std::string_view sql;
};

/// Those this program was built with, in ascending order of their versions; gaps are fine.
std::span<const Migration> migrations() noexcept;

/// The file's own `user_version`: the last migration it went through. 0: a new file.
Result<int> schema_version(Connection& connection);

/// Brings the file to the last of `wanted`, each step in a transaction of its own together with its version: after a
/// crash it stands between two steps, never inside one. Returns how many were run. The file must not be newer than
/// `wanted`.
Result<int> migrate(Connection& connection, std::span<const Migration> wanted);

} // namespace kabinet::sqlite
