#pragma once

#include "web-client/widgets/ui.hpp"

#include <string_view>

namespace kabinet::client {

struct ModalSpec {
    std::string_view key = {};
    std::string_view title = {};
    std::string_view close_name = {};
    float width = 480;
    float content_height = 0;
};

/// A dialog over everything: a card in the middle, a sheet from below on a phone. While it lives, what is drawn stands
/// in it, and nothing behind it can be reached. Draw it last and at the mirror's root.
class Modal {
public:
    Modal(Ui& ui, const ModalSpec& spec);
    Modal(const Modal&) = delete;
    Modal& operator=(const Modal&) = delete;
    ~Modal();

    [[nodiscard]] const Rect& content() const { return content_; }

    /// Escape, the cross or a press beside it.
    [[nodiscard]] bool dismissed() const { return dismissed_; }

private:
    Ui& ui_;
    InLayer layer_;
    Scope scope_;
    Rect content_;
    int mark_ = 0;
    bool dismissed_ = false;
};

} // namespace kabinet::client
