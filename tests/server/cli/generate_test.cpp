#include "server/adapters/sqlite/connection.hpp"
#include "tests/server/cli/program.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kabinet;
using test::run;

namespace {

test::Ended generate(const std::string& data, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"generate", "--data", data});
    return run(std::move(more));
}

std::int64_t number(const std::filesystem::path& data, std::string_view sql) {
    return sqlite::Connection::open(data / "kabinet.db", sqlite::Purpose::write).value().query(sql).number().value();
}

const std::vector<std::string> small{"--companies", "2", "--lines", "40", "--days", "7", "--until", "2026-02-26"};

} // namespace

TEST_CASE("generate fills an empty folder and says what is there, and who can sign in") {
    const test::TemporaryFolder folder;
    const auto ended = generate(folder.path().string(), small);
    CAPTURE(ended.err);
    REQUIRE(ended.code == 0);
    CHECK(ended.out.starts_with("2 companies, 2 accounts, 40 lines, "));
    CHECK(ended.out.find("77000000001") != std::string::npos);
    CHECK(number(folder.path(), "SELECT count(*) FROM lines") == 40);
    CHECK(number(folder.path(), "SELECT count(*) FROM usage") > 100);
    // The last day in Almaty is over at 19:00 UTC.
    CHECK(number(folder.path(), "SELECT max(at) FROM usage") < 1772132400);
    CHECK(number(folder.path(), "SELECT max(at) FROM usage") > 1772132400 - 86'400);
}

TEST_CASE("generate begins anew what was generated, with the same data for the same seed") {
    const test::TemporaryFolder folder;
    const std::string data = folder.path().string();
    const char* content = "SELECT sum(msisdn % 100003 + at % 100003 + seq % 100003) FROM usage";
    REQUIRE(generate(data, small).code == 0);
    const std::int64_t first = number(folder.path(), content);
    REQUIRE(generate(data, small).code == 0);
    CHECK(number(folder.path(), content) == first);
    auto other_seed = small;
    other_seed.insert(other_seed.end(), {"--seed", "2"});
    REQUIRE(generate(data, other_seed).code == 0);
    CHECK(number(folder.path(), content) != first);
    CHECK(number(folder.path(), "SELECT count(*) FROM lines") == 40);
}

TEST_CASE("generate leaves a database alone that it did not make") {
    const test::TemporaryFolder folder;
    REQUIRE(run({"migrate", "--data", folder.path().string()}).code == 0);
    REQUIRE(sqlite::Connection::open(folder.path() / "kabinet.db", sqlite::Purpose::write)
                .value()
                .execute("INSERT INTO companies (bin, name) VALUES ('750750750750', 'ТОО')"));
    const auto ended = generate(folder.path().string(), small);
    CHECK(ended.code == 2);
    CHECK(ended.err.find("was not generated") != std::string::npos);
    CHECK(number(folder.path(), "SELECT count(*) FROM companies") == 1);
}

TEST_CASE("generate refuses amounts that make no sense, and names the flag") {
    const test::TemporaryFolder folder;
    const auto refused = [&](std::vector<std::string> flags, std::string_view flag) {
        const auto ended = generate(folder.path().string(), std::move(flags));
        CAPTURE(ended.err);
        CHECK(ended.code == 2);
        CHECK(ended.err.find(flag) != std::string::npos);
    };
    refused({"--companies", "3", "--lines", "2"}, "--companies");
    refused({"--lines", "0"}, "--lines");
    refused({"--lines", "many"}, "--lines");
    refused({"--days", "401"}, "--days");
    refused({"--records-per-line-day", "-1"}, "--records-per-line-day");
    refused({"--until", "26.02.2026"}, "--until");
    refused({"--until", "2999-01-01"}, "--until");
}
