#pragma once

#include "server/config/settings.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kabinet::config {

/// One setting by name: how it is read from text and shown as text. The text form is the same in a file's string, in
/// the environment and in a flag; lists are separated by commas.
struct Setting {
    std::string_view key;                                    ///< as in the file: "listen.port"
    std::string_view summary;                                ///< one line for `kabinet config`
    std::string_view allowed;                                ///< completes "expected …"
    bool (*read)(Settings& settings, std::string_view text); ///< false: not allowed, nothing was changed
    std::string (*show)(const Settings& settings);
};

/// All of them, in the order in which they are shown.
std::span<const Setting> setting_table() noexcept;

/// Null: no such setting.
const Setting* find_setting(std::string_view key) noexcept;

/// "listen.port" -> "KABINET_LISTEN_PORT"
std::string environment_name(const Setting& setting);

} // namespace kabinet::config
