#include "tests/server/adapters/documents/document_fixture.hpp"

using namespace kabinet;
using namespace std::chrono;
using test::DocumentFixture;

namespace {

ports::LineRow line(std::string_view number, domain::LineStatus status, std::int64_t tiyn) {
    return {.msisdn = domain::Msisdn::parse(number).value(),
            .account = domain::AccountNumber::parse("25180417").value(),
            .tariff = "Корпоративный",
            .status = status,
            .balance = Money::of_tiyn(tiyn)};
}

ports::NumberListDocument number_list(const DocumentFixture& fixture) {
    return {.customer = fixture.customer,
            .data_at = Instant(sys_days(2019y / 2 / 25) + 22h + 15min),
            .rows = ports::rows_of(std::vector{line("77010542001", domain::LineStatus::active, 1'050),
                                               line("77010542003", domain::LineStatus::debt, -12'345)})};
}

domain::LedgerEntry entry(Date date, domain::LedgerDocument document, std::string number, std::int64_t tiyn) {
    return {.date = date, .document = document, .number = std::move(number), .amount = Money::of_tiyn(tiyn)};
}

ports::ReconciliationDocument act(const DocumentFixture& fixture, Money owed_before,
                                  std::vector<domain::LedgerEntry> entries) {
    return {.executor = fixture.executor,
            .customer = fixture.customer,
            .account = std::nullopt,
            .from = 2019y / 10 / 1,
            .to = 2019y / 11 / 30,
            .data_at = Instant(sys_days(2019y / 12 / 1) + 4h),
            .books = domain::reconcile(owed_before, std::move(entries), 2019y / 10 / 1, 2019y / 11 / 30).value()};
}

using enum domain::LedgerDocument;

} // namespace

TEST_CASE("the list of numbers: what each line is, how many they are, and of what moment") {
    DocumentFixture fixture;
    const auto what = number_list(fixture);
    const std::string sheet = fixture.xlsx_part(what, "xl/worksheets/sheet1.xml");
    for (const char* expected :
         {"Отчёт по списку номеров", "Компания: ТОО «Кабинет»", "БИН: 750750750750", "Данные на: 26.02.2019 04:15",
          "<is><t>77010542001</t></is>", "<is><t>25180417</t></is>", "Корпоративный", "Активный", "Заблокирован / Долг",
          "<v>10.5</v>", "<v>-123.45</v>", "Всего номеров: 2", "state=\"frozen\"", "<autoFilter ref=\"A6:E8\"/>"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(sheet.contains(expected), sheet);
    }
}

TEST_CASE("the reconciliation act: both sides' books, who owes whom in figures and in words, and of what moment") {
    DocumentFixture fixture;
    const std::string text = fixture.pdf_text(act(fixture, Money::of_tenge(100),
                                                  {entry(2019y / 10 / 31, invoice, "25180417-10", 209'205),
                                                   entry(2019y / 11 / 12, payment, "Касри 200032044427", 150'000)}));
    for (const char* expected : {"Акт сверки взаимных расчётов",
                                 "АО «Оператор» (БИН 150741007502)",
                                 "ТОО «Кабинет» (БИН 750750750750)",
                                 "01.10.2019 – 30.11.2019",
                                 "Данные на: 01.12.2019 10:00",
                                 "По данным АО «Оператор»",
                                 "По данным ТОО «Кабинет»",
                                 "Сальдо начальное на 01.10.2019",
                                 "100,00",
                                 "31.10.2019",
                                 "25180417-10",
                                 "2 092,05",
                                 "Оплата: Касри 200032044427",
                                 "1 500,00",
                                 "Обороты за период",
                                 "Сальдо конечное на 30.11.2019",
                                 "692,05",
                                 "в пользу АО «Оператор»",
                                 "Шестьсот девяносто два тенге 05 тиын",
                                 "От АО «Оператор»",
                                 "От ТОО «Кабинет»",
                                 "М.П.",
                                 "Страница 1 из 1"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(text.contains(expected), text);
    }
}

TEST_CASE("a reconciliation in which the operator owes, and one in which nobody does") {
    DocumentFixture fixture;
    CHECK(fixture.pdf_text(act(fixture, {}, {entry(2019y / 11 / 1, payment, {}, 5'000)}))
              .contains("в пользу ТОО «Кабинет» составляет 50,00"));
    CHECK(fixture.pdf_text(act(fixture, {}, {})).contains("На 30.11.2019 взаимной задолженности нет."));
}

TEST_CASE("a long reconciliation has its head on every page, and its documents in whole") {
    DocumentFixture fixture;
    std::vector<domain::LedgerEntry> entries;
    for (int i = 0; i < 120; ++i) {
        entries.push_back(entry(2019y / 11 / 1, payment,
                                "Перевод по платёжному поручению № " + std::to_string(1000 + i) + " от 01.11.2019",
                                100));
    }
    const std::string text = fixture.pdf_text(act(fixture, {}, std::move(entries)));
    std::size_t heads = 0;
    for (std::size_t at = text.find("По данным ТОО"); at != std::string::npos;
         at = text.find("По данным ТОО", at + 1)) {
        ++heads;
    }
    CHECK(heads >= 4);
    CHECK(text.contains("1119"));
    CHECK(text.contains("120,00"));
}

TEST_CASE("an act of reconciliation is made as a PDF only") {
    DocumentFixture fixture;
    for (const auto format : {ports::DocumentFormat::xlsx, ports::DocumentFormat::csv}) {
        CHECK(fixture.renderer.render(act(fixture, {}, {}), format, fixture.style).error().code ==
              ErrorCode::unknown_value);
    }
}
