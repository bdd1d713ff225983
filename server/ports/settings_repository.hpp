#pragma once

#include "shared/base/error.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kabinet::ports {

/// What the database knows about itself.
class SettingsRepository {
public:
    SettingsRepository() = default;
    SettingsRepository(const SettingsRepository&) = delete;
    SettingsRepository& operator=(const SettingsRepository&) = delete;
    virtual ~SettingsRepository() = default;

    [[nodiscard]] virtual Result<std::optional<std::string>> find(std::string_view key) const = 0;
    virtual Result<void> set(std::string_view key, std::string_view value) = 0;
};

} // namespace kabinet::ports
