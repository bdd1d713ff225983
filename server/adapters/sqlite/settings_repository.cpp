#include "server/adapters/sqlite/settings_repository.hpp"

namespace kabinet::sqlite {

Result<std::optional<std::string>> SettingsRepository::find(std::string_view key) const {
    return connection_.query("SELECT value FROM meta WHERE key = ?", key).first([](const Row& row) {
        return Result<std::string>(row.text(0));
    });
}

Result<void> SettingsRepository::set(std::string_view key, std::string_view value) {
    return connection_.run("INSERT INTO meta (key, value) VALUES (?, ?)"
                           " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                           key, value);
}

} // namespace kabinet::sqlite
