#pragma once

#include "shared/contract/fields.hpp"

#include <string>
#include <vector>

// One table of valid and invalid inputs: every compilation of the validators, and the server in front of them, must
// make the same of each.
namespace kabinet::test {

/// A line of tests/sameness/*.jsonl.
struct SamenessRow {
    std::string validator;
    std::string input;
    std::string result; ///< "ok", "ok <normal form>", or "<code> <field>"
};

/// All lines of all tables. A line that can't be read is a failed test.
std::vector<SamenessRow> sameness_rows();

/// What this compilation makes of an input, in the form of `result`; empty: no such validator.
std::string validated(const std::string& validator, const std::string& input);

/// "<code> <field>".
std::string refusal_text(const Error& error);

} // namespace kabinet::test

template <> struct kabinet::contract::Fields<kabinet::test::SamenessRow> {
    static constexpr auto list = std::tuple{
        field("validator", &test::SamenessRow::validator, "Which one"),
        field("input", &test::SamenessRow::input, "What it is given"),
        field("result", &test::SamenessRow::result, "What it makes of it"),
    };
};
