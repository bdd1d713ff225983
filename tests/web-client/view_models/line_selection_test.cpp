#include "web-client/view_models/line_selection.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;

namespace {

struct Rows {
    std::vector<contract::LineRowDto> lines;
    std::vector<const contract::LineRowDto*> rows;

    explicit Rows(int count, std::int64_t first = 77'010'000'000) {
        for (int i = 0; i < count; ++i) {
            lines.push_back({.msisdn = std::to_string(first + i), .account = {}, .tariff = {}, .status = {}});
        }
        for (const contract::LineRowDto& line : lines) {
            rows.push_back(&line);
        }
    }
};

} // namespace

TEST_CASE("numbers are kept in the order they were marked, each once") {
    LineSelection selection;
    selection.follow(1);
    const Rows rows(3);
    selection.mark(std::span(rows.rows).last(1));
    selection.mark(rows.rows);
    CHECK(selection.numbers() == std::vector<std::string>{"77010000002", "77010000000", "77010000001"});
    CHECK(selection.has_all(rows.rows));
    selection.unmark(std::span(rows.rows).first(2));
    CHECK(selection.numbers() == std::vector<std::string>{"77010000002"});
    CHECK(selection.has_some(rows.rows));
    CHECK_FALSE(selection.has_all(rows.rows));
    CHECK_FALSE(selection.has_all({}));
}

TEST_CASE("marks stay while another part of the list is shown, and go with the company") {
    LineSelection selection;
    selection.follow(1);
    selection.mark(Rows(2).rows);
    selection.follow(1);
    selection.mark(Rows(2, 77'020'000'000).rows);
    CHECK(selection.numbers().size() == 4);
    selection.follow(2);
    CHECK(selection.empty());
}

TEST_CASE("of more than a thousand none is taken, and that is said until something else is done") {
    LineSelection selection;
    selection.follow(1);
    selection.mark(Rows(999).rows);
    const Rows more(2, 77'020'000'000);
    selection.mark(more.rows);
    CHECK(selection.full());
    CHECK(selection.numbers().size() == 999);
    selection.mark(std::span(more.rows).first(1));
    CHECK_FALSE(selection.full());
    CHECK(selection.numbers().size() == 1000);
    selection.mark(std::span(more.rows).last(1));
    CHECK(selection.full());
    selection.unmark(std::span(more.rows).first(1));
    CHECK_FALSE(selection.full());
}
