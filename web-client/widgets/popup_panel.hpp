#pragma once

#include "web-client/widgets/ui.hpp"

#include <optional>
#include <string_view>

namespace kabinet::client {

/// Below `anchor` and as wide and high as asked for, within the screen; above it where there is more room.
[[nodiscard]] Rect popup_place(const Ui& ui, const Rect& anchor, float width, float height, bool align_right);
/// Dims the page and draws a sheet with a grip that comes from below; returns what is below the grip.
Rect open_sheet(Ui& ui, float content_height);

struct PopupPanelSpec {
    std::string_view name = {};
    float width = 0, height = 0; ///< of what stands in it
    bool align_right = false;
};

/// A small dialog that belongs to a field: floats beside it, or comes from below on a phone. Lives while
/// ui.popup() == owner. Draw what stands in it between the constructor and finish().
class PopupPanel {
public:
    PopupPanel(Ui& ui, WidgetId owner, const Rect& anchor, const PopupPanelSpec& spec);
    PopupPanel(const PopupPanel&) = delete;
    PopupPanel& operator=(const PopupPanel&) = delete;
    ~PopupPanel();

    [[nodiscard]] const Rect& content() const { return content_; }

    /// It was drawn for the first time: put the focus where it belongs.
    [[nodiscard]] bool is_new() const { return new_; }

    /// Closes it at the end of its life, the focus back at the owner.
    void close() { closing_ = true; }

private:
    Ui& ui_;
    WidgetId owner_;
    InLayer layer_;
    Scope scope_;
    Rect content_;
    int mark_ = 0;
    bool new_ = false;
    bool closing_ = false;
};

} // namespace kabinet::client
