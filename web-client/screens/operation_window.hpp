#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/view_models/operation_draft.hpp"

namespace kabinet::client {

/// The window in which an operation is asked for, as the manual has it. Draw it at the mirror's root, after the page.
void operation_window(const Screen& screen, OperationDraft& draft, bool sending);

} // namespace kabinet::client
