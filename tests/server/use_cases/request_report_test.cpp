#include "server/use_cases/request_report.hpp"

#include "server/use_cases/cancel_report.hpp"
#include "server/use_cases/list_reports.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono;
using test::code_of;
using test::World;

namespace {

struct Reports : World {
    int keys = 0;

    use_cases::ReportInput number_list() {
        return {.kind = domain::ReportKind::number_list,
                .reconciliation = std::nullopt,
                .email = domain::Email::parse("buh@kabinet.example").value(),
                .idempotency_key = "report-key-number-" + std::to_string(++keys)};
    }

    use_cases::ReportInput reconciliation(std::optional<domain::AccountNumber> account = std::nullopt) {
        use_cases::ReportInput input = number_list();
        input.kind = domain::ReportKind::reconciliation;
        input.reconciliation = {
            .period = domain::ReconciliationPeriod::create(2026y / 2 / 1, 2027y / 1 / 15, 2027y / 1 / 15).value(),
            .account = std::move(account)};
        return input;
    }

    Result<ports::Report> request(const use_cases::ReportInput& input, const domain::Msisdn& person) {
        return use_cases::request_report(services(), actor(person), company, input);
    }

    Result<ports::Report> request(const use_cases::ReportInput& input) { return request(input, accountant); }

    Result<ports::Report> cancel(ports::ReportId id, const domain::Msisdn& person) {
        return use_cases::cancel_report(services(), actor(person), company, id);
    }
};

} // namespace

TEST_CASE("a report is stored as it was asked for, and the history knows of it") {
    Reports world;
    const auto asked = world.request(world.reconciliation(test::account("25071142")));
    REQUIRE(asked.has_value());
    CHECK(asked->state == domain::ReportState::queued);
    const auto page = use_cases::list_reports(world.services(), world.actor(world.administrator), world.company, {});
    REQUIRE(page.has_value());
    REQUIRE(page->rows.size() == 1);
    const ports::Report& stored = page->rows[0];
    CHECK(stored.id == asked->id);
    CHECK(stored.wanted.kind == domain::ReportKind::reconciliation);
    CHECK(stored.wanted.days == ports::ReportDays{.first = 2026y / 2 / 1, .last = 2027y / 1 / 15});
    CHECK(stored.wanted.account == test::account("25071142"));
    CHECK(stored.wanted.email == "buh@kabinet.example");
    CHECK(stored.wanted.requested_by_name == "Сергеева Ольга");
    CHECK(world.history("action = 'request_reconciliation' AND outcome = 'succeeded' AND company_id = 1"
                        " AND user_phone = 77010542002") == 1);
    REQUIRE(world.request(world.number_list()).has_value());
    CHECK(world.history("action = 'request_number_list'") == 1);
}

TEST_CASE("the same request again is the same report; another one under its key is refused") {
    Reports world;
    const auto input = world.reconciliation();
    const auto first = world.request(input);
    const auto again = world.request(input);
    REQUIRE(again.has_value());
    CHECK(again->id == first->id);
    CHECK(world.number("SELECT count(*) FROM reports") == 1);
    CHECK(world.history("action = 'request_reconciliation'") == 1);
    auto to_another = input;
    to_another.email = domain::Email::parse("boss@kabinet.example").value();
    auto of_one_account = input;
    of_one_account.reconciliation->account = test::account("25071142");
    auto in_english = input;
    in_english.language = "en";
    for (const auto* other : {&to_another, &of_one_account, &in_english}) {
        const auto refused = world.request(*other);
        CHECK(code_of(refused) == ErrorCode::idempotency_key_reused);
        CHECK(refused.error().field == "idempotency_key");
    }
}

TEST_CASE("a key that is none is refused") {
    Reports world;
    for (const auto& [key, code] :
         {std::pair{"", ErrorCode::required}, std::pair{"short", ErrorCode::idempotency_key_format},
          std::pair{"with a space inside it", ErrorCode::idempotency_key_format}}) {
        auto input = world.number_list();
        input.idempotency_key = key;
        CHECK(code_of(world.request(input)) == code);
    }
}

TEST_CASE("an account that the company has not, or that is paid in advance, has no reconciliation") {
    Reports world;
    world.add_account(world.company, "25180417", domain::BillingMethod::advance);
    for (const auto& [account, code] :
         {std::pair{"25400801", ErrorCode::account_unknown}, std::pair{"99999999", ErrorCode::account_unknown},
          std::pair{"25180417", ErrorCode::unknown_value}}) {
        CAPTURE(account);
        const auto refused = world.request(world.reconciliation(test::account(account)));
        CHECK(code_of(refused) == code);
        CHECK(refused.error().field == "account");
    }
    CHECK(world.number("SELECT count(*) FROM reports") == 0);
    CHECK(world.history("action = 'request_reconciliation'") == 0);
}

TEST_CASE("who may not see documents gets no report, sees none and cancels none") {
    Reports world;
    const auto id = world.request(world.number_list())->id;
    for (const auto& [person, code] :
         {std::pair{world.viewer, ErrorCode::forbidden}, std::pair{world.stranger, ErrorCode::not_found}}) {
        CHECK(code_of(world.request(world.number_list(), person)) == code);
        CHECK(code_of(use_cases::list_reports(world.services(), world.actor(person), world.company, {})) == code);
        CHECK(code_of(world.cancel(id, person)) == code);
    }
    CHECK(code_of(use_cases::cancel_report(world.services(), world.actor(world.stranger), world.foreign, id)) ==
          ErrorCode::not_found);
    CHECK(world.number("SELECT count(*) FROM reports WHERE stage = 'queued'") == 1);
}

TEST_CASE("a company has so many reports on their way, and no more") {
    Reports world;
    std::optional<ports::ReportId> last;
    for (int i = 0; i < use_cases::open_reports_max; ++i) {
        last = world.request(world.number_list())->id;
    }
    CHECK(code_of(world.request(world.number_list())) == ErrorCode::reports_many);
    REQUIRE(world.cancel(*last, world.administrator).has_value());
    CHECK(world.request(world.number_list()).has_value());
}

TEST_CASE("a report is cancelled once, by anybody who may have it") {
    Reports world;
    const auto id = world.request(world.number_list())->id;
    const auto cancelled = world.cancel(id, world.administrator);
    REQUIRE(cancelled.has_value());
    CHECK(cancelled->state == domain::ReportState::cancelled);
    CHECK(cancelled->ended_at == world.clock.now());
    CHECK(world.history("action = 'cancel_report' AND user_phone = 77010542001") == 1);
    CHECK(code_of(world.cancel(id, world.accountant)) == ErrorCode::report_finished);
    CHECK(code_of(world.cancel({99}, world.accountant)) == ErrorCode::not_found);
    CHECK(world.history("action = 'cancel_report'") == 1);
}

TEST_CASE("a page of reports has at least one row and at most 500") {
    Reports world;
    for (const int limit : {0, 501}) {
        CHECK(code_of(use_cases::list_reports(world.services(), world.actor(world.accountant), world.company,
                                              {.before = std::nullopt, .limit = limit})) == ErrorCode::limit_range);
    }
}
