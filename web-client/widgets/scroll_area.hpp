#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

/// A part of the page that scrolls by pixels, with a slim scrollbar of its own. While it lives, what is drawn is
/// clipped to `view`.
class ScrollArea {
public:
    /// The content's height is known beforehand.
    ScrollArea(Ui& ui, std::string_view key, const Rect& view, float content);
    /// The content's height is what finish() says; the last frame's is used until then.
    ScrollArea(Ui& ui, std::string_view key, const Rect& view);
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;
    ~ScrollArea();

    /// Where the content's top stands now.
    [[nodiscard]] float top() const;

    [[nodiscard]] float offset() const { return state_.offset(); }

    [[nodiscard]] const Rect& view() const { return view_; }

    void finish(float content);

private:
    void begin();
    void scrollbar();

    Ui& ui_;
    ScrollState& state_;
    WidgetId id_;
    Rect view_;
};

} // namespace kabinet::client
