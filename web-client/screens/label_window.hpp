#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/view_models/label_draft.hpp"

namespace kabinet::client {

/// The window of labels and cost centre. Draw it at the mirror's root, after the page.
void label_window(const Screen& screen, LabelDraft& draft, bool sending);

} // namespace kabinet::client
