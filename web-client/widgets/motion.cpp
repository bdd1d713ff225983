#include "web-client/widgets/motion.hpp"

#include <algorithm>

namespace kabinet::client {
namespace {

// After a sleep the first frame begins a movement, it doesn't finish it.
constexpr std::int64_t longest_step_ms = 34;

float eased(float t) {
    return 1 - (1 - t) * (1 - t);
}

} // namespace

void Motion::begin_frame(std::int64_t now_ms, bool reduced) {
    elapsed_ms_ = std::clamp<std::int64_t>(now_ms - now_ms_, 0, longest_step_ms);
    now_ms_ = now_ms;
    reduced_ = reduced;
    moving_ = false;
    for (auto& [id, track] : tracks_) {
        track.used = false;
    }
}

void Motion::end_frame() {
    std::erase_if(tracks_, [](const auto& entry) { return !entry.second.used; });
}

float Motion::step(Track& track, bool on, int duration_ms) {
    track.used = true;
    const float target = on ? 1.0F : 0.0F;
    if (reduced_) {
        track.value = target;
        return target;
    }
    const float change = static_cast<float>(elapsed_ms_) / static_cast<float>(duration_ms);
    track.value = on ? std::min(target, track.value + change) : std::max(target, track.value - change);
    moving_ = moving_ || track.value != target;
    return eased(track.value);
}

float Motion::toward(WidgetId id, bool on, int duration_ms) {
    const auto [found, inserted] = tracks_.try_emplace(id, Track{on ? 1.0F : 0.0F});
    return step(found->second, on, duration_ms);
}

float Motion::appear(WidgetId id, int duration_ms) {
    const auto [found, inserted] = tracks_.try_emplace(id, Track{});
    return step(found->second, true, duration_ms);
}

} // namespace kabinet::client
