#pragma once

#include "web-client/widgets/scroll_area.hpp"
#include "web-client/widgets/ui.hpp"

#include <optional>
#include <string_view>

namespace kabinet::client {

struct ModalSpec {
    std::string_view key = {};
    std::string_view title = {};
    std::string_view subtitle = {}; ///< who or what it is about
    std::string_view close_name = {};
    float width = 480;
    float content_height = 0;
    float footer_height = 0; ///< below the content, always seen
    bool alert = false;      ///< it asks about something that hurts
};

/// A dialog over everything: a card in the middle, a sheet from below on a phone. While it lives, what is drawn stands
/// in it, and nothing behind it can be reached. Draw it last and at the mirror's root: content, end_content(), footer,
/// finish().
class Modal {
public:
    Modal(Ui& ui, const ModalSpec& spec);
    Modal(const Modal&) = delete;
    Modal& operator=(const Modal&) = delete;
    ~Modal();

    /// Where the content stands; higher than the room for it, it scrolls.
    [[nodiscard]] Rect content() const;

    [[nodiscard]] const Rect& footer() const { return footer_; }

    /// After the content, before the footer: ends what scrolls.
    void end_content();
    /// Last of all. True when the person wants it gone: Escape, the cross or a press beside it. The cross comes after
    /// the content for the keyboard.
    [[nodiscard]] bool finish();

private:
    Ui& ui_;
    ModalSpec spec_;
    InLayer layer_;
    Scope scope_;
    Rect box_, view_, footer_;
    std::optional<ScrollArea> scroll_;
    int mark_ = 0;
};

} // namespace kabinet::client
