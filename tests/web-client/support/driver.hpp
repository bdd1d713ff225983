#pragma once

#include "tests/web-client/support/fake_host.hpp"
#include "tests/web-client/support/fake_server.hpp"
#include "tests/web-client/support/headless.hpp"
#include "web-client/app/app.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client::test {

/// The whole client without a browser, used as a blind person would: by role and accessible name; or with a mouse,
/// where what has that name is drawn.
class Driver {
public:
    explicit Driver(float width = 1440, float height = 900);

    FakeHost host;
    FakeServer server;
    Headless headless;
    Semantics semantics;

    /// Starts the client at an address and waits until it rests.
    void open(std::string address = "/");
    /// One frame.
    void frame();
    /// Frames, as long as something moves or answers come. Time goes on by 16 ms a frame.
    void settle();
    /// Lets time pass, with the frames that were asked for.
    void wait(std::int64_t milliseconds);

    /// Null: there is none.
    [[nodiscard]] const Node* find(Role role, std::string_view name) const;
    /// Fails the test when there is none.
    [[nodiscard]] Node get(Role role, std::string_view name) const;
    [[nodiscard]] bool has_text(std::string_view text) const;
    [[nodiscard]] std::vector<Node> all(Role role) const;

    void click(Role role, std::string_view name); ///< with the mouse
    void click_at(float x, float y);
    void activate(Role role, std::string_view name); ///< by keyboard or assistive technology
    void type(Role role, std::string_view name, std::string text);
    void key(WidgetId id, std::string key);
    void escape();
    void wheel(float notches);

    [[nodiscard]] App& app() { return *app_; }

    [[nodiscard]] int frames() const { return frames_; }

private:
    class FixedClock : public Clock {
    public:
        [[nodiscard]] Instant now() const override { return Instant(std::chrono::seconds(1'550'000'000)); }
    };

    void follow_focus();

    FixedClock clock_;
    std::unique_ptr<App> app_;
    bool by_keyboard_ = false; ///< how the person works: decides whether a focus they did not move themselves is shown
    int frames_ = 0;
};

} // namespace kabinet::client::test
