#pragma once

#include "tests/web-client/support/hands.hpp"
#include "tests/web-client/support/headless.hpp"
#include "web-client/widgets/ui.hpp"

#include <cstdint>
#include <functional>

namespace kabinet::client::test {

/// Widgets without a screen around them: draws what a test gives it, frame after frame.
class Stage : public Hands {
public:
    explicit Stage(std::function<void(Ui&)> draw, Environment environment = {.width = 1440, .height = 900});

    Environment environment; ///< what the next frames are drawn for

    void frame();
    void settle() override;

    /// Lets time pass without a frame.
    void wait(std::int64_t milliseconds) { environment.now_ms += milliseconds; }

    [[nodiscard]] Ui& ui() { return ui_; }

private:
    Headless headless_;
    Ui ui_;
    std::function<void(Ui&)> draw_;
};

inline constexpr Environment phone_environment{.width = 390, .height = 844, .coarse_pointer = true};

} // namespace kabinet::client::test
