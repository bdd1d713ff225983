#include "web-client/app/app.hpp"

#include "web-client/app/model.hpp"
#include "web-client/app/page.hpp"
#include "web-client/widgets/ui.hpp"

#include <algorithm>

namespace kabinet::client {

class App::Impl {
public:
    explicit Impl(AppDependencies dependencies)
        : model_(dependencies)
        , ui_(dependencies.semantics) {}

    void frame() {
        model_.take_in();
        ui_.begin_frame(environment());
        take_shortcuts();
        draw_page(ui_, model_);
        ui_.end_frame();
        model_.cache.end_frame();
        if (const auto due = model_.operations.due_in(model_.now_ms())) {
            model_.host.wake_after(static_cast<std::uint32_t>(std::max<std::int64_t>(1, *due)));
        }
        if (const auto due = ui_.due_in()) {
            model_.host.wake_after(static_cast<std::uint32_t>(std::max<std::int64_t>(1, *due)));
        }
    }

    [[nodiscard]] bool wants_another_frame() const { return ui_.wants_another_frame() || !model_.commands.empty(); }

    [[nodiscard]] ImVec4 clear_color() const {
        const Color color = model_.preferences.dark() ? dark_palette.page : light_palette.page;
        constexpr float full = 255;
        return {static_cast<float>(color.r) / full, static_cast<float>(color.g) / full,
                static_cast<float>(color.b) / full, 1};
    }

private:
    [[nodiscard]] Environment environment() const {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const Host& host = model_.host;
        return {size.x,         size.y, model_.preferences.dark(), host.prefers_reduced_motion(), host.coarse_pointer(),
                model_.now_ms()};
    }

    // "?" anywhere outside a text field.
    void take_shortcuts() {
        if (ui_.take_page_key("?") && !model_.shortcuts_shown && model_.session.signed_in()) {
            ui_.close_popup();
            model_.commands.send(ShowShortcuts{});
        }
    }

    Model model_;
    Ui ui_;
};

App::App(AppDependencies dependencies)
    : impl_(std::make_unique<Impl>(dependencies)) {}

App::~App() = default;

void App::frame() {
    impl_->frame();
}

bool App::wants_another_frame() const {
    return impl_->wants_another_frame();
}

ImVec4 App::clear_color() const {
    return impl_->clear_color();
}

} // namespace kabinet::client
