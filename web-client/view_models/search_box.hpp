#pragma once

#include "shared/base/error.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::client {

/// A search field: what is typed in it, and when that becomes a search.
class SearchBox {
public:
    /// Typing that pauses this long is a question; every letter would be a request too many.
    static constexpr std::int64_t pause_ms = 150;

    /// The text in the field; after a change call typed().
    std::string& text() { return text_; }

    void typed(std::int64_t now_ms);
    /// Enter: no need to wait.
    void submitted(std::int64_t now_ms);
    /// The search that is in force came from elsewhere: back, a link, a cleared search.
    void follow(const std::string& search_in_force);

    /// What to search for, once, when its time has come.
    [[nodiscard]] std::optional<std::string> take_due(std::int64_t now_ms);
    /// Milliseconds until then; empty: nothing waits.
    [[nodiscard]] std::optional<std::int64_t> due_in(std::int64_t now_ms) const;
    /// What is wrong with the text, by the rule the server has too.
    [[nodiscard]] std::optional<ErrorCode> error() const;

private:
    std::string text_;
    std::string in_force_;
    std::optional<std::int64_t> due_ms_;
};

} // namespace kabinet::client
