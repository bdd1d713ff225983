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

/// Labels and cost centre, and the button that changes them. Returns the height; 0 when there is nothing to show.
float number_labels(const Screen& screen, float x, float y, float width, const contract::LineDetailDto* line);

/// Refresh, block or unblock, and the menu of all operations, up to `right`; `compact`: as icons, without the second.
void number_actions(const Screen& screen, float right, float middle, const std::string& msisdn, const LineView* line,
                    bool busy, bool compact);
[[nodiscard]] float number_actions_width(const Screen& screen, const LineView* line, bool compact);

/// «Общая информация». `height` 0: as high as it needs; returns that.
float number_general(const Screen& screen, const Rect& place, const LineView* line);
/// «SIM-карта и устройство».
float number_device(const Screen& screen, const Rect& place, const LineView* line, const std::string& msisdn,
                    const SimCodes& codes);

/// «Остатки по тарифному плану» and «Дополнительно», side by side or one under the other. Returns the height; 0 when
/// there are none.
float number_bundles(const Screen& screen, float x, float y, float width, const contract::LineDetailDto* line);
/// «Подключенные услуги» and «Доступные услуги». Returns the height.
float number_services(const Screen& screen, float x, float y, float width, const contract::LineDetailDto* line);

[[nodiscard]] float number_general_height(const Screen& screen, float width, const LineView* line);
[[nodiscard]] float number_device_height(const Screen& screen, float width, const LineView* line,
                                         const std::string& msisdn, const SimCodes& codes);

} // namespace kabinet::client
