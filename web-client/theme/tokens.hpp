#pragma once

#include <cstdint>

namespace kabinet::client {

/// 8 bits a channel, straight alpha.
struct Color {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;

    [[nodiscard]] constexpr Color with_alpha(float alpha) const {
        return {r, g, b, static_cast<std::uint8_t>(static_cast<float>(a) * alpha + 0.5F)};
    }

    constexpr bool operator==(const Color&) const = default;
};

consteval Color rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU), 255};
}

constexpr Color mix(Color from, Color to, float t) {
    const auto channel = [t](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * t +
                                         0.5F);
    };
    return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), channel(from.a, to.a)};
}

/// Every text colour keeps at least 4.5 : 1 on every surface it is used on (tests/web-client/theme).
struct Palette {
    Color page, card, hover, chip; ///< surfaces
    Color line, line_strong;       ///< borders; of fields the strong one
    Color ink, ink_soft, ink_faint;
    Color header, header_ink, header_soft, header_control, brand;
    Color accent, accent_soft;
    Color primary, primary_hover, on_primary;
    Color destructive, destructive_hover;         ///< of buttons that hurt; their words are on_primary
    Color series_1, series_2, series_3, series_4; ///< of charts, told apart by lightness too
    Color avatar, on_avatar;
    Color info, info_ink;
    Color success, success_soft, success_ink;
    Color warning, warning_soft, warning_ink;
    Color danger, danger_soft, danger_ink;
    Color progress, progress_soft, progress_ink;
    Color tooltip, tooltip_ink;
    Color scrim, shadow;
    Color skeleton, scrollbar, scrollbar_hover;
};

inline constexpr Palette light_palette{
    .page = rgb(0xF4F3F8),
    .card = rgb(0xFFFFFF),
    .hover = rgb(0xF7F5FC),
    .chip = rgb(0xF1EFF7),
    .line = rgb(0xE6E3EE),
    .line_strong = rgb(0xD9D4E5),
    .ink = rgb(0x1D1630),
    .ink_soft = rgb(0x5E5773),
    .ink_faint = rgb(0x6E6784),
    .header = rgb(0x2B1749),
    .header_ink = rgb(0xFFFFFF),
    .header_soft = rgb(0xC3B9D3),
    .header_control = rgb(0x402E5B),
    .brand = rgb(0xFF5FB0),
    .accent = rgb(0x7A2FF2),
    .accent_soft = rgb(0xF0E8FE),
    .primary = rgb(0xD6006D),
    .primary_hover = rgb(0xBD0060),
    .on_primary = rgb(0xFFFFFF),
    .destructive = rgb(0xC62828),
    .destructive_hover = rgb(0xA91F1F),
    .series_1 = rgb(0x7A2FF2),
    .series_2 = rgb(0xFF8CC6),
    .series_3 = rgb(0x1B8A4B),
    .series_4 = rgb(0xE0A33A),
    .avatar = rgb(0x7A2FF2),
    .on_avatar = rgb(0xFFFFFF),
    .info = rgb(0xE8F3FC),
    .info_ink = rgb(0x1B4F7A),
    .success = rgb(0x1B8A4B),
    .success_soft = rgb(0xE5F5EB),
    .success_ink = rgb(0x16793F),
    .warning = rgb(0xB7791F),
    .warning_soft = rgb(0xFFF4DB),
    .warning_ink = rgb(0x8A5C00),
    .danger = rgb(0xC62828),
    .danger_soft = rgb(0xFDEAEA),
    .danger_ink = rgb(0xC62828),
    .progress = rgb(0x7A2FF2),
    .progress_soft = rgb(0xF0E8FE),
    .progress_ink = rgb(0x7A2FF2),
    .tooltip = rgb(0x1D1630),
    .tooltip_ink = rgb(0xFFFFFF),
    .scrim = Color{29, 22, 48, 115},
    .shadow = Color{29, 22, 48, 255},
    .skeleton = rgb(0xECE9F3),
    .scrollbar = rgb(0xC9C3D8),
    .scrollbar_hover = rgb(0xA49CB9),
};

