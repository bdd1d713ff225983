#include "tests/server/adapters/documents/document_fixture.hpp"

using namespace kabinet;
using namespace std::chrono;
using domain::ChargeKind;
using test::DocumentFixture;

namespace {

domain::Invoice invoice(year_month month, domain::VatRate rate) {
    const auto number = [](int last) { return domain::Msisdn::parse(std::to_string(77'010'542'000 + last)).value(); };
    return domain::Invoice::create({.number = "25071142-" + std::to_string(static_cast<unsigned>(month.month())),
                                    .account = domain::AccountNumber::parse("25071142").value(),
                                    .month = month,
                                    .issued_on = month / last,
                                    .vat_rate = rate,
                                    .charges = {{number(1), ChargeKind::voice, Money::of_tiyn(11'205)},
                                                {number(19), ChargeKind::subscription, Money::of_tenge(2050)},
                                                {number(19), ChargeKind::internet, Money::of_tiyn(100'000)}},
                                    .stated_total = std::nullopt})
        .value();
}

} // namespace

TEST_CASE("an act has the form's parts, its rows, its sum and the sum in words") {
    DocumentFixture fixture;
    const auto billed = invoice(2026y / 1, domain::VatRate::of_percent(16));
    const ports::ActDocument act{.executor = fixture.executor,
                                 .customer = fixture.customer,
                                 .contract = {.number = "К-128", .date = 2017y / 11 / 20},
                                 .invoice = billed.head(),
                                 .works = domain::totals_by_kind(billed.lines())};
    const std::string text = fixture.pdf_text(act);
    for (const char* expected : {"Форма Р-1",
                                 "№ 562",
                                 "Заказчик",
                                 "ТОО «Кабинет»",
                                 "750750750750",
                                 "Исполнитель",
                                 "АО «Оператор»",
                                 "150741007502",
                                 "№ К-128 от 20.11.2017",
                                 "25071142-1",
                                 "31.01.2026",
                                 "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)",
                                 "Абонентская плата за 01.2026",
                                 "2 050,00",
                                 "1 000,00",
                                 "112,05",
                                 "Итого",
                                 "3 162,05",
                                 "Три тысячи сто шестьдесят два тенге 05 тиын",
                                 "НДС 16 %",
                                 "436,15",
                                 "Сдал (Исполнитель)",
                                 "Принял (Заказчик)",
                                 "М.П."}) {
        CAPTURE(expected);
        CHECK_MESSAGE(text.contains(expected), text);
    }
    CHECK(fixture.renderer.render(act, ports::DocumentFormat::xlsx, fixture.style).error().code ==
          ErrorCode::unknown_value);
}

TEST_CASE("an act is worded in the three languages") {
    DocumentFixture fixture;
    const auto billed = invoice(2026y / 1, domain::VatRate::of_percent(16));
    const ports::ActDocument act{.executor = fixture.executor,
                                 .customer = fixture.customer,
                                 .contract = {},
                                 .invoice = billed.head(),
                                 .works = domain::totals_by_kind(billed.lines())};
    fixture.style.language = "kk";
    CHECK(fixture.pdf_text(act).contains("Үш мың бір жүз алпыс екі теңге 05 тиын"));
    fixture.style.language = "en";
    CHECK(fixture.pdf_text(act).contains("Three thousand one hundred sixty-two tenge 05 tiyn"));
}

TEST_CASE("an annex lists the numbers, as texts in a spreadsheet, and comes to the act's sum") {
    DocumentFixture fixture;
    const auto billed = invoice(2026y / 1, domain::VatRate::of_percent(16));
    const ports::AnnexDocument annex{.executor = fixture.executor,
                                     .customer = fixture.customer,
                                     .invoice = billed.head(),
                                     .rows = ports::rows_of(domain::totals_by_number(billed.lines()))};
    const std::string text = fixture.pdf_text(annex);
    CHECK(text.contains("Приложение № 1 к акту выполненных работ"));
    CHECK(text.contains("77010542019"));
    CHECK(text.contains("3 162,05"));
    const std::string sheet = fixture.xlsx_part(annex, "xl/worksheets/sheet1.xml");
    CHECK(sheet.contains("<is><t>77010542019</t></is>"));
    CHECK_MESSAGE(sheet.contains("<f>SUBTOTAL(9,$E$9:$E$10)</f><v>3162.05</v>"), sheet);
}

TEST_CASE("a register over the change of the rate adds up rate by rate") {
    DocumentFixture fixture;
    const std::vector heads{invoice(2025y / 12, domain::VatRate::of_percent(12)).head(),
                            invoice(2026y / 1, domain::VatRate::of_percent(16)).head()};
    const ports::RegisterDocument document{.customer = fixture.customer,
                                           .first = 2025y / 12,
                                           .last = 2026y / 1,
                                           .totals = domain::register_totals(heads).value(),
                                           .rows = ports::rows_of(heads)};
    const std::string text = fixture.pdf_text(document);
    for (const char* expected : {"Реестр счетов-фактур", "12.2025 – 01.2026", "Итого по ставке 12 %",
                                 "Итого по ставке 16 %", "6 324,10", "338,79", "436,15", "774,94"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(text.contains(expected), text);
    }
    const std::string sheet = fixture.xlsx_part(document, "xl/worksheets/sheet1.xml");
    CHECK_MESSAGE(sheet.contains("<f>SUMIF($F$7:$F$8,0.12,$H$7:$H$8)</f><v>3162.05</v>"), sheet);
    CHECK(sheet.contains("<f>SUBTOTAL(9,$H$7:$H$8)</f><v>6324.1"));
}
