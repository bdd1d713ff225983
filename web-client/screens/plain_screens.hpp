#pragma once

#include "web-client/screens/screen.hpp"

// Screens that say one thing.
namespace kabinet::client {

/// An address that leads nowhere, or into a company that isn't the person's.
void not_found_screen(Ui& ui, const Words& words, Commands& commands, const Rect& view);
/// Signed in, but for no company.
void no_company_screen(Ui& ui, const Words& words, const Rect& view);

} // namespace kabinet::client
