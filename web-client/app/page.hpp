#pragma once

#include "web-client/app/model.hpp"
#include "web-client/widgets/ui.hpp"

namespace kabinet::client {

/// Draws what the model says: header, sections, the screen of the route, what lies over it.
void draw_page(Ui& ui, Model& model);

} // namespace kabinet::client
