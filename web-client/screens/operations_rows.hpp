#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/view_models/operations_list.hpp"

namespace kabinet::client {

/// The operations as a table or, on a phone, as cards. Only the rows in view are drawn, what is above and below takes
/// its room. Returns the height; `seen` becomes the last row in view.
float operations_rows(const Screen& screen, const Column& column, float y, const OperationRows& rows, bool sending,
                      std::size_t& seen);

} // namespace kabinet::client
