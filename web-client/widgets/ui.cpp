#include "web-client/widgets/ui.hpp"

#include "web-client/theme/paint.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr int layer_count = static_cast<int>(Layer::notice) + 1;
constexpr float reveal_margin = 12;

constexpr ImGuiWindowFlags canvas_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                          ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoInputs |
                                          ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus;

} // namespace

Ui::Ui(Semantics& semantics)
    : semantics_(semantics)
    , splitter_(new ImDrawListSplitter) {}

Ui::~Ui() {
    delete splitter_;
}

void Ui::begin_frame(const Environment& environment) {
    environment_ = environment;
    keep_drawing_ = false;
    due_in_.reset();
    scopes_.assign(1, 0x6b616269U);
    clips_.clear();
    layers_.clear();
    scroll_views_.clear();
    hits_.begin_frame();
    motion_.begin_frame(environment.now_ms, environment.reduced_motion);
    semantics_.begin_frame();
    page_keys_.clear();
    while (auto key = semantics_.take_key(0)) {
        page_keys_.push_back(std::move(*key));
    }

    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({environment.width, environment.height});
    ImGui::Begin("kabinet", nullptr, canvas_flags);
    list_ = ImGui::GetWindowDrawList();
    list_->_FringeScale = 1 / pixel_density();
    splitter_->Split(list_, layer_count);
    splitter_->SetCurrentChannel(list_, 0);
}

void Ui::end_frame() {
    splitter_->SetCurrentChannel(list_, 0);
    splitter_->Merge(list_);
    ImGui::End();
    ImGui::PopStyleVar(2);
    if (!std::exchange(rest_asked_, false)) {
        rest_ = 0;
    }
    hits_.end_frame();
    motion_.end_frame();
    semantics_.end_frame();
}

float Ui::control_height() const {
    return environment_.coarse_pointer ? metric::touch_target : metric::control_height;
}

bool Ui::take_page_key(std::string_view key) {
    return std::erase(page_keys_, key) > 0;
}

std::string Ui::take_scroll_key() {
    for (const std::string_view key : {"ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"}) {
        if (take_page_key(key)) {
            return std::string(key);
        }
    }
    return {};
}

WidgetId Ui::id(std::string_view key) const {
    const WidgetId id = ImHashStr(key.data(), key.size(), scopes_.back());
    return id != 0 ? id : 1;
}

void Ui::push_scope(std::string_view key) {
    scopes_.push_back(id(key));
}

void Ui::pop_scope() {
    scopes_.pop_back();
}

void Ui::push_clip(const Rect& rect) {
    clips_.push_back(clip().intersected(snap(rect)));
    const Rect& box = clips_.back();
    list_->PushClipRect({box.x, box.y}, {box.right(), box.bottom()});
}

void Ui::pop_clip() {
    clips_.pop_back();
    list_->PopClipRect();
}

void Ui::push_layer(Layer layer) {
    layers_.push_back(layer);
    clips_.push_back(viewport());
    splitter_->SetCurrentChannel(list_, static_cast<int>(layer));
    list_->PushClipRect({0, 0}, {environment_.width, environment_.height});
}

void Ui::pop_layer() {
    list_->PopClipRect();
    clips_.pop_back();
    layers_.pop_back();
    splitter_->SetCurrentChannel(list_, static_cast<int>(layer()));
}

Press Ui::press_in_mirror(WidgetId id, const Rect& rect) {
    Press press;
    press.activated = semantics_.take_activation(id);
    press.extending = press.activated && semantics_.extending();
    press.ring = semantics_.focused(id) && semantics_.focus_visible();
    if (press.ring && semantics_.focus_moved()) {
        reveal_focus(rect);
    }
    return press;
}

Press Ui::press(WidgetId id, const Rect& rect, bool enabled) {
    Press press = press_in_mirror(id, rect);
    if (enabled) {
        hits_.add(id, rect.intersected(clip()), layer());
        press.hovered = hits_.hovered(id);
        press.held = hits_.held(id);
        if (hits_.take_click(id)) {
            press.activated = true;
            press.extending = hits_.pointer().shift;
        }
    } else {
        press.activated = false;
        block(0, rect);
    }
    if (press.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    press.hover = motion_.toward(id, press.hovered || press.held, motion::fast_ms);
    return press;
}

void Ui::block(WidgetId id, const Rect& rect) {
    hits_.add(id, rect.intersected(clip()), layer());
}

void Ui::node(Node node) {
    if (!clips_.empty()) {
        node.clip = clip();
    }
    semantics_.add(std::move(node));
}

void Ui::open_node(Node node) {
    if (!clips_.empty()) {
        node.clip = clip();
    }
    semantics_.open(std::move(node));
}

void Ui::close_node() {
    semantics_.close();
}

void Ui::text_node(Role role, const Rect& rect, std::string_view text, const TextStyle& style) {
    Node entry;
    entry.role = role;
    entry.name = std::string(text);
    entry.rect = rect;
    entry.font_px = style.size;
    entry.font_weight = style.weight == Weight::regular ? 400 : style.weight == Weight::medium ? 500 : 600;
    node(std::move(entry));
}

void Ui::wake_after(std::int64_t milliseconds) {
    due_in_ = due_in_ ? std::min(*due_in_, milliseconds) : milliseconds;
}

bool Ui::wants_another_frame() const {
    return keep_drawing_ || hits_.pending() || motion_.moving() ||
           std::ranges::any_of(scrolls_, [](const auto& entry) { return entry.second.moving(); });
}

std::int64_t Ui::resting_on(WidgetId id) {
    rest_asked_ = true;
    if (rest_ != id) {
        rest_ = id;
        rest_since_ms_ = environment_.now_ms;
    }
    return environment_.now_ms - rest_since_ms_;
}

void Ui::push_scroll(WidgetId id, const Rect& view) {
    scroll_views_.push_back({id, view, 0});
}

void Ui::pop_scroll() {
    scroll_views_.pop_back();
}

void Ui::cover_scroll_top(float height) {
    if (!scroll_views_.empty()) {
        scroll_views_.back().covered_top = height;
    }
}

void Ui::reveal_focus(const Rect& rect) {
    if (scroll_views_.empty()) {
        return;
    }
    const ScrollView& view = scroll_views_.back();
    ScrollState& state = scroll(view.id);
    const float top = rect.y - view.view.y + state.offset();
    state.reveal(top, top + rect.h, reveal_margin + view.covered_top, reveal_margin);
    keep_drawing();
}

void Ui::open_popup(WidgetId id) {
    popup_ = id;
    popup_new_ = true;
    popup_search_.clear();
    keep_drawing();
}

void Ui::close_popup() {
    popup_ = 0;
    keep_drawing();
}

int Ui::mark() const {
    return list_->VtxBuffer.Size;
}

void Ui::fade(int from, float alpha) {
    if (alpha >= 1) {
        return;
    }
    for (int index = from; index < list_->VtxBuffer.Size; ++index) {
        ImU32& color = list_->VtxBuffer[index].col;
        const auto faded = static_cast<ImU32>(static_cast<float>(color >> IM_COL32_A_SHIFT) * alpha);
        color = (color & ~IM_COL32_A_MASK) | (faded << IM_COL32_A_SHIFT);
    }
}

void focus_ring(Ui& ui, const Rect& rect, float radius) {
    constexpr float gap = 2;
    constexpr float width = 2;
    outline(ui.list(), rect.inset(-gap - width), ui.colors().accent, radius + gap + width, width);
}

} // namespace kabinet::client
