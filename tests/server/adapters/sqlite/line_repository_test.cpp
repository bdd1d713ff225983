#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using domain::LineStatus;

namespace {

struct Line : test::DatabaseFixture {
    ports::CompanyId company = add_company("750750750750");
    ports::CompanyId other = add_company("800800800800");
    domain::Msisdn number = test::msisdn("77010542019");

    Line() {
        add_account(company, "25071142");
        ports::NewLine line = test::new_line(company, "77010542019", "25071142");
        line.status = LineStatus::debt;
        line.status_changed_at = Instant(std::chrono::seconds(1'518'835'200));
        line.available = Money::of_tenge(892);
        line.individual_limit = Money::of_tenge(892);
        line.registration_form = "300014697190-149";
        line.imei = domain::Imei::parse("35202309352069").value();
        add_line(line);
    }

    void add_sim(std::optional<ports::SimCodes> codes) {
        write([&](ports::Transaction& t) {
            return t.lines().add_sim({.iccid = domain::Iccid::parse("89997027507916785078").value(),
                                      .line = number,
                                      .swapped_at = Instant(std::chrono::seconds(1'535'362'620)),
                                      .codes = std::move(codes)});
        });
    }

    [[nodiscard]] std::optional<ports::Line> find(ports::CompanyId whose) const {
        return database->read([&](const ports::Transaction& t) { return t.lines().find(whose, number); }).value();
    }

    [[nodiscard]] std::optional<ports::SimCodes> codes(ports::CompanyId whose) const {
        return database->read([&](const ports::Transaction& t) { return t.lines().sim_codes(whose, number); }).value();
    }

    [[nodiscard]] ports::LineCounts counts() const {
        return database->read([&](const ports::Transaction& t) { return t.lines().counts(company); }).value();
    }
};

ErrorCode refusal(test::DatabaseFixture& fixture, const ports::NewLine& line) {
    const auto added = fixture.database->write([&](ports::Transaction& t) { return t.lines().add(line); });
    REQUIRE_FALSE(added);
    return added.error().code;
}

} // namespace

TEST_CASE("a line comes back as it was stored") {
    Line fixture;
    fixture.add_sim(ports::SimCodes{"0000", "6911", "11507782", "15275799"});
    const auto line = fixture.find(fixture.company);
    REQUIRE(line.has_value());
    CHECK(line->row.msisdn == fixture.number);
    CHECK(line->row.account.str() == "25071142");
    CHECK(line->row.tariff == "11");
    CHECK(line->row.status == LineStatus::debt);
    CHECK(line->status_changed_at == Instant(std::chrono::seconds(1'518'835'200)));
    CHECK(line->billing_method == domain::BillingMethod::credit);
    CHECK(line->available == Money::of_tenge(892));
    CHECK(line->individual_limit == Money::of_tenge(892));
    CHECK(line->credit_limit == Money::of_tenge(2050));
    CHECK(line->registration_form == "300014697190-149");
    CHECK_FALSE(line->sms_ussd_ban);
    CHECK(line->iccid->digits() == "89997027507916785078");
    CHECK(line->sim_swapped_at == Instant(std::chrono::seconds(1'535'362'620)));
    CHECK(line->imei->digits() == "35202309352069");
    CHECK(line->has_sim_codes);
    CHECK(fixture.codes(fixture.company)->puk2 == "15275799");
}

TEST_CASE("what is not known of a line stays unknown") {
    Line fixture;
    CHECK_FALSE(fixture.find(fixture.company)->iccid.has_value());
    CHECK_FALSE(fixture.find(fixture.company)->has_sim_codes);
    fixture.add_sim(std::nullopt);
    CHECK(fixture.find(fixture.company)->iccid.has_value());
    CHECK_FALSE(fixture.find(fixture.company)->has_sim_codes);
    CHECK_FALSE(fixture.codes(fixture.company).has_value());
}

TEST_CASE("another company's line and its codes are as good as not there") {
    Line fixture;
    fixture.add_sim(ports::SimCodes{"0000", "6911", "11507782", "15275799"});
    CHECK_FALSE(fixture.find(fixture.other).has_value());
    CHECK_FALSE(fixture.codes(fixture.other).has_value());
}

TEST_CASE("a number that is taken and an account of another company are conflicts") {
    Line fixture;
    CHECK(refusal(fixture, test::new_line(fixture.company, "77010542019", "25071142")) == ErrorCode::conflict);
    CHECK(refusal(fixture, test::new_line(fixture.other, "77010542020", "25071142")) == ErrorCode::conflict);
    CHECK(refusal(fixture, test::new_line(fixture.company, "77010542020", "11111111")) == ErrorCode::conflict);
    CHECK(fixture.counts().total() == 1);
}

TEST_CASE("lines are counted by status as they come, change and go") {
    Line fixture;
    ports::NewLine second = test::new_line(fixture.company, "77010542020", "25071142");
    fixture.add_line(second);
    CHECK(fixture.counts().debt == 1);
    CHECK(fixture.counts().active == 1);
    auto other_hand = fixture.look();
    REQUIRE(other_hand.execute("UPDATE lines SET status = 'processing' WHERE msisdn = 77010542020"));
    CHECK(fixture.counts().active == 0);
    CHECK(fixture.counts().processing == 1);
    REQUIRE(other_hand.execute("DELETE FROM lines WHERE msisdn = 77010542019"));
    CHECK(fixture.counts().debt == 0);
    CHECK(fixture.counts().total() == 1);
}

TEST_CASE("the index of digits follows a changed account and a removed line") {
    Line fixture;
    fixture.add_account(fixture.company, "40404040");
    auto other_hand = fixture.look();
    const auto indexed = [&](std::string_view phrase) {
        return other_hand.query("SELECT count(*) FROM line_search WHERE line_search MATCH ?", phrase).number().value();
    };
    CHECK(indexed("\"25071142\"") == 1);
    REQUIRE(other_hand.execute("UPDATE lines SET account = '40404040' WHERE msisdn = 77010542019"));
    CHECK(indexed("\"25071142\"") == 0);
    CHECK(indexed("\"4040\"") == 1);
    REQUIRE(other_hand.execute("DELETE FROM lines WHERE msisdn = 77010542019"));
    CHECK(indexed("\"0542\"") == 0);
    CHECK(other_hand.execute("INSERT INTO line_search (line_search) VALUES ('integrity-check')"));
}

TEST_CASE("the sample of digits follows lines that come, change and go, and leaves the others out") {
    Line fixture;
    fixture.add_account(fixture.company, "40404040");
    auto other_hand = fixture.look();
    const auto sampled = [&](std::string_view digits) {
        return other_hand.query("SELECT lines FROM digit_samples WHERE digits = ?", digits).number().value();
    };
    const std::int64_t in_sample = 77010542001 + 61 - 77010542001 % 61;
    const std::string number = std::to_string(in_sample);
    CHECK(sampled("770") == (77010542019 % 61 == 0 ? 1 : 0));
    fixture.add_line(test::new_line(fixture.company, number, "25071142"));
    CHECK(sampled("770") == 1);
    CHECK(sampled(number.substr(8)) == 1);
    CHECK(sampled("250") == 1);
    REQUIRE(other_hand.execute("UPDATE lines SET account = '40404040' WHERE msisdn = " + number));
    CHECK(sampled("250") == 0);
    CHECK(sampled("404") == 1); // once for a line, however often it has it
    CHECK(sampled("770") == 1);
    REQUIRE(other_hand.execute("DELETE FROM lines WHERE msisdn = " + number));
    CHECK(sampled("770") == 0);
    CHECK(sampled("404") == 0);
}
