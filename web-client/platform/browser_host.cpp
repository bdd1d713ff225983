#include "web-client/platform/browser_host.hpp"

#include "web-client/platform/bridge.hpp"

#include <algorithm>
#include <charconv>
#include <emscripten/emscripten.h>
#include <utility>

namespace kabinet::client {
namespace {

// What comes with an event, one thing a line; the last one may have lines of its own.
std::string take_line(std::string& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line = text.substr(0, end);
    text.erase(0, end + 1);
    return line;
}

FileSaved file_saved(std::string text) {
    std::string path = take_line(text);
    return {std::move(path), std::move(text)};
}

FileFailed file_failed(std::string text) {
    FileFailed failed;
    failed.path = take_line(text);
    const std::string status = take_line(text);
    std::from_chars(status.data(), status.data() + status.size(), failed.status);
    failed.body = std::move(text);
    return failed;
}

} // namespace

BrowserHost::BrowserHost(FrameLoop& loop)
    : loop_(loop) {
    kabinet_host_start(this);
}

std::vector<HostEvent> BrowserHost::drain() {
    return std::exchange(events_, {});
}

std::string BrowserHost::address() const {
    return adopt(kabinet_address());
}

void BrowserHost::push_address(std::string_view path) {
    kabinet_set_address(path.data(), path.size(), 0);
}

void BrowserHost::replace_address(std::string_view path) {
    kabinet_set_address(path.data(), path.size(), 1);
}

void BrowserHost::set_title(std::string_view title) {
    kabinet_set_title(title.data(), title.size());
}

void BrowserHost::set_language(std::string_view language) {
    kabinet_set_language(language.data(), language.size());
}

void BrowserHost::show_sign_in() {
    kabinet_show_sign_in();
}

void BrowserHost::hide_sign_in() {
    kabinet_hide_sign_in();
}

void BrowserHost::ask_password(std::string_view title, std::string_view error) {
    kabinet_ask_password(title.data(), title.size(), error.data(), error.size());
}

void BrowserHost::close_password_dialog() {
    kabinet_close_password_dialog();
}

void BrowserHost::open_form(std::string_view name, std::string_view path) {
    kabinet_open_form(name.data(), name.size(), path.data(), path.size());
}

void BrowserHost::copy_text(std::string_view text) {
    kabinet_copy_text(text.data(), text.size());
}

void BrowserHost::open_document(std::string_view path) {
    kabinet_open_document(path.data(), path.size());
}

void BrowserHost::download(std::string_view path, std::string_view body) {
    kabinet_download(path.data(), path.size(), body.data(), body.size());
}

std::string BrowserHost::stored(std::string_view key) const {
    return adopt(kabinet_stored(key.data(), key.size()));
}

void BrowserHost::store(std::string_view key, std::string_view value) {
    kabinet_store(key.data(), key.size(), value.data(), value.size());
}

std::string BrowserHost::preferred_language() const {
    return adopt(kabinet_preferred_language());
}

bool BrowserHost::prefers_dark() const {
    return kabinet_media_matches("(prefers-color-scheme: dark)") != 0;
}

bool BrowserHost::prefers_reduced_motion() const {
    return kabinet_media_matches("(prefers-reduced-motion: reduce)") != 0;
}

bool BrowserHost::coarse_pointer() const {
    return kabinet_media_matches("(pointer: coarse)") != 0;
}

void BrowserHost::apply_theme(std::string_view theme) {
    kabinet_apply_theme(theme.data(), theme.size());
}

std::string BrowserHost::random_key() {
    return adopt(kabinet_random_key());
}

std::int64_t BrowserHost::monotonic_ms() const {
    return static_cast<std::int64_t>(emscripten_get_now());
}

void BrowserHost::wake_after(std::uint32_t milliseconds) {
    loop_.wake_after(milliseconds);
}

void BrowserHost::on_event(std::string_view kind, std::string text) {
    if (kind == "address")
        events_.push_back(AddressChanged{std::move(text)});
    else if (kind == "signed_in")
        events_.push_back(SignedIn{});
    else if (kind == "password")
        events_.push_back(PasswordEntered{std::move(text)});
    else if (kind == "password_closed")
        events_.push_back(PasswordDialogClosed{});
    else if (kind == "form_done")
        events_.push_back(FormDone{std::move(text)});
    else if (kind == "form_closed")
        events_.push_back(FormClosed{});
    else if (kind == "file_saved")
        events_.push_back(file_saved(text));
    else if (kind == "file_failed")
        events_.push_back(file_failed(text));
    else if (kind == "signed_out")
        events_.push_back(SignedOut{});
    else if (kind == "language")
        events_.push_back(LanguageChosen{std::move(text)});
    else if (kind == "theme")
        events_.push_back(ThemeChanged{text == "dark"});
    else if (kind == "online")
        events_.push_back(OnlineChanged{text == "yes"});
    loop_.wake();
}

} // namespace kabinet::client

extern "C" EMSCRIPTEN_KEEPALIVE void kabinet_on_host_event(void* self, const char* kind, const char* text) {
    static_cast<kabinet::client::BrowserHost*>(self)->on_event(kind, text);
}
