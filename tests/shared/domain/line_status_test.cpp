#include "shared/domain/line/billing_method.hpp"
#include "shared/domain/line/line_status.hpp"

#include <doctest/doctest.h>

using kabinet::domain::BillingMethod;
using kabinet::domain::LineStatus;

TEST_CASE("statuses and their names belong together") {
    CHECK(name_of(LineStatus::active) == "active");
    CHECK(name_of(LineStatus::blocked) == "blocked");
    CHECK(name_of(LineStatus::debt) == "debt");
    CHECK(name_of(LineStatus::processing) == "processing");
    for (const LineStatus status : kabinet::domain::line_statuses) {
        CHECK(kabinet::domain::line_status_from(name_of(status)) == status);
    }
    CHECK_FALSE(kabinet::domain::line_status_from("Active"));
    CHECK_FALSE(kabinet::domain::line_status_from(""));
}

TEST_CASE("billing methods and their names belong together") {
    CHECK(name_of(BillingMethod::credit) == "credit");
    CHECK(name_of(BillingMethod::advance) == "advance");
    CHECK(kabinet::domain::billing_method_from("credit") == BillingMethod::credit);
    CHECK(kabinet::domain::billing_method_from("advance") == BillingMethod::advance);
    CHECK_FALSE(kabinet::domain::billing_method_from("prepaid"));
}
