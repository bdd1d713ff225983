#pragma once

#include "shared/base/clock.hpp"
#include "web-client/ports/host.hpp"
#include "web-client/ports/semantics.hpp"
#include "web-client/ports/transport.hpp"

#include <imgui.h>
#include <memory>

namespace kabinet::client {

struct AppDependencies {
    Host& host;
    Transport& transport;
    Semantics& semantics;
    const Clock& clock;
};

/// The client as a whole. A frame: what came is taken in, what was asked for is done, then the page is drawn.
class App {
public:
    explicit App(AppDependencies dependencies);
    App(const App&) = delete;
    App& operator=(const App&) = delete;
    ~App();

    /// Between ImGui::NewFrame() and ImGui::Render().
    void frame();
    /// Something moves: draw again at once. Otherwise the next frame is due after input, a reply, or
    /// Host::wake_after().
    [[nodiscard]] bool wants_another_frame() const;
    /// What the canvas is cleared with.
    [[nodiscard]] ImVec4 clear_color() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kabinet::client
