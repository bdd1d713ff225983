#include "server/use_cases/list_invoices.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono;
using test::code_of;
using test::World;

namespace {

domain::MonthRange from_to(const char* first, const char* last) {
    const Date today = 2027y / 1 / 15;
    return domain::MonthRange::create(domain::Month::parse(first, today).value(),
                                      domain::Month::parse(last, today).value())
        .value();
}

void bill(World& world, year_month month) {
    const Date last_day = month / std::chrono::last;
    const auto invoice =
        domain::Invoice::create({.number = "N" + std::to_string(static_cast<unsigned>(month.month())),
                                 .account = test::account("25071142"),
                                 .month = month,
                                 .issued_on = last_day,
                                 .vat_rate = domain::vat_rate_on(last_day),
                                 .charges = {{world.line, domain::ChargeKind::voice, Money::of_tenge(100)}},
                                 .stated_total = std::nullopt});
    world.write([&](ports::Transaction& t) { return t.invoices().put(world.company, invoice.value()); });
}

} // namespace

TEST_CASE("the register goes on from page to page and says what all of it comes to") {
    World world;
    const auto actor = world.actor(world.accountant);
    bill(world, 2026y / 10);
    bill(world, 2026y / 11);
    std::string after;
    std::string numbers;
    do {
        const auto page =
            use_cases::list_invoices(world.services(), actor, world.company,
                                     {.months = from_to("2026-10", "2026-12"), .after = after, .limit = 2});
        REQUIRE(page.has_value());
        for (const auto& row : page->rows) {
            numbers += row.head.number + ' ';
        }
        CHECK(page->totals.total.gross == Money::of_tiyn(229'205));
        after = page->next;
    } while (!after.empty());
    CHECK(numbers == "N10 N11 25071142-202612 ");
    CHECK(world.history("action = 'view_invoices'") == 1);
}

TEST_CASE("a cursor belongs to its months") {
    World world;
    const auto actor = world.actor(world.administrator);
    for (const char* cursor : {"x", "24323", "24323.", "24323.25071142x", "1.25071142"}) {
        CAPTURE(cursor);
        CHECK(code_of(use_cases::list_invoices(world.services(), actor, world.company,
                                               {.months = from_to("2026-10", "2026-11"), .after = cursor})) ==
              ErrorCode::cursor_invalid);
    }
}

TEST_CASE("a register is a file in every format, for whoever may have it") {
    World world;
    for (const auto format : {ports::DocumentFormat::pdf, ports::DocumentFormat::xlsx, ports::DocumentFormat::csv}) {
        const auto file = use_cases::export_invoices(world.services(), world.actor(world.accountant), world.company,
                                                     from_to("2026-12", "2026-12"), {.format = format});
        REQUIRE(file.has_value());
        CHECK(file->name == "invoices-2026-12-2026-12." + std::string(name_of(format)));
        CHECK(file->file->size() > 100);
    }
    CHECK(code_of(use_cases::export_invoices(world.services(), world.actor(world.viewer), world.company,
                                             from_to("2026-12", "2026-12"), {})) == ErrorCode::forbidden);
}
