#include "server/demo/fill_demo.hpp"

#include "tests/server/support/database_fixture.hpp"
#include "tests/server/support/fakes.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kabinet;
using demo::DatabaseKind;
using domain::LineStatus;
using ports::Transaction;

namespace {

struct Demo : test::DatabaseFixture {
    test::PlainHasher hasher;
    TimeZone zone = TimeZone::find("Asia/Almaty").value();
    Instant now = std::chrono::sys_days(std::chrono::year(2026) / 3 / 15);
    demo::DemoData data = demo::parse_demo(demo::demo_tables()).value();

    Demo() {
        const auto filled = demo::fill_demo(*database, hasher, data, now, zone);
        REQUIRE_MESSAGE(filled.has_value(), filled.error().detail);
    }

    [[nodiscard]] std::vector<ports::Membership> companies_of(std::string_view phone) const {
        return database->read([&](const Transaction& t) { return t.companies().memberships_of(user(phone).id); })
            .value();
    }

    [[nodiscard]] ports::User user(std::string_view phone) const {
        return database->read([&](const Transaction& t) { return t.users().find_by_phone(test::msisdn(phone)); })
            .value()
            .value();
    }

    [[nodiscard]] ports::Line line(std::string_view number) const {
        const ports::CompanyId first{1};
        return database->read([&](const Transaction& t) { return t.lines().find(first, test::msisdn(number)); })
            .value()
            .value();
    }

    [[nodiscard]] ports::LineCounts counts(std::int64_t company) const {
        return database->read([&](const Transaction& t) { return t.lines().counts({company}); }).value();
    }
};

Instant almaty(std::chrono::sys_seconds wall_clock) {
    return wall_clock - std::chrono::hours(6);
}

} // namespace

TEST_CASE("the manual's administrator looks after the company and its branch, the other one after hers") {
    const Demo demo;
    CHECK(demo.user("77010542001").name == "Иванов Иван");
    const auto companies = demo.companies_of("77010542001");
    REQUIRE(companies.size() == 2);
    CHECK(companies[0].company.name == "ТОО «Кабинет»");
    CHECK(companies[0].company.bin.digits() == "750750750750");
    CHECK(companies[1].company.name == "Филиал ТОО «Кабинет»");
    CHECK(companies[0].role == domain::Role::administrator);
    const auto others = demo.companies_of("77012111249");
    REQUIRE(others.size() == 1);
    CHECK(others[0].company.name == "АО «Времени мало»");
    CHECK(others[0].company.bin.digits() == "800800800800");
}

TEST_CASE("there is an accountant and a viewer, and everybody has a hash of their own making") {
    Demo demo;
    CHECK(demo.companies_of("77010542006").front().role == domain::Role::accountant);
    CHECK(demo.companies_of("77010542010").front().role == domain::Role::viewer);
    for (const auto& person : demo.data.people) {
        CHECK(demo.hasher.verify(demo.user(person.phone.digits()).password_hash, demo::demo_password) ==
              ports::PasswordVerdict::right);
    }
}

