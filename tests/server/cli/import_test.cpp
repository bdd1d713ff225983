#include "server/adapters/sqlite/connection.hpp"
#include "tests/server/cli/program.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

using namespace kabinet;
using test::Ended;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A data folder and files to import beside it.
struct Files : test::TemporaryFolder {
    std::string data = (path() / "data").string();

    [[nodiscard]] Ended import(const std::string& kind, const std::string& file,
                               std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"import", kind, file, "--data", data};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return test::run(std::move(arguments));
    }

    [[nodiscard]] std::string exported(const std::string& kind, std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"export", kind, "--data", data};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Ended ended = test::run(std::move(arguments));
        CAPTURE(ended.err);
        REQUIRE(ended.code == 0);
        return ended.out;
    }

    [[nodiscard]] std::string sample(const std::string& name) const {
        const auto copy = path() / name;
        std::filesystem::copy_file(std::filesystem::path(KABINET_SAMPLES) / name, copy,
                                   std::filesystem::copy_options::overwrite_existing);
        return copy.string();
    }

    [[nodiscard]] std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(path() / name, std::ios::binary) << text;
        return (path() / name).string();
    }

    [[nodiscard]] std::int64_t number(std::string_view sql) const {
        auto connection = sqlite::Connection::open(std::filesystem::path(data) / "kabinet.db", sqlite::Purpose::write);
        REQUIRE(connection.has_value());
        return connection->query(sql).number().value();
    }

    void with_companies() const {
        const Ended ended = import("companies", sample("companies.csv"));
        CAPTURE(ended.err);
        REQUIRE(ended.code == 0);
    }
};

const std::vector<std::string> kinds{"companies", "lines",   "usage",       "payments", "services",
                                     "invoices",  "devices", "forwardings", "bundles",  "connected_services"};

/// `count` lines of one account.
std::string many_lines(int count) {
    std::string text = "number,account,status,tariff\n";
    for (int i = 0; i < count; ++i) {
        text += std::to_string(77010000000 + i) + ",25071142,active,Бизнес\n";
    }
    return text;
}

} // namespace

TEST_CASE("the samples of the documentation go in, come out as they were, and go in again into another database") {
    const Files files;
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        const auto in = files.import(kind, files.sample(kind + ".csv"));
        CAPTURE(in.err);
        CHECK(in.code == 0);
        CHECK(files.exported(kind) == content_of(files.path() / (kind + ".csv")));
    }
    const Files other;
    for (const std::string& kind : kinds) {
        REQUIRE(other.import(kind, other.file(kind, files.exported(kind))).code == 0);
        CHECK(other.exported(kind) == files.exported(kind));
    }
}

TEST_CASE("one company's lines can be exported, with another delimiter too") {
    const Files files;
    files.with_companies();
    REQUIRE(files.import("lines", files.sample("lines.csv")).code == 0);
    const std::string one = files.exported("lines", {"--company", "800800800800", "--delimiter", ";"});
    CHECK(std::ranges::count(one, '\n') == 2);
    CHECK(one.find("77012111249;25400801;;blocked;") != std::string::npos);
    const auto unknown = test::run({"export", "lines", "--data", files.data, "--company", "111111111111"});
    CHECK(unknown.code == 2);
    CHECK(unknown.err.find("111111111111") != std::string::npos);
}

TEST_CASE("a file of another layout goes in through a column map") {
    const Files files;
    files.with_companies();
    const std::string map = files.sample("foreign_lines.toml");
    const auto in = files.import("lines", files.sample("foreign_lines.csv"), {"--map", map});
    CAPTURE(in.err);
    CHECK(in.code == 0);
    const std::string lines = files.exported("lines", {"--company", "750750750750"});
    CHECK(lines.find("77010542001,25060830,M2M,active,2018-02-17T08:40:00+06:00,1446.50,") != std::string::npos);
    CHECK(lines.find("77010542003,25071142,Бизнес; Класс,debt,2024-03-01T00:00:00+05:00,-12.00,") != std::string::npos);
    CHECK(lines.find("89997021234567899456") != std::string::npos);
}

