#include "web-client/platform/mirror.hpp"

#include "web-client/platform/bridge.hpp"

#include <emscripten/emscripten.h>
#include <utility>

namespace kabinet::client {

Mirror::Mirror(Semantics& semantics, FrameLoop& loop)
    : semantics_(semantics)
    , loop_(loop) {
    kabinet_mirror_start(this);
}

void Mirror::sync() {
    constexpr int frames_until_it_appears = 10;
    if (const auto wanted = semantics_.take_focus_request()) {
        focus_wanted_ = *wanted;
        focus_patience_ = frames_until_it_appears;
    }
    if (stale_ || semantics_.hash() != hash_) {
        hash_ = semantics_.hash();
        stale_ = false;
        const std::string changes = encoder_.encode(semantics_.nodes());
        if (!changes.empty())
            kabinet_mirror_apply(changes.data(), changes.size());
    }
    if (focus_wanted_ != 0) {
        if (kabinet_mirror_focus(focus_wanted_) != 0 || --focus_patience_ == 0)
            focus_wanted_ = 0;
        else
            loop_.draw_another();
    }
    for (const std::string& text : semantics_.take_announcements())
        kabinet_mirror_announce(text.data(), text.size());
}

void Mirror::on_activated(WidgetId id, bool extending) {
    semantics_.report_activation(id, extending);
    loop_.wake();
}

void Mirror::on_typed(WidgetId id, std::string text) {
    semantics_.report_typed(id, std::move(text));
    // What the widget makes of it may be what it held before: the element has to hear that too.
    encoder_.forget(id);
    stale_ = true;
    loop_.wake();
}

void Mirror::on_submitted(WidgetId id) {
    semantics_.report_submit(id);
    loop_.wake();
}

void Mirror::on_focused(WidgetId id, bool by_keyboard) {
    semantics_.report_focus(id, by_keyboard);
    loop_.wake();
}

void Mirror::on_escape() {
    semantics_.report_escape();
    loop_.wake();
}

void Mirror::on_key(WidgetId id, std::string key) {
    semantics_.report_key(id, std::move(key));
    loop_.wake();
}

} // namespace kabinet::client

extern "C" {

EMSCRIPTEN_KEEPALIVE void kabinet_on_activated(void* self, unsigned id, int extending) {
    static_cast<kabinet::client::Mirror*>(self)->on_activated(id, extending != 0);
}

EMSCRIPTEN_KEEPALIVE void kabinet_on_typed(void* self, unsigned id, const char* text, std::size_t length) {
    static_cast<kabinet::client::Mirror*>(self)->on_typed(id, std::string(text, length));
}

EMSCRIPTEN_KEEPALIVE void kabinet_on_submitted(void* self, unsigned id) {
    static_cast<kabinet::client::Mirror*>(self)->on_submitted(id);
}

EMSCRIPTEN_KEEPALIVE void kabinet_on_focused(void* self, unsigned id, int by_keyboard) {
    static_cast<kabinet::client::Mirror*>(self)->on_focused(id, by_keyboard != 0);
}

EMSCRIPTEN_KEEPALIVE void kabinet_on_escape(void* self) {
    static_cast<kabinet::client::Mirror*>(self)->on_escape();
}

EMSCRIPTEN_KEEPALIVE void kabinet_on_key(void* self, unsigned id, const char* key) {
    static_cast<kabinet::client::Mirror*>(self)->on_key(id, key);
}

} // extern "C"
