#include "web-client/widgets/motion.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;

TEST_CASE("a value begins where it belongs and moves only when its aim changes") {
    Motion motion;
    motion.begin_frame(1000, false);
    CHECK(motion.toward(1, true, 100) == 1);
    CHECK_FALSE(motion.moving());
    motion.end_frame();
    motion.begin_frame(1016, false);
    const float first = motion.toward(1, false, 100);
    CHECK(first < 1);
    CHECK(first > 0);
    CHECK(motion.moving());
}

TEST_CASE("it arrives in its time and rests then") {
    Motion motion;
    std::int64_t now = 1000;
    float value = 0;
    for (int frame = 0; frame < 10; ++frame) {
        motion.begin_frame(now += 16, false);
        value = motion.appear(2, 100);
        motion.end_frame();
    }
    CHECK(value == 1);
    motion.begin_frame(now + 16, false);
    motion.appear(2, 100);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("with reduced motion it is there at once") {
    Motion motion;
    motion.begin_frame(1000, true);
    CHECK(motion.appear(3, 100) == 1);
    CHECK(motion.toward(3, false, 100) == 0);
    CHECK_FALSE(motion.moving());
}

TEST_CASE("after a long sleep the first frame begins a movement and doesn't finish it") {
    Motion motion;
    motion.begin_frame(1000, false);
    motion.toward(4, false, 140);
    motion.end_frame();
    motion.begin_frame(90'000, false);
    CHECK(motion.toward(4, true, 140) < 0.5F);
}

TEST_CASE("what is not asked for is forgotten") {
    Motion motion;
    motion.begin_frame(1000, false);
    motion.appear(5, 100);
    motion.end_frame();
    motion.begin_frame(1016, false);
    motion.end_frame();
    motion.begin_frame(1032, false);
    CHECK(motion.appear(5, 100) < 0.5F);
}
