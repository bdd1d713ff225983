#include "tests/web-client/support/headless.hpp"

#include "web-client/theme/fonts.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <imgui.h>
#include <iterator>
#include <string>

namespace kabinet::client::test {
namespace {

std::vector<unsigned char> bytes_of(const std::string& file) {
    std::ifstream stream(std::string(KABINET_FONT_FOLDER) + "/" + file, std::ios::binary);
    REQUIRE_MESSAGE(stream.good(), file);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace

Headless::Headless(float width, float height, float density)
    : fonts_{bytes_of("regular.ttf"), bytes_of("medium.ttf"), bytes_of("semibold.ttf"), bytes_of("icons.ttf")} {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplayFramebufferScale = {density, density};
    resize(width, height);
    add_fonts({fonts_[0], fonts_[1], fonts_[2], fonts_[3]});
}

Headless::~Headless() {
    ImGui::DestroyContext();
}

void Headless::resize(float width, float height) {
    ImGui::GetIO().DisplaySize = {width, height};
}

void Headless::begin() {
    ImGui::GetIO().DeltaTime = 0.016F;
    ImGui::NewFrame();
}

void Headless::end() {
    ImGui::Render();
    for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

} // namespace kabinet::client::test
