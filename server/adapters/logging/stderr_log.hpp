#pragma once

#include "server/ports/log.hpp"

#include <memory>
#include <string>

namespace spdlog {
class logger;

namespace details {
class thread_pool;
}
} // namespace spdlog

namespace kabinet::logging {

enum class LogFormat : std::uint8_t { text, json };

/// The event and its fields on one line, whatever their values hold: `sign_in_refused phone=7701… address="a\nb"`.
std::string text_line(std::string_view event, std::span<const ports::LogField> fields);
/// `"event":"sign_in_refused","phone":"7701…"`: the members of a JSON object; bytes that are no UTF-8 are replaced.
std::string json_members(std::string_view event, std::span<const ports::LogField> fields);

/// To standard error, through spdlog, in a thread of its own: whoever reads it slowly, or not at all, holds up nobody;
/// of more than 8192 lines that wait the oldest are given up. A line is written whole. Times are UTC.
class StderrLog final : public ports::Log {
public:
    StderrLog(ports::LogLevel lowest, LogFormat format);
    /// Everything is written first.
    ~StderrLog() override;

    [[nodiscard]] bool enabled(ports::LogLevel level) const noexcept override;
    void write(ports::LogLevel level, std::string_view event, std::span<const ports::LogField> fields) override;

private:
    std::shared_ptr<spdlog::details::thread_pool> writer_;
    std::shared_ptr<spdlog::logger> logger_;
    LogFormat format_;
};

} // namespace kabinet::logging
