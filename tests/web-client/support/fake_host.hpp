#pragma once

#include "web-client/ports/host.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::client::test {

/// A page that remembers what was asked of it, and whose time stands still until a test moves it.
class FakeHost : public Host {
public:
    std::string address_in_bar = "/";
    std::vector<std::string> history; ///< addresses that "back" would come to
    std::string title, language, theme;
    bool sign_in_shown = false;
    int sign_in_calls = 0;
    bool password_dialog = false;
    std::string password_title, password_error;
    std::vector<std::string> copied, opened, forms, downloads;
    std::vector<std::pair<std::string, std::string>> saved; ///< paths and bodies of what is asked for with a message
    bool hold_downloads = false;                            ///< a test says how they end
    std::map<std::string, std::string, std::less<>> storage;
    std::string browser_language = "ru";
    bool dark = false, reduced_motion = false, coarse = false;
    std::int64_t now_ms = 1'000'000;
    int keys_made = 0;                    ///< by random_key(): each counts up
    std::optional<std::uint32_t> wake_ms; ///< the nearest wake-up that was asked for since it was last cleared
    std::vector<HostEvent> events;

    std::vector<HostEvent> drain() override { return std::exchange(events, {}); }

    [[nodiscard]] std::string address() const override { return address_in_bar; }

    void push_address(std::string_view path) override {
        history.push_back(address_in_bar);
        address_in_bar = std::string(path);
    }

    void replace_address(std::string_view path) override { address_in_bar = std::string(path); }

    void set_title(std::string_view text) override { title = std::string(text); }

    void set_language(std::string_view code) override { language = std::string(code); }

    void show_sign_in() override {
        sign_in_shown = true;
        ++sign_in_calls;
    }

    void hide_sign_in() override { sign_in_shown = false; }

    void ask_password(std::string_view text, std::string_view error) override {
        password_dialog = true;
        password_title = std::string(text);
        password_error = std::string(error);
    }

    void close_password_dialog() override { password_dialog = false; }

    void open_form(std::string_view name, std::string_view path) override {
        forms.push_back(std::string(name) + std::string(path.empty() ? "" : " ") + std::string(path));
    }

    void copy_text(std::string_view text) override { copied.emplace_back(text); }

    void open_document(std::string_view path) override { opened.emplace_back(path); }

    void download(std::string_view path, std::string_view body) override {
        downloads.emplace_back(path);
        if (!body.empty()) {
            saved.emplace_back(std::string(path), std::string(body));
        }
        if (!hold_downloads) {
            events.push_back(FileSaved{downloads.back(), "file"});
        }
    }

    [[nodiscard]] std::string stored(std::string_view key) const override {
        const auto found = storage.find(key);
        return found != storage.end() ? found->second : std::string{};
    }

    void store(std::string_view key, std::string_view value) override {
        storage.insert_or_assign(std::string(key), std::string(value));
    }

    [[nodiscard]] std::string preferred_language() const override { return browser_language; }

    [[nodiscard]] bool prefers_dark() const override { return dark; }

    [[nodiscard]] bool prefers_reduced_motion() const override { return reduced_motion; }

    [[nodiscard]] bool coarse_pointer() const override { return coarse; }

    void apply_theme(std::string_view name) override { theme = std::string(name); }

    [[nodiscard]] std::string random_key() override {
        const std::string count = std::to_string(++keys_made);
        return std::string(32 - count.size(), '0') + count;
    }

    [[nodiscard]] std::int64_t monotonic_ms() const override { return now_ms; }

    void wake_after(std::uint32_t milliseconds) override {
        wake_ms = wake_ms ? std::min(*wake_ms, milliseconds) : milliseconds;
    }

    /// The browser's back button.
    void go_back() {
        address_in_bar = history.back();
        history.pop_back();
        events.push_back(AddressChanged{address_in_bar});
    }
};

} // namespace kabinet::client::test