TEST_CASE("the list shows the manual's numbers") {
    const Demo demo;

    struct Row {
        const char* number;
        const char* account;
        const char* tariff;
        LineStatus status;
        std::int64_t tiyn;
    };

    for (const Row& row : {Row{"77010542001", "25060832", "M2M", LineStatus::active, 0},
                           Row{"77010542003", "25060833", "11", LineStatus::active, 10'000},
                           Row{"77010542006", "25060831", "Бизнес Класс Специалист", LineStatus::active, 979'333},
                           Row{"77010542007", "25060830", "Бизнес Класс Специалист", LineStatus::debt, 44'600}}) {
        CAPTURE(row.number);
        const ports::LineRow stored = demo.line(row.number).row;
        CHECK(stored.account.digits() == row.account);
        CHECK(stored.tariff == row.tariff);
        CHECK(stored.status == row.status);
        CHECK(stored.balance.tiyn() == row.tiyn);
    }
    CHECK(demo.line("77010542003").imei->digits() == "35720106026360");
}

TEST_CASE("the number's page shows the manual's number with its debt") {
    const Demo demo;
    using namespace std::chrono;
    const ports::Line line = demo.line("77010542019");
    CHECK(line.row.status == LineStatus::debt);
    CHECK(line.status_changed_at == almaty(sys_days(2018y / 2 / 17) + 8h + 40min));
    CHECK(line.row.tariff == "11");
    CHECK(line.available == Money::of_tenge(892));
    CHECK(line.individual_limit == Money::of_tenge(892));
    CHECK(line.credit_limit == Money::of_tenge(2050));
    CHECK(line.billing_method == domain::BillingMethod::credit);
    CHECK(line.registration_form == "300014697190-149");
    CHECK(line.row.account.digits() == "25071142");
    CHECK_FALSE(line.sms_ussd_ban);
    CHECK(line.iccid->digits() == "89997027507916785078");
    CHECK(line.sim_swapped_at == almaty(sys_days(2018y / 8 / 27) + 15h + 37min));
    CHECK(line.imei->digits() == "35202309352069");
    const auto codes =
        demo.database->read([](const Transaction& t) { return t.lines().sim_codes({1}, test::msisdn("77010542019")); })
            .value();
    REQUIRE(codes.has_value());
    CHECK(codes->pin1 == "0000");
    CHECK(codes->pin2 == "6911");
    CHECK(codes->puk1 == "11507782");
    CHECK(codes->puk2 == "15275799");
}

TEST_CASE("the manual's other two pages: one without a tariff, one paid in advance") {
    const Demo demo;
    using namespace std::chrono;
    const ports::Line plain = demo.line("77010541921");
    CHECK(plain.row.status == LineStatus::active);
    CHECK(plain.row.tariff.empty());
    CHECK(plain.status_changed_at == almaty(sys_days(2019y / 1 / 24) + 16h + 23min));
    CHECK(plain.available == Money::of_tenge(10));
    CHECK(plain.credit_limit == Money::of_tenge(10));
    CHECK_FALSE(plain.individual_limit.has_value());
    const ports::Line advance = demo.line("77780625084");
    CHECK(advance.row.tariff == "11 корп");
    CHECK(advance.billing_method == domain::BillingMethod::advance);
    CHECK(advance.row.balance == Money::of_tiyn(6'424));
    CHECK_FALSE(advance.credit_limit.has_value());
}

TEST_CASE("the first company has forty numbers of several statuses, the others a few") {
    const Demo demo;
    CHECK(demo.counts(1).total() == 40);
    CHECK(demo.counts(1).blocked >= 1);
    CHECK(demo.counts(1).debt >= 2);
    CHECK(demo.counts(2).total() >= 3);
    CHECK(demo.counts(3).total() >= 3);
}

TEST_CASE("the manual's payment, and thirteen months of others") {
    const Demo demo;
    using namespace std::chrono;
    const auto payments = [&](sys_days from, sys_days to) {
        return demo.database
            ->read([&](const Transaction& t) {
                return t.payments().of_line({1}, test::msisdn("77780625084"),
                                            {.range = {from, to}, .after = std::nullopt, .limit = 100});
            })
            .value()
            .rows;
    };
    const auto manuals = payments(2018y / 6 / 1, 2018y / 7 / 1);
    REQUIRE(manuals.size() == 1);
    CHECK(manuals[0].payment.at() == almaty(sys_days(2018y / 6 / 21) + 4h + 15min));
    CHECK(manuals[0].payment.type() == domain::PaymentType::top_up);
    CHECK(manuals[0].payment.comment() == "Касри 200032044427");
    CHECK(manuals[0].payment.amount() == Money::of_tenge(50));
    CHECK(manuals[0].payment.balance_before() == Money::of_tiyn(1'424));
    CHECK(manuals[0].payment.balance_after() == Money::of_tiyn(6'424));
    CHECK(payments(2025y / 2 / 1, 2026y / 3 / 16).size() >= 13);
}

TEST_CASE("every account was billed for thirteen months, and what is not paid yet is owed") {
    const Demo demo;
    using namespace std::chrono;
    for (const std::int64_t company : {1, 2, 3}) {
        CAPTURE(company);
        const auto read = [&](auto work) { return demo.database->read(work).value(); };
        const auto months = read([&](const Transaction& t) {
            return t.invoices().months({company}, t.accounts().page({company}, {}).value().rows.front().number);
        });
        CHECK(months.size() == 13);
        CHECK(months.front() == 2026y / 2);
        CHECK(months.back() == 2025y / 2);
        const auto rates = read([&](const Transaction& t) {
            return t.invoices().totals({company}, {.first = 2025y / 2, .last = 2026y / 2});
        });
        CHECK(rates.by_rate.size() == 2);
        const Money billed = read([&](const Transaction& t) {
            return t.invoices().billed_to_accounts({company}, std::nullopt, 2026y / 3 / 15);
        });
        const Money paid = read(
            [&](const Transaction& t) { return t.payments().paid_by_accounts({company}, std::nullopt, demo.now); });
        CHECK(billed == rates.total.gross);
        CHECK(paid > Money());
        CHECK(paid < billed);
    }
}

TEST_CASE("the manual's number has the manual's bundles") {
    const Demo demo;
    using namespace std::chrono_literals;
    using domain::BundleKind;
    const auto bundles =
        demo.database->read([](const Transaction& t) { return t.bundles().of(test::msisdn("77010542019")); }).value();
    REQUIRE(bundles.size() == 4);
    for (const domain::Bundle& bundle : bundles) {
        CHECK(bundle.valid_from() == Date(2019y / 2 / 1));
        CHECK(bundle.valid_to() == Date(2019y / 3 / 1));
    }
    CHECK(bundles[0].kind() == BundleKind::voice_on_net);
    CHECK(bundles[0].amount().is_unlimited());
    CHECK(bundles[1].amount() == domain::BundleAmount::of(50 * 60, 50 * 60));
    CHECK(bundles[2].amount() == domain::BundleAmount::of(150, 150));
    CHECK(bundles[3].amount() ==
          domain::BundleAmount::of(10'239 * domain::bytes_per_megabyte, 10'240 * domain::bytes_per_megabyte));
}

TEST_CASE("the catalogue has the manual's services with its words, and texts in three languages for all") {
    const Demo demo;
    const auto services = demo.database->read([](const Transaction& t) { return t.catalogue().services(); }).value();
    for (const domain::Service& service : services) {
        CAPTURE(service.code.str());
        for (const auto* text : {&service.name, &service.conditions}) {
            CHECK_FALSE(text->ru.empty());
            CHECK_FALSE(text->kk.empty());
            CHECK_FALSE(text->en.empty());
        }
    }
    const auto named = [&](std::string_view name) {
        const auto found =
            std::ranges::find_if(services, [&](const domain::Service& service) { return service.name.ru == name; });
        REQUIRE(found != services.end());
        return *found;
    };
    CHECK(named("Смарт Роуминг").valid_days == 90);
    CHECK(named("Смарт Роуминг").conditions.ru ==
          "Услуга действует в течение 90 дней с момента подключения, до 23:59 по времени г. Астана 90-го дня.");
    CHECK(named("Kcell Travel").conditions.ru.starts_with("Доступность и удобство мобильной связи за рубежом"));
    CHECK(named("Kcell Travel").group == domain::ServiceGroup::roaming_offers);
    CHECK(named("Международные звонки").group == domain::ServiceGroup::international_calls);
    CHECK(named("Интернет в роуминге").group == domain::ServiceGroup::roaming);
}

TEST_CASE("some lines have services, devices and forwarding") {
    const Demo demo;
    const auto of_003 = [&](auto repository) {
        return demo.database->read([&](const Transaction& t) { return repository(t, test::msisdn("77010542003")); })
            .value();
    };
    const auto connected = of_003([](const Transaction& t, const domain::Msisdn& line) {
        return t.connected_services().of(line, almaty(std::chrono::sys_days(std::chrono::year(2019) / 1 / 1)));
    });
    REQUIRE(connected.size() == 1);
    CHECK(connected.front().code.str() == "roaming_internet");
    CHECK(of_003([](const Transaction& t, const domain::Msisdn& line) { return t.devices().of(line); }).empty());
    CHECK(demo.data.devices.size() >= 10);
    CHECK(demo.data.forwardings.size() >= 5);
}

TEST_CASE("the manual's number has ninety days of detail, the same ones on the same day; one in debt has none") {
    const Demo demo;
    const auto detail_of = [](const Demo& of, std::string_view number) {
        const domain::InstantRange range{of.now - std::chrono::days{90}, of.now};
        return of.database
            ->read([&](const Transaction& t) { return t.usage().days({1}, test::msisdn(number), range, of.zone); })
            .value();
    };
    const auto days = detail_of(demo, "77010541921");
    REQUIRE(days.size() > 60);
    CHECK(days.front().day < Date{std::chrono::year(2025) / 12 / 25});
    CHECK(days.back().day > Date{std::chrono::year(2026) / 3 / 8});
    CHECK(detail_of(demo, "77010542019").empty());
    CHECK(detail_of(Demo(), "77010541921") == days);
}

TEST_CASE("a demo is known as one, a real database is not, and an empty one can become either") {
    const Demo demo;
    CHECK(demo::kind_of(*demo.database) == DatabaseKind::demo);
    test::DatabaseFixture other;
    CHECK(demo::kind_of(*other.database) == DatabaseKind::empty);
    other.add_company("800800800800");
    CHECK(demo::kind_of(*other.database) == DatabaseKind::real);
}

TEST_CASE("what can't be stored whole is not stored at all") {
    test::DatabaseFixture fixture;
    test::PlainHasher hasher;
    demo::DemoData data = demo::parse_demo(demo::demo_tables()).value();
    data.lines.push_back(data.lines.front());
    CHECK_FALSE(demo::fill_demo(*fixture.database, hasher, data, Instant(), TimeZone::utc()).has_value());
    CHECK(demo::kind_of(*fixture.database) == DatabaseKind::empty);
}
