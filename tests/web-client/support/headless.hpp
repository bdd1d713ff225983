#pragma once

#include <array>
#include <vector>

namespace kabinet::client::test {

/// An ImGui context with the product's fonts and no screen: textures are taken as uploaded.
class Headless {
public:
    Headless(float width, float height, float density = 1);
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;
    ~Headless();

    void resize(float width, float height);
    void begin();
    void end();

private:
    std::array<std::vector<unsigned char>, 4> fonts_;
};

} // namespace kabinet::client::test
