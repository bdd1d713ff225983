#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/settings_repository.hpp"

namespace kabinet::sqlite {

class SettingsRepository final : public ports::SettingsRepository {
public:
    explicit SettingsRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<std::string>> find(std::string_view key) const override;
    Result<void> set(std::string_view key, std::string_view value) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
