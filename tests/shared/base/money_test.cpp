#include "shared/base/money.hpp"

#include <doctest/doctest.h>

#include <limits>

using kabinet::Money;

TEST_CASE("a tenge is a hundred tiyn") {
    CHECK(Money::of_tenge(446) == Money::of_tiyn(44'600));
    CHECK(Money::of_tenge(-1).tiyn() == -100);
    CHECK(Money::of_tenge(std::numeric_limits<std::int32_t>::max()).tiyn() == 214'748'364'700);
}

TEST_CASE("amounts are ordered by size") {
    CHECK(Money::of_tiyn(-1) < Money{});
    CHECK(Money::of_tiyn(100) > Money::of_tiyn(99));
    CHECK(Money::of_tiyn(-1).negative());
    CHECK_FALSE(Money{}.negative());
}

TEST_CASE("sums and differences are exact") {
    CHECK(sum(Money::of_tiyn(979'333), Money::of_tiyn(67)) == Money::of_tenge(9794));
    CHECK(difference(Money::of_tenge(2050), Money::of_tenge(892)) == Money::of_tenge(1158));
}

TEST_CASE("what does not fit is nothing instead of a wrong amount") {
    const auto most = Money::of_tiyn(std::numeric_limits<std::int64_t>::max());
    const auto least = Money::of_tiyn(std::numeric_limits<std::int64_t>::min());
    CHECK_FALSE(sum(most, Money::of_tiyn(1)));
    CHECK_FALSE(difference(least, Money::of_tiyn(1)));
    CHECK(sum(most, least) == Money::of_tiyn(-1));
}
