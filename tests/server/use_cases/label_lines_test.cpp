#include "server/use_cases/label_lines.hpp"

#include "server/use_cases/list_lines.hpp"
#include "server/use_cases/view_line.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using test::code_of;

namespace {

std::vector<domain::Label> labels(const std::vector<std::string>& texts) {
    return domain::parse_labels(texts).value();
}

struct World : test::World {
    domain::Msisdn other = test::msisdn("77010542020");
    use_cases::Actor boss = actor(administrator);

    Result<void> set(const std::vector<std::string>& texts, const std::string& cost_centre = {}) {
        return use_cases::set_line_labels(services(), boss, company, line, labels(texts), cost_centre);
    }

    Result<void> change(const use_cases::LabelChange& change) {
        return use_cases::label_lines(services(), boss, company, change);
    }

    std::vector<domain::Label> of(const domain::Msisdn& msisdn) {
        return use_cases::view_line(services(), boss, company, msisdn)->line.row.labels;
    }

    std::string cost_centre(const domain::Msisdn& msisdn) {
        return use_cases::view_line(services(), boss, company, msisdn)->line.row.cost_centre;
    }
};

} // namespace

TEST_CASE("labels and cost centre are shown with the line, and one row of the history says who set them") {
    World world;
    REQUIRE(world.set({"Склад", "Офис"}, "7210"));
    CHECK(world.of(world.line) == labels({"Офис", "Склад"}));
    CHECK(world.cost_centre(world.line) == "7210");
    CHECK(world.of(world.other).empty());
    CHECK(world.history("action = 'set_labels' AND msisdn = 77010542019 AND outcome = 'succeeded'") == 1);
    const auto list = use_cases::list_lines(world.services(), world.boss, world.company, {});
    CHECK(list->rows[0].labels == labels({"Офис", "Склад"}));
    CHECK(list->rows[0].cost_centre == "7210");
    CHECK(list->rows[1].labels.empty());
}

TEST_CASE("what is set takes the place of what was, and a label that no line has is forgotten") {
    World world;
    REQUIRE(world.set({"Склад", "Офис"}));
    REQUIRE(world.change({.lines = {world.other}, .add = labels({"Офис"}), .remove = {}, .cost_centre = {}}));
    REQUIRE(world.set({"Продажи"}));
    CHECK(world.of(world.line) == labels({"Продажи"}));
    const auto choices = use_cases::list_line_choices(world.services(), world.boss, world.company);
    CHECK(choices->labels == std::vector<std::string>{"Офис", "Продажи"});
}

TEST_CASE("of many lines labels are added and removed, and what isn't named stays") {
    World world;
    REQUIRE(world.set({"Склад", "Офис"}, "7210"));
    REQUIRE(world.change({.lines = {world.line, world.other, world.line},
                          .add = labels({"Продажи"}),
                          .remove = labels({"Склад", "Продажи"}),
                          .cost_centre = {}}));
    CHECK(world.of(world.line) == labels({"Офис", "Продажи"}));
    CHECK(world.of(world.other) == labels({"Продажи"}));
    CHECK(world.cost_centre(world.line) == "7210");
    CHECK(world.history("action = 'set_labels'") == 3);
    REQUIRE(world.change({.lines = {world.line, world.other}, .add = {}, .remove = {}, .cost_centre = "7300"}));
    CHECK(world.cost_centre(world.line) == "7300");
    CHECK(world.cost_centre(world.other) == "7300");
}

TEST_CASE("when one line can't have them none is changed") {
    World world;
    REQUIRE(world.set({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}));
    const auto many =
        world.change({.lines = {world.other, world.line}, .add = labels({"11"}), .remove = {}, .cost_centre = {}});
    CHECK(code_of(many) == ErrorCode::labels_many);
    CHECK(many.error().field == "add");
    const auto unknown = world.change(
        {.lines = {world.other, world.foreign_line}, .add = labels({"11"}), .remove = {}, .cost_centre = "7210"});
    CHECK(code_of(unknown) == ErrorCode::line_unknown);
    CHECK(unknown.error().field == "msisdns[1]");
    CHECK(world.of(world.other).empty());
    CHECK(world.cost_centre(world.other).empty());
    CHECK(world.history("action = 'set_labels'") == 1);
    CHECK(code_of(world.change({.lines = std::vector(1001, world.line), .add = {}, .remove = {}, .cost_centre = {}})) ==
          ErrorCode::lines_many);
}

