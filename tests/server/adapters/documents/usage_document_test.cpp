#include "tests/server/adapters/documents/document_fixture.hpp"

using namespace kabinet;
using namespace std::chrono;
using test::DocumentFixture;

namespace {

ports::StoredCdr record(domain::UsageKind kind, std::int64_t amount, std::int64_t tiyn,
                        std::string_view other_party = "77079998877") {
    return {.id = 1,
            .cdr = {.at = sys_days(2019y / 2 / 25) + 22h + 15min,
                    .kind = kind,
                    .direction = domain::UsageDirection::outgoing,
                    .zone = domain::UsageZone::on_net,
                    .other_party = domain::OtherParty::parse(other_party).value(),
                    .amount = amount,
                    .cost = Money::of_tiyn(tiyn)}};
}

ports::UsageDocument document(const DocumentFixture& fixture, std::vector<ports::StoredCdr> rows) {
    return {.customer = fixture.customer,
            .line = domain::Msisdn::parse("77010541921").value(),
            .from = 2019y / 1 / 26,
            .to = 2019y / 2 / 26,
            .filter = {},
            .until_now = true,
            .rows = ports::rows_of(std::move(rows))};
}

std::vector<ports::StoredCdr> one_of_each() {
    using domain::UsageKind;
    return {record(UsageKind::voice, 3'723, 5'000), record(UsageKind::voice, 61, 2'450),
            record(UsageKind::internet, 1'610'612'736, 12'345, {}), record(UsageKind::internet, 524'288, 0, {}),
            record(UsageKind::sms, 1, 1'000, "Kaspi")};
}

constexpr std::string_view incomplete = "Детализация вызовов за текущие сутки может быть неполной";

} // namespace

TEST_CASE("detail on paper: each amount in the column of its unit, what they come to, and the manual's note") {
    DocumentFixture fixture;
    const std::string text = fixture.pdf_text(document(fixture, one_of_each()));
    for (const char* expected : {"Детализация вызовов",
                                 "ТОО «Кабинет»",
                                 "+7 701 054 19 21",
                                 "26.01.2019 – 26.02.2019",
                                 "26.02.2019 04:15",
                                 "Звонок",
                                 "Исходящий",
                                 "Внутри сети",
                                 "77079998877",
                                 "1:02:03",
                                 "0:01:01",
                                 "Интернет",
                                 "1 536,00",
                                 "0,50",
                                 "Kaspi",
                                 "50,00",
                                 "24,50",
                                 "123,45",
                                 "10,00",
                                 "Итого",
                                 "1:03:04",
                                 "1 536,50",
                                 "207,95",
                                 "Страница 1 из 1"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(text.contains(expected), text);
    }
    CHECK(text.contains(incomplete));
}

TEST_CASE("only detail of the current day is said to be incomplete") {
    DocumentFixture fixture;
    auto past = document(fixture, one_of_each());
    past.until_now = false;
    CHECK_FALSE(fixture.pdf_text(past).contains(incomplete));
}

TEST_CASE("a file that was narrowed says to what") {
    DocumentFixture fixture;
    auto narrowed = document(fixture, {});
    narrowed.filter = {.kind = domain::UsageKind::internet, .direction = domain::UsageDirection::incoming};
    const std::string text = fixture.pdf_text(narrowed);
    CHECK(text.contains("Вид: Интернет"));
    CHECK(text.contains("Направление: Входящий"));
    CHECK_FALSE(fixture.pdf_text(document(fixture, {})).contains("Входящий"));
}

TEST_CASE("a spreadsheet of detail has durations, megabytes and amounts as numbers, and formulas under them") {
    DocumentFixture fixture;
    const auto what = document(fixture, one_of_each());
    const std::string sheet = fixture.xlsx_part(what, "xl/worksheets/sheet1.xml");
    CHECK_MESSAGE(sheet.contains("<is><t>77079998877</t></is>"), sheet); // a number of a telephone is no number
    for (const char* expected :
         {"<v>1536</v>", "<v>0.5</v>", "<v>123.45</v>", "<f>SUBTOTAL(9,$G$7:$G$11)</f><v>1536.5</v>",
          "<f>SUBTOTAL(9,$H$7:$H$11)</f><v>1</v>", "<f>SUBTOTAL(9,$I$7:$I$11)</f><v>207.95</v>",
          "<f>SUBTOTAL(9,$F$7:$F$11)</f><v>0.0437"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(sheet.contains(expected), sheet);
    }
    CHECK(fixture.xlsx_part(what, "xl/styles.xml").contains("[h]:mm:ss"));
}

TEST_CASE("a CSV of detail has plain numbers") {
    DocumentFixture fixture;
    const std::string csv = fixture.csv(document(fixture, one_of_each()));
    CHECK(csv.contains("\r\n26.02.2019 04:15;Звонок;Исходящий;Внутри сети;77079998877;1:02:03;;;50,00\r\n"));
    CHECK(csv.contains(";Интернет;Исходящий;Внутри сети;;;1536,00;;123,45\r\n"));
    CHECK(csv.contains(";SMS;Исходящий;Внутри сети;Kaspi;;;1;10,00\r\n"));
}
