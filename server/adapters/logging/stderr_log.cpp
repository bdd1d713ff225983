#include "server/adapters/logging/stderr_log.hpp"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace kabinet::logging {

namespace {

constexpr const char* text_pattern = "%Y-%m-%dT%H:%M:%S.%eZ %l %v";
constexpr const char* json_pattern = R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})";

spdlog::level::level_enum level_of(ports::LogLevel level) noexcept {
    switch (level) {
    case ports::LogLevel::debug:
        return spdlog::level::debug;
    case ports::LogLevel::info:
        return spdlog::level::info;
    case ports::LogLevel::warning:
        return spdlog::level::warn;
    case ports::LogLevel::error:
        break;
    }
    return spdlog::level::err;
}

} // namespace

StderrLog::StderrLog(ports::LogLevel lowest, LogFormat format)
    : logger_(std::make_unique<spdlog::logger>("kabinet", std::make_shared<spdlog::sinks::stderr_sink_mt>()))
    , format_(format) {
    logger_->set_formatter(std::make_unique<spdlog::pattern_formatter>(
        format == LogFormat::json ? json_pattern : text_pattern, spdlog::pattern_time_type::utc));
    logger_->set_level(level_of(lowest));
}

StderrLog::~StderrLog() = default;

bool StderrLog::enabled(ports::LogLevel level) const noexcept {
    return logger_->should_log(level_of(level));
}

void StderrLog::write(ports::LogLevel level, std::string_view event, std::span<const ports::LogField> fields) {
    if (enabled(level)) {
        // As a string view: a text with braces is no format.
        logger_->log(level_of(level), spdlog::string_view_t(format_ == LogFormat::json ? json_members(event, fields)
                                                                                       : text_line(event, fields)));
    }
}

} // namespace kabinet::logging