TEST_CASE("a company has at most two hundred different labels") {
    World world;
    for (int line = 0; line < 20; ++line) {
        const std::string number = std::to_string(77'020'000'000 + line);
        world.add_line(test::new_line(world.company, number, "25071142"));
        std::vector<std::string> ten;
        for (int label = 0; label < 10; ++label) {
            ten.push_back(std::to_string(line) + '-' + std::to_string(label));
        }
        REQUIRE(world.change({.lines = {test::msisdn(number)}, .add = labels(ten), .remove = {}, .cost_centre = {}}));
    }
    const auto refused = world.set({"ещё одна"});
    CHECK(code_of(refused) == ErrorCode::company_labels_many);
    CHECK(refused.error().field == "labels");
    CHECK(world.of(world.line).empty());
    CHECK(world.set({"3-7"}).has_value());
}

TEST_CASE("labels are for administrators to change, and only of their own company's lines") {
    World world;
    for (const auto& person : {world.accountant, world.viewer}) {
        const auto actor = world.actor(person);
        CHECK(code_of(use_cases::set_line_labels(world.services(), actor, world.company, world.line, {}, {})) ==
              ErrorCode::forbidden);
        CHECK(code_of(use_cases::label_lines(world.services(), actor, world.company,
                                             {.lines = {world.line}, .add = {}, .remove = {}, .cost_centre = {}})) ==
              ErrorCode::forbidden);
    }
    CHECK(code_of(use_cases::set_line_labels(world.services(), world.boss, world.company, world.foreign_line, {},
                                             {})) == ErrorCode::not_found);
    CHECK(code_of(use_cases::set_line_labels(world.services(), world.boss, world.foreign, world.foreign_line, {},
                                             {})) == ErrorCode::not_found);
}

TEST_CASE("what the operator's files say of a line leaves its labels and its cost centre") {
    World world;
    REQUIRE(world.set({"Склад"}, "7210"));
    ports::NewLine again = test::new_line(world.company, world.line.digits(), "25071142");
    again.tariff = "M2M";
    world.write([&](ports::Transaction& t) { return t.lines().put(again, std::nullopt); });
    CHECK(world.of(world.line) == labels({"Склад"}));
    CHECK(world.cost_centre(world.line) == "7210");
}

TEST_CASE("a line that changes hands leaves its labels behind") {
    World world;
    REQUIRE(world.set({"Склад"}, "7210"));
    REQUIRE(world.look().execute("UPDATE lines SET company_id = 2, account = '25400801' WHERE msisdn = 77010542019"));
    const auto now = use_cases::view_line(world.services(), world.actor(world.stranger), world.foreign, world.line);
    REQUIRE(now.has_value());
    CHECK(now->line.row.labels.empty());
    CHECK(now->line.row.cost_centre.empty());
}

TEST_CASE("a label finds its lines, page by page") {
    World world;
    REQUIRE(
        world.change({.lines = {world.line, world.other}, .add = labels({"Склад"}), .remove = {}, .cost_centre = {}}));
    REQUIRE(world.set({"Склад", "Офис"}));
    use_cases::LineListQuery query;
    query.filter.label = "Склад";
    query.limit = 1;
    const auto first = use_cases::list_lines(world.services(), world.boss, world.company, query);
    REQUIRE(first.has_value());
    CHECK(first->rows[0].msisdn == world.line);
    CHECK(first->total.count == 2);
    query.after = first->next;
    const auto second = use_cases::list_lines(world.services(), world.boss, world.company, query);
    REQUIRE(second.has_value());
    CHECK(second->rows[0].msisdn == world.other);
    CHECK(second->next.empty());
    query.after.clear();
    query.filter.label = "Офис";
    CHECK(use_cases::list_lines(world.services(), world.boss, world.company, query)->rows.size() == 1);
}
