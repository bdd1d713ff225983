#include "shared/domain/access/password_rules.hpp"
#include "web-client/app/app.hpp"
#include "web-client/platform/bridge.hpp"
#include "web-client/platform/browser_host.hpp"
#include "web-client/platform/canvas.hpp"
#include "web-client/platform/fetch_transport.hpp"
#include "web-client/platform/frame_loop.hpp"
#include "web-client/platform/gl_renderer.hpp"
#include "web-client/platform/mirror.hpp"
#include "web-client/platform/pointer.hpp"
#include "web-client/platform/system_clock.hpp"
#include "web-client/theme/fonts.hpp"

#include <algorithm>
#include <array>
#include <emscripten/emscripten.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <memory>
#include <string>
#include <vector>

namespace kabinet::client {

namespace {

/// After a pause the first frame must not let motions jump to their end.
constexpr float longest_step_seconds = 0.1F;

/// Everything that lives as long as the tab.
class Client {
public:
    Client()
        : loop_([this] { draw(); })
        , host_(loop_)
        , transport_(loop_)
        , mirror_(semantics_, loop_)
        , pointer_(loop_)
        , canvas_(loop_)
        , app_({host_, transport_, semantics_, clock_}) {
        loop_.wake();
    }

private:
    /// ImGui's context and the font files, which it reads for as long as it lives.
    struct Gui {
        Gui() {
            ImGui::CreateContext();
            ImGuiIO& io = ImGui::GetIO();
            io.IniFilename = nullptr;
            io.BackendPlatformName = "kabinet";
            io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
            GlRenderer::announce();
            for (std::size_t index = 0; index < fonts.size(); ++index) {
                fonts[index].resize(kabinet_font_size(static_cast<int>(index)));
                kabinet_font_copy(static_cast<int>(index), fonts[index].data());
            }
            add_fonts({.regular = fonts[0], .medium = fonts[1], .semibold = fonts[2], .icons = fonts[3]});
        }

        Gui(const Gui&) = delete;
        Gui& operator=(const Gui&) = delete;

        ~Gui() { ImGui::DestroyContext(); }

        std::array<std::vector<unsigned char>, 4> fonts; ///< in the order of the page's data-fonts
    };

    void draw() {
        canvas_.begin_frame();
        const std::int64_t now = host_.monotonic_ms();
        const auto step = static_cast<float>(now - drawn_at_ms_) / 1000.0F;
        ImGui::GetIO().DeltaTime = std::clamp(step, 0.001F, longest_step_seconds);
        drawn_at_ms_ = now;

        ImGui::NewFrame();
        app_.frame();
        ImGui::Render();

        canvas_.end_frame(app_.clear_color());
        mirror_.sync();
        pointer_.show_cursor();
        kabinet_count_frame();
        // ImGui spreads a quick press and release over frames of their own.
        if (app_.wants_another_frame() || !ImGui::GetCurrentContext()->InputEventsQueue.empty())
            loop_.draw_another();
    }

    Gui gui_;
    FrameLoop loop_;
    SystemClock clock_;
    Semantics semantics_;
    BrowserHost host_;
    FetchTransport transport_;
    Mirror mirror_;
    Pointer pointer_;
    Canvas canvas_;
    App app_;
    std::int64_t drawn_at_ms_ = 0;
};

} // namespace

} // namespace kabinet::client

/// What the page's forms ask while a new password is typed: the name of an error code, or an empty text.
extern "C" EMSCRIPTEN_KEEPALIVE const char* kabinet_password_problem(const char* password) {
    static std::string problem;
    const auto checked = kabinet::domain::check_new_password(password);
    problem = checked ? std::string_view() : kabinet::code_name(checked.error().code);
    return problem.c_str();
}

int main() {
    // The page goes on after main() has returned, and the client with it.
    static const auto client = std::make_unique<kabinet::client::Client>();
    return 0;
}
