#pragma once

#include "tests/web-client/support/fake_host.hpp"
#include "tests/web-client/support/fake_server.hpp"
#include "tests/web-client/support/hands.hpp"
#include "tests/web-client/support/headless.hpp"
#include "web-client/app/app.hpp"

#include <functional>
#include <memory>
#include <string>

namespace kabinet::client::test {

/// The whole client without a browser.
class Driver : public Hands {
public:
    explicit Driver(float width = 1440, float height = 900);

    FakeHost host;
    FakeServer server;
    Headless headless;

    /// Starts the client at an address and waits until it rests.
    void open(std::string address = "/");
    /// One frame.
    void frame();
    /// Frames, as long as something moves or answers come. Time goes on by 16 ms a frame.
    void settle() override;
    /// Lets time pass, with the frames that were asked for.
    void wait(std::int64_t milliseconds);

    [[nodiscard]] App& app() { return *app_; }

    [[nodiscard]] int frames() const { return frames_; }

private:
    class FixedClock : public Clock {
    public:
        [[nodiscard]] Instant now() const override { return Instant(std::chrono::seconds(1'550'000'000)); }
    };

    FixedClock clock_;
    std::unique_ptr<App> app_;
    int frames_ = 0;
};

} // namespace kabinet::client::test
