#include "tests/web-client/support/hands.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <imgui.h>
#include <iterator>
#include <utility>

namespace kabinet::client::test {

// What the browser does when the client asks for the focus.
void Hands::follow_focus() {
    constexpr int frames_until_it_appears = 10;
    if (const auto wanted = semantics.take_focus_request()) {
        focus_wanted_ = *wanted;
        focus_patience_ = frames_until_it_appears;
    }
    if (focus_wanted_ == 0) {
        return;
    }
    if (std::ranges::find(semantics.nodes(), focus_wanted_, &Node::id) != semantics.nodes().end()) {
        semantics.report_focus(std::exchange(focus_wanted_, 0), by_keyboard_);
    } else if (--focus_patience_ == 0) {
        focus_wanted_ = 0;
    }
}

const Node* Hands::find(Role role, std::string_view name) const {
    const auto& nodes = semantics.nodes();
    const auto found =
        std::ranges::find_if(nodes, [&](const Node& node) { return node.role == role && node.name == name; });
    return found != nodes.end() ? &*found : nullptr;
}

Node Hands::get(Role role, std::string_view name) const {
    const Node* const node = find(role, name);
    REQUIRE_MESSAGE(node != nullptr, std::string(name));
    return *node;
}

bool Hands::has_text(std::string_view text) const {
    return std::ranges::any_of(semantics.nodes(), [&](const Node& node) { return node.name.contains(text); });
}

std::vector<Node> Hands::all(Role role) const {
    std::vector<Node> found;
    std::ranges::copy_if(semantics.nodes(), std::back_inserter(found),
                         [&](const Node& node) { return node.role == role; });
    return found;
}

void Hands::click(Role role, std::string_view name) {
    by_keyboard_ = false;
    const Rect rect = get(role, name).rect;
    click_at(rect.center_x(), rect.center_y());
}

void Hands::click_at(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    settle();
}

void Hands::activate(Role role, std::string_view name) {
    by_keyboard_ = true;
    semantics.report_activation(get(role, name).id);
    settle();
}

void Hands::type(Role role, std::string_view name, std::string text) {
    const WidgetId id = get(role, name).id;
    semantics.report_focus(id, false);
    semantics.report_typed(id, std::move(text));
    settle();
}

void Hands::shift_click(Role role, std::string_view name) {
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    click(role, name);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
}

void Hands::submit(Role role, std::string_view name) {
    semantics.report_submit(get(role, name).id);
    settle();
}

void Hands::press(Role role, std::string_view name, std::string key) {
    by_keyboard_ = true;
    const WidgetId id = get(role, name).id;
    semantics.report_focus(id, true);
    this->key(id, std::move(key));
}

void Hands::key(WidgetId id, std::string key) {
    by_keyboard_ = true;
    semantics.report_key(id, std::move(key));
    settle();
}

void Hands::escape() {
    semantics.report_escape();
    settle();
}

void Hands::wheel(float notches) {
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    settle();
}

} // namespace kabinet::client::test
