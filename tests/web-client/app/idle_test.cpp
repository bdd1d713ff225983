#include "tests/web-client/support/driver.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

using namespace kabinet::client;
using kabinet::client::test::Driver;

TEST_CASE("a page that rests wants no frame, and is woken for nothing sooner than its minutes change") {
    for (const char* address : {"/numbers", "/numbers/77010542006", "/about", "/nowhere"}) {
        CAPTURE(address);
        Driver driver;
        driver.open(address);
        driver.host.wake_ms.reset();
        driver.frame();
        CHECK_FALSE(driver.app().wants_another_frame());
        CHECK(driver.host.wake_ms.value_or(60'000) > 5'000);
    }
}

TEST_CASE("while an answer is awaited something turns; with reduced motion nothing does") {
    for (const bool reduced : {false, true}) {
        Driver driver;
        driver.host.reduced_motion = reduced;
        driver.open("/numbers/77010542006?company=1");
        driver.server.hold = true;
        driver.semantics.report_activation(driver.get(Role::button, "Обновить").id);
        for (int frame = 0; frame < 8; ++frame) {
            driver.frame();
        }
        CHECK(driver.app().wants_another_frame() == !reduced);
    }
}

TEST_CASE("a resting page is drawn the same each time") {
    Driver driver;
    driver.open();
    driver.frame();
    const auto hash = driver.semantics.hash();
    const int vertices = ImGui::GetDrawData()->TotalVtxCount;
    driver.frame();
    CHECK(driver.semantics.hash() == hash);
    CHECK(ImGui::GetDrawData()->TotalVtxCount == vertices);
}

TEST_CASE("toasts go by themselves") {
    Driver driver;
    driver.open("/numbers/77010542006?company=1");
    driver.click(Role::button, "Скопировать ICCID");
    CHECK(driver.host.wake_ms);
    const int with_toast = ImGui::GetDrawData()->TotalVtxCount;
    ImGui::GetIO().AddMousePosEvent(5, 500);
    driver.wait(5000);
    CHECK(ImGui::GetDrawData()->TotalVtxCount < with_toast);
    CHECK_FALSE(driver.app().wants_another_frame());
}
