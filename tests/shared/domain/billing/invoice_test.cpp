#include "shared/domain/billing/invoice.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace kabinet;
using namespace kabinet::domain;
using namespace std::chrono;

namespace {

Msisdn number(std::string_view digits) {
    return Msisdn::parse(digits).value();
}

NewInvoice manuals() {
    return {.number = "25071142-201802",
            .account = AccountNumber::parse("25071142").value(),
            .month = 2018y / February,
            .issued_on = 2018y / 2 / 28,
            .vat_rate = VatRate::of_percent(12),
            .charges = {{number("77010542019"), ChargeKind::voice, Money::of_tiyn(11'205)},
                        {number("77010542001"), ChargeKind::voice, Money::of_tiyn(105)},
                        {number("77010542019"), ChargeKind::subscription, Money::of_tenge(2050)}},
            .stated_total = std::nullopt};
}

Error refusal(const NewInvoice& given) {
    const auto made = Invoice::create(given);
    REQUIRE_FALSE(made.has_value());
    return made.error();
}

} // namespace

TEST_CASE("an invoice puts its lines in order, takes the tax of each and adds them up") {
    const auto invoice = Invoice::create(manuals()).value();
    REQUIRE(invoice.lines().size() == 3);
    CHECK(invoice.lines()[0].msisdn == number("77010542001"));
    CHECK(invoice.lines()[1].kind == ChargeKind::subscription);
    CHECK(invoice.lines()[2].amount.vat.tiyn() == 1'201);
    CHECK(invoice.head().total.gross.tiyn() == 216'310);
    // 11 + 21 964 + 1 201; of the total at once it would be 23 176 as well, but it need not be.
    CHECK(invoice.head().total.vat.tiyn() == 23'176);
}

TEST_CASE("the tax of an invoice is the sum of its lines' tax, not the tax of its sum") {
    NewInvoice given = manuals();
    given.charges = {{number("77010542001"), ChargeKind::voice, Money::of_tiyn(5)},
                     {number("77010542002"), ChargeKind::voice, Money::of_tiyn(5)},
                     {number("77010542003"), ChargeKind::voice, Money::of_tiyn(5)}};
    const auto invoice = Invoice::create(given).value();
    CHECK(invoice.head().total.vat.tiyn() == 3);
    CHECK(with_vat_inside(invoice.head().total.gross, given.vat_rate).vat.tiyn() == 2);
}

TEST_CASE("an act's rows are the kinds, its annex's rows the numbers") {
    const auto invoice = Invoice::create(manuals()).value();
    const auto kinds = totals_by_kind(invoice.lines());
    REQUIRE(kinds.size() == 2);
    CHECK(kinds[0].kind == ChargeKind::subscription);
    CHECK(kinds[1].amount.gross.tiyn() == 11'310);
    const auto numbers = totals_by_number(invoice.lines());
    REQUIRE(numbers.size() == 2);
    CHECK(numbers[1].msisdn == number("77010542019"));
    CHECK(numbers[1].amount.gross.tiyn() == 216'205);
}

TEST_CASE("what is wrong with an invoice is named") {
    NewInvoice given = manuals();
    given.number.clear();
    CHECK(refusal(given).code == ErrorCode::document_number);
    given.number = "12\n34";
    CHECK(refusal(given).code == ErrorCode::document_number);
    given.number.assign(41, '1');
    CHECK(refusal(given).field == "number");
    given = manuals();
    given.month = 2018y / month(13);
    CHECK(refusal(given).field == "month");
    given = manuals();
    given.issued_on = 2018y / 2 / 29;
    CHECK(refusal(given).field == "issued_on");
    given = manuals();
    given.charges.clear();
    CHECK(refusal(given).code == ErrorCode::invoice_empty);
    given = manuals();
    given.charges.push_back(given.charges.front());
    CHECK(refusal(given).code == ErrorCode::invoice_line_repeated);
    given = manuals();
    given.charges[0].amount = Money::of_tenge(-3000);
    CHECK(refusal(given).code == ErrorCode::amount_negative);
    given.charges[0].amount = Money::of_tiyn(std::numeric_limits<std::int64_t>::max());
    CHECK(refusal(given).code == ErrorCode::amount_range);
}

TEST_CASE("a total that is stated must be the sum of the lines") {
    NewInvoice given = manuals();
    given.stated_total = Money::of_tiyn(216'310);
    CHECK(Invoice::create(given).has_value());
    given.stated_total = Money::of_tiyn(216'311);
    CHECK(refusal(given).code == ErrorCode::invoice_total_mismatch);
}

TEST_CASE("a register adds up rate by rate") {
    const auto first = Invoice::create(manuals()).value();
    NewInvoice later = manuals();
    later.vat_rate = VatRate::of_percent(16);
    const auto second = Invoice::create(later).value();
    const auto totals = register_totals(std::vector{second.head(), first.head(), first.head()}).value();
    REQUIRE(totals.by_rate.size() == 2);
    CHECK(totals.by_rate[0].rate == VatRate::of_percent(12));
    CHECK(totals.by_rate[0].amount.gross.tiyn() == 432'620);
    CHECK(totals.total.gross.tiyn() == 648'930);
    CHECK(register_totals({})->total == TaxedAmount());
}