TEST_CASE("the same file twice changes nothing, and neither does the same content under another name") {
    const Files files;
    files.with_companies();
    const std::string file = files.sample("lines.csv");
    REQUIRE(files.import("lines", file).code == 0);
    const std::string before = files.exported("lines");
    const auto again = files.import("lines", file);
    CHECK(again.code == 0);
    CHECK(again.out.find("was imported before") != std::string::npos);
    const auto forced = files.import("lines", file, {"--again"});
    CHECK(forced.code == 0);
    CHECK(forced.out.find("0 added, 0 changed, 4 unchanged, 0 rejected") != std::string::npos);
    CHECK(files.exported("lines") == before);
    CHECK(files.number("SELECT count(*) FROM imports WHERE kind = 'lines' AND finished_at IS NOT NULL") == 2);
}

TEST_CASE("a row that changed changes its line, and only that one") {
    const Files files;
    files.with_companies();
    REQUIRE(files.import("lines", files.file("a.csv", many_lines(3))).code == 0);
    std::string text = many_lines(3);
    text.replace(text.find("active"), 6, "blocked");
    const auto in = files.import("lines", files.file("a.csv", text));
    CHECK(in.out.find("0 added, 1 changed, 2 unchanged, 0 rejected") != std::string::npos);
    CHECK(files.number("SELECT count(*) FROM lines WHERE status = 'blocked'") == 1);
    CHECK(files.number("SELECT sum(lines) FROM line_counts WHERE status = 'blocked'") == 1);
}

TEST_CASE("rows that are wrong are kept with line, reason and their own text; the others go in") {
    const Files files;
    files.with_companies();
    const std::string file = files.file("lines.csv", "number;account;status;iccid\r\n"
                                                     "77010000001;25071142;active;89997027507916785078\r\n"
                                                     "7701;25071142;active;\r\n"
                                                     "77010000002;99999999;active;\r\n"
                                                     "77010000003;25071142;active;89997027507916785078\r\n"
                                                     "77010000004;25071142\r\n"
                                                     "77010000005;25071142;\"active;\r\n"
                                                     "77010000006;25071142;active;\r\n");
    const auto in = files.import("lines", file);
    CAPTURE(in.err);
    CHECK(in.code == 1);
    CHECK(in.out.find("2 added, 0 changed, 0 unchanged, 5 rejected") != std::string::npos);
    CHECK(in.out.find("msisdn_length") != std::string::npos);
    const std::string rejected = content_of(file + ".rejected.csv");
    CHECK(rejected.starts_with("line;code;column;reason;row\r\n"
                               "3;msisdn_length;number;"));
    CHECK(rejected.find(";\"7701;25071142;active;\"\r\n") != std::string::npos);
    CHECK(rejected.find("\r\n4;account_unknown;account;Такого лицевого счета нет;") != std::string::npos);
    CHECK(rejected.find("\r\n5;iccid_in_use;iccid;") != std::string::npos);
    CHECK(rejected.find("\r\n6;csv_columns;;") != std::string::npos);
    CHECK(rejected.find("\r\n7;csv_unclosed_quote;;") != std::string::npos);
    CHECK(rejected.find("\"77010000005;25071142;\"\"active;\"") != std::string::npos);
    CHECK(files.number("SELECT count(*) FROM lines") == 2);
    CHECK(files.import("lines", file).code == 1);
    CHECK(content_of(file + ".rejected.csv") == rejected);
}

TEST_CASE("reasons are worded in the language that was asked for") {
    const Files files;
    files.with_companies();
    const std::string file = files.file("lines.csv", "number,account,status\n77010000002,99999999,active\n");
    REQUIRE(files.import("lines", file, {"--language", "en"}).code == 1);
    CHECK(content_of(file + ".rejected.csv").find("There is no such account") != std::string::npos);
}

