#pragma once

#include "web-client/widgets/ui.hpp"

#include <string>
#include <string_view>

namespace kabinet::client {

struct TextFieldSpec {
    std::string_view key = {};
    std::string_view name = {}; ///< accessible name
    std::string_view placeholder = {};
    std::string_view error = {};      ///< worded; empty: none
    std::string_view help = {};       ///< said with the field, drawn by whoever places it
    std::string_view shortcut = {};   ///< shown as a key cap while the field is empty
    std::string_view clear_name = {}; ///< of the button that empties it; empty: no such button
    std::string_view input_mode = "text";
    std::string_view autocomplete = "off";
    const char* icon = nullptr;
    int max_length = 0;
    float room_after = 0; ///< what the caller puts into its right end
    TextStyle style = type::body;
    const char* mark = nullptr; ///< at its end: what is in it is as it should be
    bool required = false;
    bool enabled = true;
    bool search = false;
    bool raised = false; ///< on the page itself, not on a card
    bool bare = false;   ///< without a frame: it stands in somebody else's
    bool busy = false;   ///< its answer is on its way: the icon turns
};

struct TextFieldResult {
    bool changed = false;
    bool submitted = false;
};

struct FieldFrame {
    bool focused = false;
    bool raised = false; ///< on the page itself, not on a card
    bool invalid = false;
};

/// What stands around whatever is typed.
void draw_field_frame(Ui& ui, const Rect& rect, const FieldFrame& frame, float hover);

/// The frame and, while it isn't being edited, the text. Editing itself is the browser's, in an element over it.
TextFieldResult text_field(Ui& ui, const Rect& rect, const TextFieldSpec& spec, std::string& text);

} // namespace kabinet::client
