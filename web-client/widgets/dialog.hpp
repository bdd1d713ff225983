#pragma once

#include "web-client/widgets/button.hpp"
#include "web-client/widgets/modal.hpp"

#include <string_view>

namespace kabinet::client {

struct DialogSpec {
    std::string_view key = {};
    std::string_view title = {};
    std::string_view subtitle = {};
    std::string_view close_name = {};
    std::string_view confirm = {}; ///< «Да, уверен»; empty: nothing to confirm, the dialog only shows
    std::string_view cancel = {};  ///< «Отменить»
    const char* confirm_icon = nullptr;
    ButtonKind kind = ButtonKind::primary;
    float width = 480;
    float content_height = 0;
    bool confirm_enabled = true;
    bool busy = false; ///< what was confirmed is on its way
};

struct DialogResult {
    bool confirmed = false;
    bool dismissed = false; ///< «Отменить», Escape, the cross or a press beside it
};

/// A modal dialog with a form or a question in it, and its buttons. Draw the content, then call finish().
class Dialog {
public:
    Dialog(Ui& ui, const DialogSpec& spec);

    [[nodiscard]] Rect content() const { return modal_.content(); }

    /// `submitted`: Enter was pressed in one of the fields.
    [[nodiscard]] DialogResult finish(bool submitted = false);

private:
    [[nodiscard]] DialogResult buttons();

    Ui& ui_;
    DialogSpec spec_;
    Modal modal_;
};

} // namespace kabinet::client
