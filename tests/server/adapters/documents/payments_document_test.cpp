#include "tests/server/adapters/documents/document_fixture.hpp"

using namespace kabinet;
using namespace std::chrono;
using test::DocumentFixture;

namespace {

ports::StoredPayment payment(std::string comment, std::int64_t tiyn = 5'000) {
    return {.id = {1},
            .account = domain::AccountNumber::parse("25180417").value(),
            .payment = domain::Payment::create({.at = sys_days(2018y / 6 / 20) + 22h + 15min,
                                                .type = domain::PaymentType::top_up,
                                                .comment = std::move(comment),
                                                .amount = Money::of_tiyn(tiyn),
                                                .balance_before = Money::of_tiyn(1'424),
                                                .balance_after = std::nullopt})
                           .value()};
}

ports::PaymentsDocument document(const DocumentFixture& fixture, std::vector<ports::StoredPayment> rows) {
    return {.customer = fixture.customer,
            .line = domain::Msisdn::parse("77780625084").value(),
            .from = 2018y / 5 / 27,
            .to = 2018y / 6 / 27,
            .rows = ports::rows_of(std::move(rows))};
}

} // namespace

TEST_CASE("the manual's payment on paper, with letters of all alphabets that can be searched") {
    DocumentFixture fixture;
    const std::string text =
        fixture.pdf_text(document(fixture, {payment("Касри 200032044427"), payment("Әлеумет қызметі ₸ ғҚңҒүұһіөӨ")}));
    for (const char* expected :
         {"История платежей", "ТОО «Кабинет»", "+7 778 062 50 84", "27.05.2018 – 27.06.2018", "Комментарий",
          "Баланс до", "21.06.2018 04:15", "Пополнение баланса", "Касри 200032044427", "50,00", "14,24", "64,24",
          "Әлеумет", "қызметі", "ғҚңҒүұһіөӨ", "₸", "100,00", "Страница 1 из 1"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(text.contains(expected), text);
    }
}

TEST_CASE("a PDF says its title and language and embeds what it uses of its fonts") {
    DocumentFixture fixture;
    const std::string path = fixture.file(document(fixture, {payment("a")}), ports::DocumentFormat::pdf).string();
    const std::string info = DocumentFixture::output_of("pdfinfo " + path);
    CHECK_MESSAGE(info.contains("История платежей"), info);
    const std::string objects = DocumentFixture::output_of("qpdf --qdf --object-streams=disable " + path + " -");
    CHECK(objects.contains("/Lang (ru)"));
    CHECK(objects.contains("/DisplayDocTitle true"));
    const std::string fonts = DocumentFixture::output_of("pdffonts " + path);
    CHECK_MESSAGE(fonts.contains("+Inter"), fonts);
    CHECK_FALSE(fonts.contains(" no  "));
}

TEST_CASE("a long table has its head and its number on every page") {
    DocumentFixture fixture;
    const std::string text =
        fixture.pdf_text(document(fixture, std::vector<ports::StoredPayment>(120, payment("Касри"))));
    std::size_t heads = 0;
    for (std::size_t at = text.find("Комментарий"); at != std::string::npos; at = text.find("Комментарий", at + 1)) {
        ++heads;
    }
    CHECK(heads == 3);
    CHECK(text.contains("Страница 3 из 3"));
    CHECK(text.contains("6 000,00"));
}

TEST_CASE("a spreadsheet's amounts are numbers, its moments dates, its texts texts, its total a formula") {
    DocumentFixture fixture;
    const auto what = document(fixture, {payment("=HYPERLINK(\"http://evil.test\")"), payment("Касри", 25)});
    const std::string sheet = fixture.xlsx_part(what, "xl/worksheets/sheet1.xml");
    CHECK(sheet.contains("<is><t>=HYPERLINK(\"http://evil.test\")</t></is>"));
    CHECK(sheet.contains("<v>50</v>"));
    CHECK(sheet.contains("<v>0.25</v>"));
    CHECK(sheet.contains("<v>43272.17708333"));
    CHECK_MESSAGE(sheet.contains("<f>SUBTOTAL(9,$D$7:$D$8)</f><v>50.25</v>"), sheet);
    CHECK(sheet.contains("<autoFilter ref=\"A6:F8\"/>"));
    CHECK(sheet.contains("state=\"frozen\""));
    CHECK(fixture.xlsx_part(what, "docProps/core.xml").contains("<dc:title>История платежей</dc:title>"));
}

TEST_CASE("a CSV opens in a spreadsheet: marked UTF-8, semicolons, quotes, and no formula from a text") {
    DocumentFixture fixture;
    const std::string csv =
        fixture.csv(document(fixture, {payment("=1+1"), payment("a;\"b\""), payment("-5", -1'234'567)}));
    CHECK(csv.starts_with("\xEF\xBB\xBF"
                          "Дата/время;Тип;Комментарий;"));
    CHECK(csv.contains("\r\n21.06.2018 04:15;Пополнение баланса;\"'=1+1\";50,00;14,24;64,24\r\n"));
    CHECK(csv.contains(";\"a;\"\"b\"\"\";"));
    CHECK(csv.contains(";\"'-5\";-12345,67;14,24;-12331,43\r\n"));
}

TEST_CASE("what the rows refuse is the answer, and nothing is left on the disk") {
    DocumentFixture fixture;
    auto failing = document(fixture, {});
    failing.rows = [](const auto&) { return fail(ErrorCode::unavailable, {}, "the database is gone"); };
    for (const auto format : {ports::DocumentFormat::pdf, ports::DocumentFormat::xlsx, ports::DocumentFormat::csv}) {
        CHECK(fixture.renderer.render(failing, format, fixture.style).error().detail == "the database is gone");
    }
    CHECK(std::filesystem::is_empty(fixture.folder.path() / "documents"));
}

TEST_CASE("more rows than paper can hold are refused") {
    DocumentFixture fixture;
    auto endless = document(fixture, {});
    endless.rows = [](const ports::TakeRow<ports::StoredPayment>& take) -> Result<void> {
        const auto row = payment("a");
        for (;;) {
            if (auto taken = take(row); !taken) {
                return taken;
            }
        }
    };
    CHECK(fixture.renderer.render(endless, ports::DocumentFormat::pdf, fixture.style).error().code ==
          ErrorCode::document_too_large);
}