TEST_CASE("a dry run tells what would be rejected and writes nothing") {
    const Files files;
    files.with_companies();
    const std::string file = files.file("lines.csv", many_lines(3) + "x,25071142,active,\n");
    const auto tried = files.import("lines", file, {"--dry-run"});
    CHECK(tried.code == 1);
    CHECK(tried.out.find("3 added, 0 changed, 0 unchanged, 1 rejected; nothing was written") != std::string::npos);
    CHECK(tried.err.find(file + ":5: number: msisdn_characters") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(file + ".rejected.csv"));
    CHECK(files.number("SELECT count(*) FROM lines") == 0);
    CHECK(files.number("SELECT count(*) FROM imports WHERE kind = 'lines'") == 0);
    const auto in = files.import("lines", file);
    CHECK(in.out.find("3 added") != std::string::npos);
}

TEST_CASE("an import that was stopped or killed goes on where it was and ends as if it had not been") {
    const Files files;
    files.with_companies();
    std::string text = many_lines(60'000);
    text.insert(text.find("77010000001,"), "bad,25071142,active,\n");
    text += "worse,25071142,active,\n";
    const std::string file = files.file("lines.csv", text);
    int runs = 0;
    for (const int signal : {SIGTERM, SIGKILL}) {
        test::Program program({"import", "lines", file, "--data", files.data});
        const std::int64_t before = files.number("SELECT count(*) FROM lines");
        while (files.number("SELECT count(*) FROM lines") == before) {
        }
        program.send(signal);
        const Ended ended = program.end();
        CHECK(ended.code != 0);
        runs += files.number("SELECT count(*) FROM lines") < 60'000 ? 1 : 0;
    }
    CHECK(runs > 0);
    const auto last = files.import("lines", file);
    CHECK(last.out.find("goes on at line ") != std::string::npos);
    CHECK(last.code == 1);
    CHECK(last.out.find("60000 added, 0 changed, 0 unchanged, 2 rejected") != std::string::npos);
    CHECK(files.number("SELECT count(*) FROM lines") == 60'000);
    const std::string rejected = content_of(file + ".rejected.csv");
    CHECK(std::ranges::count(rejected, '\n') == 3);
    CHECK(rejected.find("\r\n3,msisdn_characters,number,") != std::string::npos);
    CHECK(rejected.find("\r\n60003,msisdn_characters,number,") != std::string::npos);
}

TEST_CASE("a file that begins like an imported one and goes on otherwise is imported from its beginning") {
    const Files files;
    files.with_companies();
    std::string text = many_lines(3000);
    const std::string file = files.file("lines.csv", text);
    REQUIRE(files.import("lines", file).code == 0);
    text.replace(text.rfind("active"), 6, "debt") += "\n\n"; // as long as before
    const auto in = files.import("lines", files.file("lines.csv", text));
    CAPTURE(in.out);
    CHECK(in.out.find("1 changed, 2999 unchanged") != std::string::npos);
}

TEST_CASE("files that cannot be imported are refused in one sentence") {
    const Files files;
    const auto refused = [&](const Ended& ended, std::string_view words) {
        CAPTURE(ended.err);
        CHECK(ended.code == 2);
        CHECK(ended.err.find(words) != std::string::npos);
        CHECK(std::ranges::count(ended.err, '\n') == 1);
    };
    refused(files.import("lines", "/nowhere.csv"), "/nowhere.csv");
    refused(files.import("lines", files.path().string()), "not a file");
    refused(files.import("lines", files.file("empty.csv", "")), "no header");
    refused(files.import("lines", files.file("columns.csv", "number,account\n")), "'status'");
    refused(files.import("lines", files.file("more.csv", "number,account,status,colour\n")), "'colour'");
    refused(files.import("dances", "x.csv"), "dances");
    refused(files.import("lines", files.sample("lines.csv"), {"--map", files.file("map.toml", "x = 1")}), "map.toml:1");
    refused(test::run({"import", "lines", files.sample("lines.csv"), "--dry-run", "--data", files.data + "2"}),
            "there is no database");
    refused(test::run({"export", "lines", "--data", files.data + "2"}), "there is no database");
}

TEST_CASE("files can be imported while a server runs") {
    const Files files;
    test::Program server({"demo", "--port", "0", "--data", files.data});
    REQUIRE(server.wait_for("Ctrl+C"));
    const auto in = files.import("companies", files.file("c.csv", "bin,name\n123456789012,ТОО «Новая»\n"));
    CAPTURE(in.err);
    CHECK(in.code == 0);
    CHECK(files.exported("companies", {"--company", "123456789012"}).find("ТОО «Новая»") != std::string::npos);
}

TEST_CASE("what lines have beside their number comes twice and changes nothing, or changes what is there") {
    const Files files;
    files.with_companies();
    REQUIRE(files.import("lines", files.sample("lines.csv")).code == 0);
    REQUIRE(files.import("services", files.sample("services.csv")).code == 0);

    struct Case {
        std::string kind;
        std::string change; ///< the first row once more, with something new in it
    };

    for (const auto& [kind, change] :
         {Case{"devices", "number,imei,registered\n77010542019,3520230935206901,2018-08-27 15:37\n"},
          Case{"forwardings", "number,kind,target,delay\n77010542019,no_answer,77780625084,5\n"},
          Case{"bundles",
               "number,kind,left,total,valid_from,valid_to\n77010542007,voice_on_net,1,2,2019-02-01,2019-03-02\n"},
          Case{"connected_services", "number,service,since,until\n77010542019,smart_roaming,2018-08-28 15:37,\n"}}) {
        CAPTURE(kind);
        const std::string sample = files.sample(kind + ".csv");
        REQUIRE(files.import(kind, sample).code == 0);
        const std::string before = files.exported(kind);
        CHECK(files.import(kind, sample, {"--again"}).out.find("0 added, 0 changed") != std::string::npos);
        CHECK(files.exported(kind) == before);
        CHECK(files.import(kind, files.file("change.csv", change), {"--dry-run"}).code == 0);
        CHECK(files.exported(kind) == before);
        CHECK(files.import(kind, files.file("change.csv", change)).code == 0);
        CHECK(files.exported(kind) != before);
        CHECK(std::ranges::count(files.exported(kind), '\n') == std::ranges::count(before, '\n'));
    }
}

TEST_CASE("what belongs to a line that isn't there, or to another one, is rejected with its reason") {
    const Files files;
    files.with_companies();
    REQUIRE(files.import("lines", files.sample("lines.csv")).code == 0);
    REQUIRE(files.import("devices", files.sample("devices.csv")).code == 0);

    struct Case {
        std::string kind;
        std::string row;
        std::string reason;
    };

    for (const auto& [kind, row, reason] :
         {Case{"devices", "number,imei,registered\n77770000000,35202309352069,2018-08-27\n", "moment_format"},
          Case{"devices", "number,imei,registered\n77770000000,35202309352060,2018-08-27 15:37\n", "line_unknown"},
          Case{"devices", "number,imei,registered\n77780625084,49015420323751,2018-08-27 15:37\n",
               "imei_registered_elsewhere"},
          Case{"forwardings", "number,kind,target,delay\n77010542019,busy,77010542019,\n", "forwarding_to_itself"},
          Case{"forwardings", "number,kind,target,delay\n77010542019,no_answer,77780625084,7\n", "forwarding_delay"},
          Case{"forwardings", "number,kind,target,delay\n77010542019,busy,112,\n", "forwarding_short"},
          Case{"bundles", "number,kind,left,total,valid_from,valid_to\n77010542007,sms,1,,2019-02-01,2019-03-02\n",
               "required"},
          Case{"bundles", "number,kind,left,total,valid_from,valid_to\n77010542007,sms,2,1,2019-02-01,2019-03-02\n",
               "bundle_range"},
          Case{"bundles", "number,kind,left,total,valid_from,valid_to\n77010542007,sms,,,2019-02-02,2019-02-01\n",
               "bundle_period"},
          Case{"connected_services", "number,service,since,until\n77010542019,nothing,2018-08-27 15:37,\n",
               "service_unknown"},
          Case{"connected_services",
               "number,service,since,until\n77010542019,nothing,2018-08-27 15:37,2018-08-26 15:37\n",
               "period_reversed"}}) {
        CAPTURE(row);
        const std::string file = files.file("wrong.csv", row);
        CHECK(files.import(kind, file).code == 1);
        CHECK(content_of(file + ".rejected.csv").find(reason) != std::string::npos);
    }
}
