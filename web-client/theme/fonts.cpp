#include "web-client/theme/fonts.hpp"

#include <imgui.h>

#include <cstddef>
#include <iterator>

namespace kabinet::client {
namespace {

constexpr int icon_slot = 3;

void add(std::span<const unsigned char> file, ImS8 oversample) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // Letters stand at fractions of a pixel; with four horizontal samples they look alike at each of them.
    config.OversampleH = oversample;
    config.OversampleV = 1;
    // The files' ascent and descent add up to one em, so ImGui's sizes are those of CSS.
    config.SizePixels = type::body.size;
    // ImGui takes a pointer to mutable bytes and only reads them.
    auto* bytes = const_cast<unsigned char*>(file.data());
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), config.SizePixels, &config);
}

ImFont* slot(int index) {
    const ImVector<ImFont*>& fonts = ImGui::GetIO().Fonts->Fonts;
    return fonts[index < fonts.Size ? index : fonts.Size - 1];
}

} // namespace

void add_fonts(const FontFiles& files) {
    // The order is the order of Weight, then the icons.
    add(files.regular, 4);
    add(files.medium, 4);
    add(files.semibold, 4);
    add(files.icons, 1);
    ImGui::GetStyle().FontSizeBase = type::body.size;
}

ImFont* face(Weight weight) {
    return slot(static_cast<int>(weight));
}

ImFont* icon_face() {
    return slot(icon_slot);
}

} // namespace kabinet::client
