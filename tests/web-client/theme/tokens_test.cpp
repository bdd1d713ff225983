#include "web-client/theme/tokens.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <vector>

using namespace kabinet::client;

namespace {

double channel(std::uint8_t value) {
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * channel(color.r) + 0.7152 * channel(color.g) + 0.0722 * channel(color.b);
}

// WCAG 2: relative luminance of the lighter over that of the darker.
double contrast(Color a, Color b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

struct Pair {
    const char* what;
    Color text, ground;
};

std::vector<Pair> pairs_of(const Palette& p) {
    std::vector<Pair> pairs;
    for (const auto& [name, ground] :
         {std::pair{"page", p.page}, std::pair{"card", p.card}, std::pair{"hover", p.hover}}) {
        pairs.push_back({name, p.ink, ground});
        pairs.push_back({name, p.ink_soft, ground});
        pairs.push_back({name, p.ink_faint, ground});
    }
    pairs.insert(pairs.end(), {
                                  {"chip", p.ink, p.chip},
                                  {"chip", p.ink_soft, p.chip},
                                  {"pressed chip", p.ink, p.line},
                                  {"header", p.header_ink, p.header},
                                  {"header soft", p.header_soft, p.header},
                                  {"header control", p.header_ink, p.header_control},
                                  {"header control soft", p.header_soft, p.header_control},
                                  {"brand", p.brand, p.header},
                                  {"link", p.accent, p.card},
                                  {"primary", p.on_primary, p.primary},
                                  {"avatar", p.on_avatar, p.avatar},
                                  {"info", p.info_ink, p.info},
                                  {"success", p.success_ink, p.success_soft},
                                  {"warning", p.warning_ink, p.warning_soft},
                                  {"danger", p.danger_ink, p.danger_soft},
                                  {"progress", p.progress_ink, p.progress_soft},
                                  {"tooltip", p.tooltip_ink, p.tooltip},
                              });
    return pairs;
}

} // namespace

TEST_CASE("every text stands out from its ground by 4.5 : 1 in both themes") {
    for (const Palette* palette : {&light_palette, &dark_palette}) {
        for (const Pair& pair : pairs_of(*palette)) {
            CAPTURE(pair.what);
            CHECK(contrast(pair.text, pair.ground) >= 4.5);
        }
    }
}

TEST_CASE("the focus ring stands out from every surface by 3 : 1") {
    for (const Palette* palette : {&light_palette, &dark_palette}) {
        for (const Color ground : {palette->page, palette->card}) {
            CHECK(contrast(palette->accent, ground) >= 3.0);
        }
    }
}

TEST_CASE("colours mix from one to the other") {
    constexpr Color black{0, 0, 0};
    constexpr Color white{255, 255, 255};
    CHECK(mix(black, white, 0) == black);
    CHECK(mix(black, white, 1) == white);
    CHECK(mix(black, white, 0.5F).g == 128);
    CHECK(white.with_alpha(0.5F).a == 128);
}
