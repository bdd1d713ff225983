#include "shared/domain/billing/payment.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace kabinet;
using domain::Payment;
using domain::PaymentType;

namespace {

Payment::Given manuals() {
    return {.at = Instant(std::chrono::seconds(1'529'532'900)),
            .type = PaymentType::top_up,
            .comment = "Касри 200032044427",
            .amount = Money::of_tenge(50),
            .balance_before = Money::of_tiyn(1'424),
            .balance_after = Money::of_tiyn(6'424)};
}

} // namespace

TEST_CASE("the manual's payment: 50 on top of 14.24 make 64.24") {
    const auto payment = Payment::create(manuals()).value();
    CHECK(payment.balance_after() == Money::of_tiyn(6'424));
    CHECK(payment.comment() == "Касри 200032044427");
}

TEST_CASE("a balance after that was not given follows from the others") {
    Payment::Given given = manuals();
    given.amount = Money::of_tenge(-10);
    given.balance_after.reset();
    CHECK(Payment::create(given)->balance_after() == Money::of_tiyn(424));
}

TEST_CASE("what is wrong with a payment is named") {
    Payment::Given given = manuals();
    given.balance_after = Money::of_tiyn(6'425);
    CHECK(Payment::create(given).error().code == ErrorCode::balance_mismatch);
    given = manuals();
    given.amount = Money::of_tiyn(std::numeric_limits<std::int64_t>::max());
    CHECK(Payment::create(given).error().code == ErrorCode::amount_range);
    given = manuals();
    given.comment = "two\nlines";
    CHECK(Payment::create(given).error().code == ErrorCode::malformed);
    given.comment.assign(Payment::comment_max_length + 1, 'a');
    CHECK(Payment::create(given).error().code == ErrorCode::too_long);
}

TEST_CASE("types of payments have names, and names types") {
    for (const auto type : {PaymentType::top_up, PaymentType::invoice, PaymentType::transfer, PaymentType::correction,
                            PaymentType::refund}) {
        CHECK(domain::payment_type_from(name_of(type)) == type);
    }
    CHECK_FALSE(domain::payment_type_from("gift").has_value());
}
