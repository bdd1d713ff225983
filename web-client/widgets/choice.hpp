#pragma once

#include "web-client/widgets/radio_group.hpp"

// What radio buttons and segments have in common.
namespace kabinet::client {

void open_radio_group(Ui& ui, const RadioSpec& spec, const Rect& rect);
[[nodiscard]] Node radio_node(const Ui& ui, const RadioSpec& spec, std::size_t index, const Rect& rect);
/// The option an arrow led to, which has the focus then.
std::optional<std::size_t> radio_step(Ui& ui, const RadioSpec& spec);

} // namespace kabinet::client
