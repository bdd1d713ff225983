// Compiled natively and as WebAssembly: both must make of every input what the table says.

#include "tests/sameness/table.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace kabinet::test;

TEST_CASE("this compilation makes of every input what the table says") {
    for (const SamenessRow& row : sameness_rows()) {
        CAPTURE(row.validator);
        CAPTURE(row.input);
        CHECK(validated(row.validator, row.input) == row.result);
    }
}

TEST_CASE("every validator has inputs it takes and inputs it refuses") {
    std::set<std::string> taken;
    std::set<std::string> refused;
    for (const SamenessRow& row : sameness_rows()) {
        (row.result.starts_with("ok") ? taken : refused).insert(row.validator);
    }
    CHECK(taken == refused);
    CHECK(taken.size() >= 19);
}
