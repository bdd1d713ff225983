#include "server/use_cases/list_payments.hpp"

#include "server/use_cases/record_cursor.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono;
using test::code_of;
using test::content_of;
using test::World;
using use_cases::PaymentsOf;

namespace {

domain::PaymentsPeriod january() {
    return domain::PaymentsPeriod::create(2027y / 1 / 1, 2027y / 1 / 15, 2027y / 1 / 15).value();
}

} // namespace

TEST_CASE("payments of the accounts and of a line are listed apart, and the history says who looked") {
    World world;
    const auto actor = world.actor(world.accountant);
    const auto of_accounts = use_cases::list_payments(world.services(), actor, {world.company, std::nullopt},
                                                      {.period = january(), .after = {}});
    REQUIRE(of_accounts.has_value());
    REQUIRE(of_accounts->rows.size() == 1);
    CHECK(of_accounts->rows[0].payment.comment() == "PAID-1");
    CHECK(of_accounts->next.empty());
    const auto of_line = use_cases::list_payments(world.services(), actor, {world.company, world.line},
                                                  {.period = january(), .after = {}});
    REQUIRE(of_line->rows.size() == 1);
    CHECK(of_line->rows[0].payment.comment() == "PAID-2");
    CHECK(world.history("action = 'view_payments' AND outcome = 'succeeded'") == 2);
    CHECK(world.history("action = 'view_payments' AND msisdn = 77010542019") == 1);
}

TEST_CASE("pages of payments follow one another, and only the first one is a look") {
    World world;
    const auto actor = world.actor(world.administrator);
    for (int i = 0; i < 4; ++i) {
        world.write([&](ports::Transaction& t) {
            return t.payments().put({.company = world.company,
                                     .account = test::account("25071142"),
                                     .line = std::nullopt,
                                     .reference = std::to_string(i),
                                     .payment = domain::Payment::create({.at = sys_days(2027y / 1 / 5) + 9h,
                                                                         .type = domain::PaymentType::top_up,
                                                                         .comment = {},
                                                                         .amount = Money::of_tiyn(i),
                                                                         .balance_before = {},
                                                                         .balance_after = std::nullopt})
                                                    .value()});
        });
    }
    std::string after;
    std::size_t seen = 0;
    do {
        const auto page = use_cases::list_payments(world.services(), actor, {world.company, std::nullopt},
                                                   {.period = january(), .after = after, .limit = 2});
        REQUIRE(page.has_value());
        seen += page->rows.size();
        after = page->next;
    } while (!after.empty());
    CHECK(seen == 5);
    CHECK(world.history("action = 'view_payments'") == 1);
}

TEST_CASE("who may not see documents sees none, and nothing is noted") {
    World world;
    for (const auto& [person, code] :
         {std::pair{world.viewer, ErrorCode::forbidden}, std::pair{world.stranger, ErrorCode::not_found}}) {
        const auto actor = world.actor(person);
        CHECK(code_of(use_cases::list_payments(world.services(), actor, {world.company, std::nullopt},
                                               {.period = january(), .after = {}})) == code);
        CHECK(code_of(use_cases::export_payments(world.services(), actor, {world.company, std::nullopt}, january(),
                                                 {})) == code);
    }
    CHECK(code_of(use_cases::list_payments(world.services(), world.actor(world.administrator),
                                           {world.company, world.foreign_line}, {.period = january(), .after = {}})) ==
          ErrorCode::not_found);
    CHECK(world.history("action = 'view_payments'") == 0);
}

TEST_CASE("a limit and a cursor that nobody gave out are refused") {
    World world;
    const auto actor = world.actor(world.administrator);
    const PaymentsOf whose{world.company, std::nullopt};
    for (const int limit : {0, 501}) {
        CHECK(code_of(use_cases::list_payments(world.services(), actor, whose,
                                               {.period = january(), .after = {}, .limit = limit})) ==
              ErrorCode::limit_range);
    }
    for (const char* cursor : {"x", "1.", ".1", "1.2.3", "01.2", "1 .2", "99999999999999999999.1"}) {
        CAPTURE(cursor);
        CHECK(code_of(use_cases::list_payments(world.services(), actor, whose,
                                               {.period = january(), .after = cursor})) == ErrorCode::cursor_invalid);
    }
    const use_cases::RecordPosition position{.at = Instant(seconds(1'529'532'900)), .id = 17};
    CHECK(use_cases::decode_record_cursor(use_cases::encode_record_cursor(position)) == position);
}

TEST_CASE("a file of payments has its name, its rows and its row in the history") {
    World world;
    const auto file =
        use_cases::export_payments(world.services(), world.actor(world.accountant), {world.company, world.line},
                                   january(), {.format = ports::DocumentFormat::csv, .language = "kk"});
    REQUIRE(file.has_value());
    CHECK(file->name == "payments-77010542019-2027-01-01-2027-01-15.csv");
    const std::string content = content_of(*file);
    CHECK(content.contains("Балансты толтыру"));
    CHECK(content.contains(";PAID-2;50,00;14,24;64,24"));
    CHECK(world.history("action = 'view_payments'") == 1);
}
