#pragma once

#include "web-client/screens/number_screen.hpp"
#include "web-client/view_models/line_view.hpp"

// The parts of a number's page.
namespace kabinet::client {

/// A landmark of its own for a card.
[[nodiscard]] Node region_of(const Ui& ui, const Rect& rect, std::string_view name);

/// The number, its status and its figures; `line` null: on its way. Returns the height.
float number_head(const Screen& screen, float x, float y, float width, const std::string& msisdn, const LineView* line,
                  bool busy);

/// «Общая информация». `height` 0: as high as it needs; returns that.
float number_general(const Screen& screen, const Rect& place, const LineView* line);
/// «SIM-карта и устройство».
float number_device(const Screen& screen, const Rect& place, const LineView* line, const std::string& msisdn,
                    const SimCodes& codes);

[[nodiscard]] float number_general_height(const Screen& screen, float width, const LineView* line);
[[nodiscard]] float number_device_height(const Screen& screen, float width, const LineView* line,
                                         const std::string& msisdn, const SimCodes& codes);

} // namespace kabinet::client
