#include "tests/web-client/support/driver.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace kabinet::client::test {
namespace {

constexpr std::int64_t frame_ms = 16;
constexpr int too_many_frames = 600;

} // namespace

Driver::Driver(float width, float height)
    : headless(width, height) {}

void Driver::open(std::string address) {
    host.address_in_bar = std::move(address);
    app_ = std::make_unique<App>(AppDependencies{host, server, semantics, clock_});
    settle();
}

void Driver::frame() {
    host.now_ms += frame_ms;
    headless.begin();
    app_->frame();
    headless.end();
    ++frames_;
    follow_focus();
}

// What the browser does when the client asks for the focus.
void Driver::follow_focus() {
    if (const auto wanted = semantics.take_focus_request()) {
        const auto& nodes = semantics.nodes();
        if (std::ranges::find(nodes, *wanted, &Node::id) != nodes.end()) {
            semantics.report_focus(*wanted, by_keyboard_);
        }
    }
}

void Driver::settle() {
    int drawn = 0;
    do {
        // As the platform does after every event that woke it.
        for (int again = 0; again < 3; ++again) {
            frame();
        }
        REQUIRE_MESSAGE(++drawn < too_many_frames, "the client never comes to rest");
    } while (app_->wants_another_frame() || server.has_replies() ||
             !ImGui::GetCurrentContext()->InputEventsQueue.empty());
}

void Driver::wait(std::int64_t milliseconds) {
    const std::int64_t until = host.now_ms + milliseconds;
    while (host.now_ms < until) {
        const std::int64_t asked = host.wake_ms ? static_cast<std::int64_t>(*host.wake_ms) : milliseconds;
        host.now_ms = std::min(until, host.now_ms + std::max<std::int64_t>(1, asked));
        host.wake_ms.reset();
        settle();
    }
}

const Node* Driver::find(Role role, std::string_view name) const {
    const auto& nodes = semantics.nodes();
    const auto found =
        std::ranges::find_if(nodes, [&](const Node& node) { return node.role == role && node.name == name; });
    return found != nodes.end() ? &*found : nullptr;
}

Node Driver::get(Role role, std::string_view name) const {
    const Node* const node = find(role, name);
    REQUIRE_MESSAGE(node != nullptr, std::string(name));
    return *node;
}

bool Driver::has_text(std::string_view text) const {
    return std::ranges::any_of(semantics.nodes(), [&](const Node& node) { return node.name.contains(text); });
}

std::vector<Node> Driver::all(Role role) const {
    std::vector<Node> found;
    std::ranges::copy_if(semantics.nodes(), std::back_inserter(found),
                         [&](const Node& node) { return node.role == role; });
    return found;
}

void Driver::click(Role role, std::string_view name) {
    by_keyboard_ = false;
    const Rect rect = get(role, name).rect;
    click_at(rect.center_x(), rect.center_y());
}

void Driver::click_at(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    settle();
}

void Driver::activate(Role role, std::string_view name) {
    by_keyboard_ = true;
    semantics.report_activation(get(role, name).id);
    settle();
}

void Driver::type(Role role, std::string_view name, std::string text) {
    const WidgetId id = get(role, name).id;
    semantics.report_focus(id, false);
    semantics.report_typed(id, std::move(text));
    settle();
}

void Driver::key(WidgetId id, std::string key) {
    by_keyboard_ = true;
    semantics.report_key(id, std::move(key));
    settle();
}

void Driver::escape() {
    semantics.report_escape();
    settle();
}

void Driver::wheel(float notches) {
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    settle();
}

} // namespace kabinet::client::test
