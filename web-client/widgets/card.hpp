#pragma once

#include "web-client/widgets/ui.hpp"

namespace kabinet::client {

/// A quiet raised surface with soft corners.
void card(Ui& ui, const Rect& rect);
/// A surface that floats: of menus and dialogs.
void floating_card(Ui& ui, const Rect& rect, float corner);

} // namespace kabinet::client
