#include "server/use_cases/list_actions.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

using namespace kabinet;
using namespace std::chrono;
using ports::ActionKind;
using test::code_of;
using test::World;

namespace {

domain::HistoryPeriod january() {
    return domain::HistoryPeriod::create(2027y / 1 / 1, 2027y / 1 / 15, 2027y / 1 / 15).value();
}

void add(World& world, ActionKind kind, ports::ActionOutcome outcome, std::optional<domain::Msisdn> line,
         std::string_view who = "77010542001") {
    world.write([&](ports::Transaction& t) {
        return t.history().append({.at = sys_days(2027y / 1 / 5) + 9h,
                                   .kind = kind,
                                   .outcome = outcome,
                                   .user = {1},
                                   .user_name = "Иванов Иван",
                                   .user_phone = test::msisdn(who),
                                   .company = world.company,
                                   .line = line,
                                   .address = "192.0.2.1"});
    });
}

std::vector<ActionKind> kinds_of(World& world, const ports::ActionFilter& filter) {
    const auto list = use_cases::list_actions(world.services(), world.actor(world.accountant), world.company,
                                              {.period = january(), .filter = filter, .after = {}});
    REQUIRE(list.has_value());
    std::vector<ActionKind> kinds;
    for (const auto& row : list->rows) {
        kinds.push_back(row.kind);
    }
    return kinds;
}

} // namespace

TEST_CASE("the history shows what was done in the company, newest first, the look at it among it") {
    World world;
    add(world, ActionKind::view_payments, ports::ActionOutcome::succeeded, world.line);
    add(world, ActionKind::block, ports::ActionOutcome::refused, world.line);
    const auto list = use_cases::list_actions(world.services(), world.actor(world.accountant), world.company,
                                              {.period = january(), .filter = {}, .after = {}});
    REQUIRE(list.has_value());
    REQUIRE(list->rows.size() == 3);
    CHECK(list->rows[0].kind == ActionKind::view_history);
    CHECK(list->rows[0].user_name == "Сергеева Ольга");
    CHECK(list->rows[1].kind == ActionKind::block);
    CHECK(list->rows[1].result == ports::ActionResult::refused);
    CHECK(list->rows[1].line == world.line);
    CHECK(list->rows[2].result == ports::ActionResult::succeeded);
    CHECK(list->rows[2].user_phone == test::msisdn("77010542001"));
}

TEST_CASE("the history can be narrowed to a kind, a person and a line") {
    World world;
    add(world, ActionKind::view_payments, ports::ActionOutcome::succeeded, world.line);
    add(world, ActionKind::block, ports::ActionOutcome::succeeded, test::msisdn("77010542020"));
    add(world, ActionKind::block, ports::ActionOutcome::succeeded, world.line, "77010542002");
    CHECK(kinds_of(world, {.kind = ActionKind::block, .user_phone = {}, .line = {}}).size() == 2);
    CHECK(kinds_of(world, {.kind = {}, .user_phone = test::msisdn("77010542001"), .line = {}}).size() == 2);
    CHECK(kinds_of(world, {.kind = ActionKind::block, .user_phone = {}, .line = world.line}) ==
          std::vector{ActionKind::block});
}

TEST_CASE("pages of the history follow one another without a gap") {
    World world;
    const auto actor = world.actor(world.administrator);
    for (int i = 0; i < 6; ++i) {
        add(world, ActionKind::block, ports::ActionOutcome::succeeded, world.line);
    }
    std::string after;
    std::size_t seen = 0;
    do {
        const auto page = use_cases::list_actions(world.services(), actor, world.company,
                                                  {.period = january(), .filter = {}, .after = after, .limit = 3});
        REQUIRE(page.has_value());
        seen += page->rows.size();
        after = page->next;
    } while (!after.empty());
    CHECK(seen == 7);
}

TEST_CASE("the history as a file has the manual's words and columns") {
    World world;
    add(world, ActionKind::block, ports::ActionOutcome::succeeded, test::msisdn("77010542001"));
    const auto file = use_cases::export_actions(world.services(), world.actor(world.accountant), world.company,
                                                january(), {}, {.format = ports::DocumentFormat::csv});
    REQUIRE(file.has_value());
    CHECK(file->name == "actions-2027-01-01-2027-01-15.csv");
    std::string content(file->file->size(), '\0');
    REQUIRE(::pread(file->file->descriptor(), content.data(), content.size(), 0) > 0);
    CHECK(content.contains("Действие;Статус;Дата/время;Администратор"));
    CHECK(content.contains("Блокировка номера 77010542001;Успешно;05.01.2027 09:00;Иванов Иван (77010542001)"));
}

TEST_CASE("the history is for those who may see documents") {
    World world;
    for (const auto& [person, code] :
         {std::pair{world.viewer, ErrorCode::forbidden}, std::pair{world.stranger, ErrorCode::not_found}}) {
        CHECK(code_of(use_cases::list_actions(world.services(), world.actor(person), world.company,
                                              {.period = january(), .filter = {}, .after = {}})) == code);
    }
    CHECK(world.history("action = 'view_history'") == 0);
}
