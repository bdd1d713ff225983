#include "server/adapters/files/csv_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kabinet;
using files::CsvLayout;
using files::CsvReader;
using files::CsvRow;
using files::Encoding;

namespace {

using Values = std::vector<std::string>;

struct Read {
    Values values;
    std::optional<ErrorCode> refused;
    std::uint64_t line = 0;
    std::string original;
};

/// Gives `text` in pieces of `piece` bytes.
files::ReadBytes pieces_of(std::string_view text, std::size_t piece) {
    return [text, piece](std::span<char> room) mutable -> Result<std::size_t> {
        const std::size_t length = std::min({piece, room.size(), text.size()});
        std::copy_n(text.begin(), length, room.begin());
        text.remove_prefix(length);
        return length;
    };
}

std::vector<Read> read(const std::string& text, CsvLayout layout = {}, std::size_t piece = 1 << 20) {
    CsvReader reader(pieces_of(text, piece), layout);
    std::vector<Read> rows;
    CsvRow row;
    while (reader.next(row).value()) {
        rows.push_back({.values = Values(row.values.begin(), row.values.end()),
                        .refused = row.refused,
                        .line = row.place.line,
                        .original = text.substr(row.place.offset, row.place.length)});
    }
    CHECK(reader.position().offset == text.size());
    return rows;
}

Values values_of(const std::string& text, CsvLayout layout = {}) {
    const auto rows = read(text, layout);
    REQUIRE(rows.size() == 1);
    REQUIRE_FALSE(rows[0].refused);
    return rows[0].values;
}

} // namespace

TEST_CASE("rows end with LF, CR LF or the file") {
    const auto rows = read("a,b\r\nc,d\ne,f");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].values == Values{"a", "b"});
    CHECK(rows[1].values == Values{"c", "d"});
    CHECK(rows[2].values == Values{"e", "f"});
    CHECK(rows[2].line == 3);
    CHECK(rows[1].original == "c,d");
}

TEST_CASE("empty values stay, empty lines are skipped and counted") {
    CHECK(values_of(",a,,") == Values{"", "a", "", ""});
    const auto rows = read("\n\r\na\n\n\nb\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].line == 3);
    CHECK(rows[1].line == 6);
}

TEST_CASE("quoted values may hold delimiters, doubled quotes and the ends of lines") {
    CHECK(values_of(R"("a,b","say ""hi""","")") == Values{"a,b", "say \"hi\"", ""});
    CHECK(values_of("\"\"\"\"") == Values{"\""});
    const auto rows = read("1,\"two\r\nlines\",3\r\nnext,x,y\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].values == Values{"1", "two\r\nlines", "3"});
    CHECK(rows[0].original == "1,\"two\r\nlines\",3");
    CHECK(rows[1].values == Values{"next", "x", "y"});
    CHECK(rows[1].line == 3);
}

TEST_CASE("the delimiter is whatever was chosen") {
    CHECK(values_of("a;b,c;\"d;e\"", {.delimiter = ';'}) == Values{"a", "b,c", "d;e"});
}

TEST_CASE("a quote that is never closed costs the line that opens it, not the rest of the file") {
    const auto rows = read("1,\"open\n2,b\n3,\"closed\"\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].refused.has_value());
    CHECK(rows[0].original == "1,\"open");
    CHECK(rows[1].values == Values{"2", "b"});
    CHECK(rows[2].values == Values{"3", "closed"});
    CHECK(read("1,\"open").front().refused == ErrorCode::csv_unclosed_quote);
}

TEST_CASE("a quote in the middle of a value, or something after the closing one") {
    CHECK(read("a,b\"c\"\n").front().refused == ErrorCode::csv_stray_quote);
    CHECK(read("a,\"b\"c\n").front().refused == ErrorCode::csv_stray_quote);
}

TEST_CASE("a row has as many values as there are columns") {
    const auto rows = read("a,b\nc\nd,e,f\ng,\"h\"\n", {.columns = 2});
    REQUIRE(rows.size() == 4);
    CHECK_FALSE(rows[0].refused);
    CHECK(rows[1].refused == ErrorCode::csv_columns);
    CHECK(rows[2].refused == ErrorCode::csv_columns);
    CHECK(rows[3].values == Values{"g", "h"});
}

TEST_CASE("a zero byte and broken UTF-8 are found, quoted or not") {
    using namespace std::string_literals;
    CHECK(read("a\0b\n"s).front().refused == ErrorCode::csv_nul);
    CHECK(read("\"a\0b\"\n"s).front().refused == ErrorCode::csv_nul);
    CHECK(read("a,\xFF\n").front().refused == ErrorCode::csv_encoding);
    CHECK(read("a,\"\xC0\xAF\"\n").front().refused == ErrorCode::csv_encoding);
    CHECK(values_of("ТОО,«Кабинет»") == Values{"ТОО", "«Кабинет»"});
}

TEST_CASE("Windows-1251 becomes UTF-8, quoted or not") {
    CHECK(values_of("\xD2\xCE\xCE,\"\xAB\xCA\"\"\xBB\",x", {.encoding = Encoding::windows_1251}) ==
          Values{"ТОО", "«К\"»", "x"});
}

TEST_CASE("what is too long is refused and the next row is read") {
    const std::string field(CsvReader::field_max_length, 'x');
    CHECK(values_of(field) == Values{field});
    CHECK(read(field + "x\nb\n").front().refused == ErrorCode::csv_field_length);
    for (const std::size_t length : {CsvReader::row_max_length + 1, std::size_t{3'000'000}}) {
        CAPTURE(length);
        const auto rows = read("a\n" + std::string(length, ',') + "\nb");
        REQUIRE(rows.size() == 3);
        CHECK(rows[1].refused == ErrorCode::csv_row_length);
        CHECK(rows[1].original.size() == length);
        CHECK(rows[2].values == Values{"b"});
        CHECK(rows[2].line == 3);
    }
    std::string lines = "\"";
    for (int i = 0; i < 20'000; ++i) {
        lines += "line\n";
    }
    CHECK(read(lines + "\"").front().refused.has_value());
}

TEST_CASE("the pieces in which a file comes make no difference") {
    std::string text;
    for (int i = 0; i < 500; ++i) {
        text += std::to_string(i) + ",\"a \"\"quoted\"\"\r\nvalue\",Кабинет,\"open\n" + "plain,row,of,four\r\n";
    }
    const auto whole = read(text, {.columns = 4});
    for (const std::size_t piece : {1UL, 7UL, 4096UL}) {
        const auto pieced = read(text, {.columns = 4}, piece);
        REQUIRE(pieced.size() == whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            CHECK(pieced[i].values == whole[i].values);
            CHECK(pieced[i].refused == whole[i].refused);
            CHECK(pieced[i].line == whole[i].line);
        }
    }
}

TEST_CASE("reading can go on at any row's position") {
    const std::string text = "a\n\"b\nc\"\nd\n";
    CsvReader first(pieces_of(text, 3), {});
    CsvRow row;
    REQUIRE(first.next(row).value());
    REQUIRE(first.next(row).value());
    const auto position = first.position();
    CHECK(position.line == 4);
    CsvReader second(pieces_of(std::string_view(text).substr(position.offset), 3), {}, position);
    REQUIRE(second.next(row).value());
    CHECK(row.values.front() == "d");
    CHECK(row.place.line == 4);
}
