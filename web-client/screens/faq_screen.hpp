#pragma once

#include "web-client/screens/screen.hpp"

namespace kabinet::client {

/// The manual's questions, each with its answer.
void faq_screen(Ui& ui, const Words& words, const Rect& view);

} // namespace kabinet::client
