#pragma once

#include "server/adapters/http/front/front.hpp"
#include "tests/server/adapters/http/raw_client.hpp"

#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kabinet::test {

/// Keeps nothing.
class SilentLog final : public ports::Log {
public:
    [[nodiscard]] bool enabled(ports::LogLevel /*level*/) const noexcept override { return false; }

    void write(ports::LogLevel /*level*/, std::string_view /*event*/,
               std::span<const ports::LogField> /*fields*/) override {}
};

/// A file without a name.
class SomeFile final : public ports::DocumentFile {
public:
    explicit SomeFile(std::string_view content)
        : file_(std::tmpfile())
        , size_(std::fwrite(content.data(), 1, content.size(), file_)) {
        std::fflush(file_);
    }

    ~SomeFile() override { std::fclose(file_); }

    [[nodiscard]] int descriptor() const noexcept override { return ::fileno(file_); }

    [[nodiscard]] std::uint64_t size() const noexcept override { return size_; }

private:
    std::FILE* file_;
    std::uint64_t size_;
};

/// Answers a few fixed paths.
class StubHandler final : public http::RequestHandler {
public:
    http::Response answer(const http::Request& request) override {
        http::Response response;
        if (request.path == "/echo") {
            response.body = request.body;
        } else if (request.path == "/hello") {
            response.body = "hello";
        } else if (request.path == "/client") {
            response.body = request.client.text();
        } else if (request.path == "/parameter") {
            response.body = request.parameters.empty() ? "" : request.parameters.front().second;
        } else if (request.path == "/agent") {
            response.body = request.header("user-agent");
        } else if (request.path == "/large") {
            response.fixed_body = large();
        } else if (request.path == "/file") {
            response.file = std::make_shared<SomeFile>(large());
        } else if (request.path == "/held") {
            wait_for_release();
            response.body = "released";
        } else if (request.path == "/throws") {
            throw std::runtime_error("on purpose");
        } else {
            response.status = 404;
            response.body = "nothing here";
        }
        return response;
    }

    http::Response refusal(int status, std::string_view /*request_id*/) override {
        http::Response response;
        response.status = status;
        response.body = "refused";
        return response;
    }

    [[nodiscard]] std::string_view common_header_lines() const noexcept override { return "X-Common: yes\r\n"; }

    [[nodiscard]] bool is_prompt(std::string_view target) const noexcept override { return target == "/hello"; }

    static std::string_view large() {
        static const std::string content(16 * 1024 * 1024, 'x');
        return content;
    }

    /// Until a request for /held is being answered.
    void wait_until_held(int count = 1) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return held_ >= count; });
    }

    void release() {
        const std::scoped_lock lock(mutex_);
        released_ = true;
        changed_.notify_all();
    }

private:
    void wait_for_release() {
        std::unique_lock lock(mutex_);
        ++held_;
        changed_.notify_all();
        changed_.wait(lock, [&] { return released_; });
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    int held_ = 0;
    bool released_ = false;
};

/// A front on a free port of loopback, with deadlines a test can wait for.
class RunningFront {
public:
    static http::FrontSettings quick_settings() {
        using namespace std::chrono_literals;
        http::FrontSettings settings;
        settings.port = 0;
        settings.workers = 2;
        settings.header_time = 300ms;
        settings.idle_time = 600ms;
        settings.transfer_grace = 300ms;
        settings.transfer_rate = 1024 * 1024;
        settings.linger_time = 200ms;
        settings.stop_time = 2s;
        return settings;
    }

    explicit RunningFront(const http::FrontSettings& settings = quick_settings())
        : front_(open(settings)) {
        front_.start();
    }

    RunningFront(const RunningFront&) = delete;
    RunningFront& operator=(const RunningFront&) = delete;

    ~RunningFront() { handler.release(); }

    [[nodiscard]] std::uint16_t port() const { return front_.port(); }

    http::Front& operator*() { return front_; }

    http::Front* operator->() { return &front_; }

    StubHandler handler;

private:
    http::Front open(const http::FrontSettings& settings) {
        auto opened = http::Front::open(settings, handler, log_);
        if (!opened) {
            throw std::runtime_error(opened.error().detail);
        }
        return std::move(*opened);
    }

    SilentLog log_;
    http::Front front_;
};

} // namespace kabinet::test
