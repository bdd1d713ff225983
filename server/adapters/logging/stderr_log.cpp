#include "server/adapters/logging/stderr_log.hpp"

#include <spdlog/async_logger.h>
#include <spdlog/details/thread_pool.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace kabinet::logging {

namespace {

constexpr std::size_t most_waiting = 8192;
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
    : writer_(std::make_shared<spdlog::details::thread_pool>(most_waiting, 1))
    , logger_(std::make_shared<spdlog::async_logger>("kabinet", std::make_shared<spdlog::sinks::stderr_sink_mt>(),
                                                     writer_, spdlog::async_overflow_policy::overrun_oldest))
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
