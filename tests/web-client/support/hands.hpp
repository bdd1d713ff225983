#pragma once

#include "web-client/ports/semantics.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client::test {

/// What a person does with what is drawn: by role and accessible name as a blind one, or with a mouse, where what has
/// that name is drawn.
class Hands {
public:
    Hands() = default;
    Hands(const Hands&) = delete;
    Hands& operator=(const Hands&) = delete;
    virtual ~Hands() = default;

    Semantics semantics;

    /// Frames, as long as something moves or answers come.
    virtual void settle() = 0;

    /// Null: there is none.
    [[nodiscard]] const Node* find(Role role, std::string_view name) const;
    /// Fails the test when there is none.
    [[nodiscard]] Node get(Role role, std::string_view name) const;
    [[nodiscard]] bool has_text(std::string_view text) const;
    [[nodiscard]] std::vector<Node> all(Role role) const;

    void click(Role role, std::string_view name); ///< with the mouse
    void shift_click(Role role, std::string_view name);
    void click_at(float x, float y);
    void activate(Role role, std::string_view name); ///< by keyboard or assistive technology
    void type(Role role, std::string_view name, std::string text);
    void submit(Role role, std::string_view name); ///< Enter in a field
    void key(WidgetId id, std::string key);
    /// A key while the element of that name has the focus.
    void press(Role role, std::string_view name, std::string key);
    void escape();
    void wheel(float notches);

protected:
    /// What the browser does when the client asks for the focus.
    void follow_focus();

    /// It waits for an element that is not drawn yet.
    [[nodiscard]] bool focus_pending() const { return focus_wanted_ != 0; }

private:
    WidgetId focus_wanted_ = 0;
    int focus_patience_ = 0;
    bool by_keyboard_ = false; ///< how the person works: decides whether a focus they did not move themselves is shown
};

} // namespace kabinet::client::test
