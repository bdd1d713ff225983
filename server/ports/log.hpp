#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <variant>

namespace kabinet::ports {

enum class LogLevel : std::uint8_t { debug, info, warning, error };

struct LogField {
    std::string_view name; ///< snake_case, from the source, never from a person
    std::variant<std::string_view, std::int64_t, double, bool> value;
};

/// Structured log. Values may come from anybody: whoever implements it keeps one event on one line whatever they hold.
/// Passwords, tokens, one-time codes, PIN and PUK are never passed to it. Safe from any thread.
class Log {
public:
    Log() = default;
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    virtual ~Log() = default;

    /// Worth it only when building the fields costs something; `write` filters by itself.
    [[nodiscard]] virtual bool enabled(LogLevel level) const noexcept = 0;
    /// `event` is a fixed snake_case name: "sign_in_refused".
    virtual void write(LogLevel level, std::string_view event, std::span<const LogField> fields) = 0;

    void debug(std::string_view event, std::initializer_list<LogField> fields = {}) {
        write(LogLevel::debug, event, {fields.begin(), fields.size()});
    }

    void info(std::string_view event, std::initializer_list<LogField> fields = {}) {
        write(LogLevel::info, event, {fields.begin(), fields.size()});
    }

    void warning(std::string_view event, std::initializer_list<LogField> fields = {}) {
        write(LogLevel::warning, event, {fields.begin(), fields.size()});
    }

    void error(std::string_view event, std::initializer_list<LogField> fields = {}) {
        write(LogLevel::error, event, {fields.begin(), fields.size()});
    }
};

} // namespace kabinet::ports
