#pragma once

#include "server/config/settings.hpp"

#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::config {

/// One line for a person: which setting, its value, where that came from and what is allowed.
template <class T> using Read = std::expected<T, std::string>;

/// The settings in force and where each came from. Later sources win: apply a file first, then the environment, then
/// the flags.
class Configuration {
public:
    using Environment = std::function<std::optional<std::string>(const std::string& name)>;

    /// A TOML file. What it names must exist; a value of another type than the setting's is an error.
    Read<void> apply_file(const std::string& path);
    /// Variables named as environment_name() says; others are none of our business.
    Read<void> apply_environment(const Environment& environment);
    /// `flag` is how the person spelled it: "--port".
    Read<void> apply_flag(std::string_view key, std::string_view value, std::string_view flag);

    [[nodiscard]] const Settings& settings() const noexcept { return settings_; }

    /// "default", "file /etc/kabinet.toml", "environment KABINET_LISTEN_PORT" or "flag --port".
    [[nodiscard]] std::string origin_of(std::string_view key) const;
    /// Every setting a line: key = value, aligned, with its origin as a comment. Is TOML itself.
    [[nodiscard]] std::string listing() const;

private:
    Read<void> apply(std::string_view key, std::string_view value, const std::string& origin);

    Settings settings_;
    std::map<std::string, std::string, std::less<>> origins_;
};

} // namespace kabinet::config