inline constexpr Palette dark_palette{
    .page = rgb(0x14101F),
    .card = rgb(0x1E182D),
    .hover = rgb(0x251E37),
    .chip = rgb(0x2A2240),
    .line = rgb(0x322A47),
    .line_strong = rgb(0x41375B),
    .ink = rgb(0xF1EEF8),
    .ink_soft = rgb(0xB8B0CC),
    .ink_faint = rgb(0x958DAA),
    .header = rgb(0x1A1030),
    .header_ink = rgb(0xFFFFFF),
    .header_soft = rgb(0xB8AECB),
    .header_control = rgb(0x312845),
    .brand = rgb(0xFF5FB0),
    .accent = rgb(0xA678FF),
    .accent_soft = rgb(0x2A1F45),
    .primary = rgb(0xE0177D),
    .primary_hover = rgb(0xF0368F),
    .on_primary = rgb(0xFFFFFF),
    .destructive = rgb(0xC93A3A),
    .destructive_hover = rgb(0xD94A4A),
    .series_1 = rgb(0x9B6BFF),
    .series_2 = rgb(0xFF9FD0),
    .series_3 = rgb(0x5AD08B),
    .series_4 = rgb(0xF0C35A),
    .avatar = rgb(0x8450EE),
    .on_avatar = rgb(0xFFFFFF),
    .info = rgb(0x1B2A3D),
    .info_ink = rgb(0xA9CDF0),
    .success = rgb(0x5AD08B),
    .success_soft = rgb(0x16301F),
    .success_ink = rgb(0x5AD08B),
    .warning = rgb(0xF0C35A),
    .warning_soft = rgb(0x33280F),
    .warning_ink = rgb(0xF0C35A),
    .danger = rgb(0xFF8A80),
    .danger_soft = rgb(0x3A1A1A),
    .danger_ink = rgb(0xFF8A80),
    .progress = rgb(0xB794FF),
    .progress_soft = rgb(0x2A1F45),
    .progress_ink = rgb(0xB794FF),
    .tooltip = rgb(0xF1EEF8),
    .tooltip_ink = rgb(0x1D1630),
    .scrim = Color{8, 5, 15, 160},
    .shadow = Color{0, 0, 0, 255},
    .skeleton = rgb(0x2A2240),
    .scrollbar = rgb(0x453B5E),
    .scrollbar_hover = rgb(0x6A5E88),
};

enum class Weight : std::uint8_t { regular, medium, semibold };

/// Sizes are CSS pixels of the em square; whole numbers, as the glyph cache rounds them.
struct TextStyle {
    float size = 14;
    float line = 20;
    Weight weight = Weight::regular;
    float tracking = 0; ///< added after each letter, CSS pixels
};

namespace type {
inline constexpr TextStyle overline{11, 16, Weight::regular, 0.5F};
inline constexpr TextStyle caption{12, 16, Weight::medium};
inline constexpr TextStyle note{12, 16, Weight::regular};
inline constexpr TextStyle small{13, 18, Weight::regular};
inline constexpr TextStyle small_strong{13, 18, Weight::medium};
inline constexpr TextStyle body{14, 20, Weight::regular};
inline constexpr TextStyle body_medium{14, 20, Weight::medium};
inline constexpr TextStyle body_strong{14, 20, Weight::semibold};
inline constexpr TextStyle card_title{15, 20, Weight::semibold};
inline constexpr TextStyle figure{17, 24, Weight::semibold};
inline constexpr TextStyle title{22, 28, Weight::semibold};
inline constexpr TextStyle total{24, 30, Weight::semibold};
inline constexpr TextStyle display{26, 32, Weight::semibold};
} // namespace type

/// The 4 px grid.
namespace space {
inline constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 24, huge = 32;
} // namespace space

namespace radius {
inline constexpr float small = 6, control = 10, menu = 12, card = 14, sheet = 20, pill = 999;
} // namespace radius

namespace motion {
inline constexpr int fast_ms = 100;
inline constexpr int normal_ms = 140;
} // namespace motion

/// Heights and widths that screens share.
namespace metric {
inline constexpr float header_height = 56;
inline constexpr float tabs_height = 48;
inline constexpr float content_max = 1392;
inline constexpr float control_height = 38;
inline constexpr float touch_target = 44;
inline constexpr float row_height = 50;
inline constexpr float table_header_height = 41;
inline constexpr float scrollbar = 12;
inline constexpr float phone_below = 720; ///< viewport width
inline constexpr float desktop_from = 1100;
} // namespace metric

} // namespace kabinet::client
