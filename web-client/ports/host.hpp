#pragma once

#include "shared/base/clock.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kabinet::client {

// What happened in the page outside the canvas since the last frame.
struct AddressChanged {
    std::string path;
}; ///< back, forward: path with query, begins with '/'

struct SignedIn {}; ///< the HTML sign-in form succeeded; the session cookie is set

struct PasswordEntered {
    std::string password;
}; ///< the HTML password dialog was submitted

struct PasswordDialogClosed {};

/// A form of the page over the client's was sent and taken.
struct FormDone {
    std::string name; ///< as it was opened, or of the form that followed it
};

struct FormClosed {}; ///< without being sent

struct FileSaved {
    std::string path;
    std::string name;
}; ///< a download came, and the browser has it

struct FileFailed {
    std::string path;
    int status = 0; ///< 0: no answer
    std::string body;
};

struct SignedOut {}; ///< an answer to one of the page's own forms said so

struct LanguageChosen {
    std::string language;
}; ///< on the HTML sign-in form: "ru" | "kk" | "en"

struct ThemeChanged {
    bool dark = false;
}; ///< the system's preference changed

struct OnlineChanged {
    bool online = true;
};

using HostEvent = std::variant<AddressChanged, SignedIn, PasswordEntered, PasswordDialogClosed, FormDone, FormClosed,
                               FileSaved, FileFailed, SignedOut, LanguageChosen, ThemeChanged, OnlineChanged>;

/// Everything the client asks of the page it lives in. Implemented by `platform` for a browser and by a fake in tests.
class Host {
public:
    Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    virtual ~Host() = default;

    virtual std::vector<HostEvent> drain() = 0;

    [[nodiscard]] virtual std::string address() const = 0; ///< path with query
    virtual void push_address(std::string_view path) = 0;
    virtual void replace_address(std::string_view path) = 0;
    virtual void set_title(std::string_view title) = 0;
    virtual void set_language(std::string_view language) = 0; ///< `<html lang>` and the HTML forms

    virtual void show_sign_in() = 0; ///< the HTML form over the canvas; the canvas and mirror become inert
    virtual void hide_sign_in() = 0; ///< also the picture of loading: the client has something to show
    /// The HTML password dialog. `error` is a worded message, empty the first time.
    virtual void ask_password(std::string_view title, std::string_view error) = 0;
    virtual void close_password_dialog() = 0;

    /// One of the page's own forms, for what never enters the canvas: "password-change", "email-change",
    /// "invitation". `path`: where it is sent; empty: where the form itself says.
    virtual void open_form(std::string_view name, std::string_view path) = 0;

    virtual void copy_text(std::string_view text) = 0;
    virtual void open_document(std::string_view path) = 0; ///< same origin, new tab
    /// From the same origin, by GET or, with a `body` of JSON, by POST; saved under the name that the server gives.
    /// Ends with FileSaved or FileFailed.
    virtual void download(std::string_view path, std::string_view body) = 0;

    [[nodiscard]] virtual std::string stored(std::string_view key) const = 0; ///< per origin; empty: none
    virtual void store(std::string_view key, std::string_view value) = 0;

    [[nodiscard]] virtual std::string preferred_language() const = 0; ///< of the browser, "ru" | "kk" | "en"
    [[nodiscard]] virtual bool prefers_dark() const = 0;
    [[nodiscard]] virtual bool prefers_reduced_motion() const = 0;
    [[nodiscard]] virtual bool coarse_pointer() const = 0;
    /// "light" | "dark": the look the HTML parts are to take.
    virtual void apply_theme(std::string_view theme) = 0;

    /// 32 hexadecimal digits that nobody can guess: the name of a request.
    [[nodiscard]] virtual std::string random_key() = 0;
    /// Milliseconds since some fixed moment; never jumps, never stops. All motion and waiting is measured by it.
    [[nodiscard]] virtual std::int64_t monotonic_ms() const = 0;
    /// Draw again at least once within this time. Input and replies wake the client by themselves.
    virtual void wake_after(std::uint32_t milliseconds) = 0;
};

} // namespace kabinet::client
