#include "server/use_cases/export_lines.hpp"

#include "server/use_cases/label_lines.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <unistd.h>

using namespace kabinet;
using test::code_of;
using test::World;

namespace {

const use_cases::FileWish csv{.format = ports::DocumentFormat::csv, .language = "ru"};

std::string text_of(const Result<use_cases::NamedFile>& file) {
    REQUIRE(file.has_value());
    std::string text(file->file->size(), '\0');
    REQUIRE(pread(file->file->descriptor(), text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()));
    return text;
}

std::size_t numbers_in(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("770"); at != text.npos; at = text.find("770", at + 11)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("a file has all lines of the list, of as many pages as there are, and what the company calls them") {
    World world;
    for (int i = 0; i < 1100; ++i) {
        world.add_line(test::new_line(world.company, std::to_string(77'020'000'000 + i), "25071142"));
    }
    const auto actor = world.actor(world.administrator);
    REQUIRE(use_cases::set_line_labels(world.services(), actor, world.company, world.line,
                                       domain::parse_labels({"Склад", "=1+1"}).value(), "7210"));
    const auto file = use_cases::export_lines(world.services(), actor, world.company, {}, csv);
    const std::string text = text_of(file);
    CHECK(numbers_in(text) == 1102);
    CHECK(text.contains("Склад"));
    CHECK(text.contains("7210"));
    CHECK(text.contains("Активный"));
    CHECK_FALSE(text.contains("77012111249"));
    CHECK(file->name.starts_with("numbers-"));
    CHECK(file->name.ends_with(".csv"));
    CHECK(world.history("action = 'export_lines'") == 1);
}

TEST_CASE("a file is narrowed and sorted as the list is") {
    World world;
    REQUIRE(world.look().execute("UPDATE lines SET status = 'debt' WHERE msisdn = 77010542020"));
    use_cases::LineListQuery query;
    query.descending = true;
    const auto actor = world.actor(world.viewer);
    const std::string all = text_of(use_cases::export_lines(world.services(), actor, world.company, query, csv));
    CHECK(all.find("77010542020") < all.find("77010542019"));
    query.filter.statuses = {domain::LineStatus::debt};
    const std::string text = text_of(use_cases::export_lines(world.services(), actor, world.company, query, csv));
    CHECK(numbers_in(text) == 1);
    CHECK(text.contains("77010542020"));
}

TEST_CASE("chosen lines stand in the file in the order they were chosen") {
    World world;
    const domain::Msisdn other = test::msisdn("77010542020");
    const auto actor = world.actor(world.viewer);
    const std::string text =
        text_of(use_cases::export_chosen_lines(world.services(), actor, world.company, {other, world.line}, csv));
    CHECK(numbers_in(text) == 2);
    CHECK(text.find("77010542020") < text.find("77010542019"));
    const auto foreign =
        use_cases::export_chosen_lines(world.services(), actor, world.company, {world.line, world.foreign_line}, csv);
    CHECK(code_of(foreign) == ErrorCode::line_unknown);
    CHECK(foreign.error().field == "msisdns[1]");
    CHECK(code_of(use_cases::export_chosen_lines(world.services(), actor, world.company, std::vector(1001, world.line),
                                                 csv)) == ErrorCode::lines_many);
}

TEST_CASE("another company's list can't be had as a file") {
    World world;
    const auto actor = world.actor(world.administrator);
    CHECK(code_of(use_cases::export_lines(world.services(), actor, world.foreign, {}, csv)) == ErrorCode::not_found);
    CHECK(code_of(use_cases::export_chosen_lines(world.services(), actor, world.foreign, {world.foreign_line}, csv)) ==
          ErrorCode::not_found);
    CHECK(world.history("action = 'export_lines'") == 0);
}
