#include "web-client/widgets/scroll_state.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;

namespace {

struct Scrolling {
    ScrollState state;
    std::int64_t now = 1000;

    Scrolling() {
        state.layout(500, 2000);
        state.step(now);
    }

    void run(int frames = 60) {
        for (int frame = 0; frame < frames; ++frame) {
            now += 16;
            state.step(now);
        }
    }
};

} // namespace

TEST_CASE("a wheel notch moves the content by 100 pixels, gliding") {
    Scrolling scrolling;
    scrolling.state.wheel(-1, true);
    CHECK(scrolling.state.moving());
    scrolling.run(1);
    CHECK(scrolling.state.offset() > 0);
    CHECK(scrolling.state.offset() < 100);
    scrolling.run();
    CHECK(scrolling.state.offset() == doctest::Approx(100));
    CHECK_FALSE(scrolling.state.moving());
}

TEST_CASE("with reduced motion, and for a trackpad's small parts, it is there at once") {
    Scrolling scrolling;
    scrolling.state.wheel(-1, false);
    CHECK(scrolling.state.offset() == doctest::Approx(100));
    scrolling.state.wheel(-0.25F, true);
    CHECK(scrolling.state.offset() == doctest::Approx(125));
    CHECK_FALSE(scrolling.state.moving());
}

TEST_CASE("it never leaves its content") {
    Scrolling scrolling;
    scrolling.state.wheel(5, false);
    CHECK(scrolling.state.offset() == 0);
    scrolling.state.wheel(-100, false);
    CHECK(scrolling.state.offset() == doctest::Approx(1500));
    scrolling.state.layout(500, 800);
    CHECK(scrolling.state.offset() == doctest::Approx(300));
    scrolling.state.layout(500, 300);
    CHECK(scrolling.state.offset() == 0);
    CHECK(scrolling.state.limit() == 0);
}

TEST_CASE("content under a finger follows it, and goes on when it is thrown") {
    Scrolling scrolling;
    for (int frame = 0; frame < 5; ++frame) {
        scrolling.state.drag(-20);
        scrolling.run(1);
    }
    CHECK(scrolling.state.offset() == doctest::Approx(100));
    scrolling.state.release();
    scrolling.run(1);
    CHECK(scrolling.state.offset() > 100);
    CHECK(scrolling.state.moving());
    scrolling.run(300);
    CHECK_FALSE(scrolling.state.moving());
    CHECK(scrolling.state.offset() > 200);
}

TEST_CASE("a finger that rested before it lifted throws nothing") {
    Scrolling scrolling;
    scrolling.state.drag(-50);
    scrolling.run(1);
    scrolling.now += 1000;
    scrolling.state.step(scrolling.now);
    scrolling.state.release();
    scrolling.run(5);
    CHECK(scrolling.state.offset() == doctest::Approx(50));
}

TEST_CASE("what is out of view is brought into it with its margin, what is in view stays") {
    Scrolling scrolling;
    scrolling.state.reveal(900, 950, 20, 20);
    CHECK(scrolling.state.offset() == doctest::Approx(470));
    scrolling.state.reveal(600, 650, 20, 20);
    CHECK(scrolling.state.offset() == doctest::Approx(470));
    scrolling.state.reveal(100, 150, 20, 20);
    CHECK(scrolling.state.offset() == doctest::Approx(80));
}

TEST_CASE("keys scroll as on a web page") {
    Scrolling scrolling;
    CHECK(scrolling.state.key("PageDown", false));
    CHECK(scrolling.state.offset() == doctest::Approx(450));
    CHECK(scrolling.state.key("ArrowUp", false));
    CHECK(scrolling.state.offset() == doctest::Approx(410));
    CHECK(scrolling.state.key("End", false));
    CHECK(scrolling.state.offset() == doctest::Approx(1500));
    CHECK(scrolling.state.key("Home", false));
    CHECK(scrolling.state.offset() == 0);
    CHECK_FALSE(scrolling.state.key("x", false));
}
