#include "web-client/theme/text.hpp"

#include "web-client/theme/fonts.hpp"
#include "web-client/theme/paint.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace kabinet::client {
namespace {

constexpr std::string_view ellipsis = "…";

ImWchar next_letter(const char*& at, const char* end) {
    unsigned int letter = static_cast<unsigned char>(*at);
    if (letter < 0x80) {
        ++at;
    } else {
        at += ImTextCharFromUtf8(&letter, at, end);
    }
    return static_cast<ImWchar>(letter);
}

ImFontBaked* baked(const TextStyle& style) {
    return face(style.weight)->GetFontBaked(style.size, pixel_density());
}

// Where the next letter begins.
const char* after_letter(const char* at, const char* end) {
    (void)next_letter(at, end);
    return at;
}

// How much of the text fits, in bytes.
std::size_t fitting(const TextStyle& style, std::string_view text, float width) {
    ImFontBaked* const glyphs = baked(style);
    const char* at = text.data();
    const char* const end = at + text.size();
    float x = 0;
    while (at < end) {
        const char* next = at;
        x += glyphs->GetCharAdvance(next_letter(next, end)) + style.tracking;
        if (x > width) {
            break;
        }
        at = next;
    }
    return static_cast<std::size_t>(at - text.data());
}

} // namespace

float text_width(const TextStyle& style, std::string_view text) {
    ImFontBaked* const glyphs = baked(style);
    const char* at = text.data();
    const char* const end = at + text.size();
    float width = 0;
    while (at < end) {
        width += glyphs->GetCharAdvance(next_letter(at, end)) + style.tracking;
    }
    return width;
}

void draw_text(ImDrawList& list, const TextStyle& style, float x, float middle, Color color, std::string_view text) {
    const ImVec4 clip = list._ClipRectStack.empty() ? list._Data->ClipRectFullscreen : list._ClipRectStack.back();
    if (text.empty() || color.a == 0 || middle + style.size < clip.y || middle - style.size > clip.w) {
        return;
    }
    ImFontBaked* const glyphs = baked(style);
    const char* const end = text.data() + text.size();
    // A glyph that is not in the atlas yet may move the others: all of them first, then the vertices.
    int count = 0;
    for (const char* at = text.data(); at < end; ++count) {
        glyphs->FindGlyph(next_letter(at, end));
    }
    const float baseline = snap(middle + half_capital * style.size);
    const float top = baseline - std::round(glyphs->Ascent);
    const ImU32 packed = to_u32(color);
    list.PrimReserve(count * 6, count * 4);
    int drawn = 0;
    for (const char* at = text.data(); at < end;) {
        const ImFontGlyph* const glyph = glyphs->FindGlyph(next_letter(at, end));
        const float left = x + glyph->X0;
        const float right = x + glyph->X1;
        if (glyph->Visible && right >= clip.x && left <= clip.z) {
            list.PrimRectUV({left, top + glyph->Y0}, {right, top + glyph->Y1}, {glyph->U0, glyph->V0},
                            {glyph->U1, glyph->V1}, packed);
            ++drawn;
        }
        x += glyph->AdvanceX + style.tracking;
    }
    list.PrimUnreserve((count - drawn) * 6, (count - drawn) * 4);
}

float onto_baseline_of(const TextStyle& beside, const TextStyle& style) {
    return half_capital * (beside.size - style.size);
}

std::string shortened(const TextStyle& style, std::string_view text, float width) {
    if (text_width(style, text) <= width) {
        return std::string(text);
    }
    std::size_t length = fitting(style, text, width - text_width(style, ellipsis));
    while (length > 0 && text[length - 1] == ' ') {
        --length;
    }
    std::string result(text.substr(0, length));
    result += ellipsis;
    return result;
}

std::vector<std::string_view> wrapped(const TextStyle& style, std::string_view text, float width) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t newline = text.find('\n');
        std::size_t length = fitting(style, text.substr(0, newline), width);
        std::size_t skip = length;
        if (newline != std::string_view::npos && length == newline) {
            skip = newline + 1;
        } else if (length < text.size() && text[length] != ' ') {
            const std::size_t space = text.rfind(' ', length);
            if (space != std::string_view::npos && space > 0) {
                length = space;
            } else if (length == 0) {
                length = static_cast<std::size_t>(after_letter(text.data(), text.data() + text.size()) - text.data());
            }
            skip = length;
        }
        lines.push_back(text.substr(0, length));
        text.remove_prefix(skip);
        if (newline == std::string_view::npos || skip != newline + 1) {
            while (!text.empty() && text.front() == ' ') {
                text.remove_prefix(1);
            }
        }
    }
    if (lines.empty()) {
        lines.emplace_back();
    }
    return lines;
}

} // namespace kabinet::client
