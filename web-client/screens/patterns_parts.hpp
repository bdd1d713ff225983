#pragma once

#include "web-client/screens/patterns_screen.hpp"

// The parts of the page of patterns. Each draws from `place`'s top down and returns the height it took.
namespace kabinet::client {

struct Patterns {
    Ui& ui;
    const Words& words;
    PatternsModel& model;
};

float patterns_buttons(const Patterns& page, const Rect& place);
float patterns_fields(const Patterns& page, const Rect& place);
float patterns_choices(const Patterns& page, const Rect& place);
float patterns_dates(const Patterns& page, const Rect& place);
float patterns_filters(const Patterns& page, const Rect& place);
float patterns_table(const Patterns& page, const Rect& place);
float patterns_progress(const Patterns& page, const Rect& place);
float patterns_rings(const Patterns& page, const Rect& place);
float patterns_bars(const Patterns& page, const Rect& place);
float patterns_ranking(const Patterns& page, const Rect& place);
float patterns_notices(const Patterns& page, const Rect& place);
float patterns_nothing(const Patterns& page, const Rect& place);

} // namespace kabinet::client
