#pragma once

#include "web-client/platform/frame_loop.hpp"
#include "web-client/ports/host.hpp"

namespace kabinet::client {

/// The page in a browser, by way of host.js and the page's own script (assets/shell).
class BrowserHost final : public Host {
public:
    explicit BrowserHost(FrameLoop& loop);

    std::vector<HostEvent> drain() override;

    [[nodiscard]] std::string address() const override;
    void push_address(std::string_view path) override;
    void replace_address(std::string_view path) override;
    void set_title(std::string_view title) override;
    void set_language(std::string_view language) override;

    void show_sign_in() override;
    void hide_sign_in() override;
    void ask_password(std::string_view title, std::string_view error) override;
    void close_password_dialog() override;

    void open_form(std::string_view name, std::string_view path) override;
    void copy_text(std::string_view text) override;
    void open_document(std::string_view path) override;
    void download(std::string_view path, std::string_view body) override;

    [[nodiscard]] std::string stored(std::string_view key) const override;
    void store(std::string_view key, std::string_view value) override;

    [[nodiscard]] std::string preferred_language() const override;
    [[nodiscard]] bool prefers_dark() const override;
    [[nodiscard]] bool prefers_reduced_motion() const override;
    [[nodiscard]] bool coarse_pointer() const override;
    void apply_theme(std::string_view theme) override;

    [[nodiscard]] std::string random_key() override;
    [[nodiscard]] std::int64_t monotonic_ms() const override;
    void wake_after(std::uint32_t milliseconds) override;

    /// From host.js. `kind` is the name the page gives the event, `text` what it says.
    void on_event(std::string_view kind, std::string text);

private:
    FrameLoop& loop_;
    std::vector<HostEvent> events_;
};

} // namespace kabinet::client
