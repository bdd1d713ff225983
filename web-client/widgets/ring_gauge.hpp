#pragma once

#include "web-client/widgets/ui.hpp"

#include <optional>
#include <string_view>

namespace kabinet::client {

struct RingSpec {
    std::string_view label = {};    ///< «Интернет круглосуточный»
    std::string_view value = {};    ///< in the middle: what is left, «9,1 ГБ»
    std::string_view whole = {};    ///< under the label: «из 10 240 МБ», «Безлимит»
    std::string_view period = {};   ///< under that, quieter: from when to when; empty: not said
    std::string_view spoken = {};   ///< what the ring says, for who doesn't see it: «Доступно 10239 МБ из 10240 МБ»
    std::optional<float> left = {}; ///< 0 … 1; empty: without a limit
    Color color;
};

inline constexpr float ring_size = 84;

/// What remains of a bundle: a ring with words below it, centred in `width`.
void ring_gauge(Ui& ui, float x, float y, float width, const RingSpec& spec);
[[nodiscard]] float ring_gauge_height(float width, const RingSpec& spec);
/// A ring that is on its way.
void ring_skeleton(Ui& ui, float x, float y, float width);

} // namespace kabinet::client
