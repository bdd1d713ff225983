#pragma once

// What every engine's ReportRepository has to do. See catalogue_contract.hpp for how an engine runs it.

#include "server/ports/unit_of_work.hpp"
#include "tests/server/ports/samples.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kabinet::test {

/// A company with reports, and somebody else's.
template <class Engine> struct Reports : Engine {
    ports::CompanyId company = this->add_company("750750750750");
    ports::CompanyId foreign = this->add_company("800800800800");
    int made = 0;

    ports::NewReport number_list(std::int64_t requested_at = 1000) {
        const std::string key = "key-" + std::to_string(++made);
        return {.company = company,
                .kind = domain::ReportKind::number_list,
                .days = std::nullopt,
                .account = std::nullopt,
                .email = "ivanov@kabinet.example",
                .language = "kk",
                .requested_by = {7},
                .requested_by_name = "Иванов Иван",
                .requested_at = at(requested_at),
                .idempotency_key = key,
                .fingerprint = "what " + key + " asks for"};
    }

    ports::ReportId add(const ports::NewReport& report) {
        return *this->write([&](ports::Transaction& t) { return t.reports().add(report); });
    }

    ports::Report find(ports::ReportId id) {
        return this->database->read([&](const ports::Transaction& t) { return t.reports().find(company, id); })
            .value()
            .value();
    }

    bool any_due(std::int64_t now) {
        return this->database->read([&](const ports::Transaction& t) { return t.reports().any_due(at(now)); }).value();
    }

    std::optional<ports::ReportId> take(std::int64_t now, std::int64_t again = 9000) {
        const auto taken =
            *this->write([&](ports::Transaction& t) { return t.reports().take_due(at(now), at(again)); });
        return taken.transform([](const ports::Report& report) { return report.id; });
    }

    std::int64_t open(ports::CompanyId whose) {
        return this->database->read([&](const ports::Transaction& t) { return t.reports().count_open(whose); }).value();
    }

    /// Made, with its mail in the outbox.
    void hand_over(ports::ReportId id, std::int64_t data_at) {
        this->write([&](ports::Transaction& t) -> Result<void> {
            if (auto handed = t.reports().hand_over(id, at(data_at)); !handed) {
                return handed;
            }
            return t.outbox().add(mail_of(id));
        });
    }

    [[nodiscard]] ports::OutboxMessage mail_of(ports::ReportId id) const {
        return {.created_at = at(2000),
                .channel = ports::Channel::mail,
                .recipient = "ivanov@kabinet.example",
                .language = "kk",
                .what = ports::MessageTemplate::number_list,
                .company = company,
                .report = id};
    }

    void settle_mail(ports::DeliveryState state, std::int64_t when) {
        this->write([&](ports::Transaction& t) -> Result<void> {
            const auto message = t.outbox().latest(1);
            return message ? t.outbox().settle(message->front().id, state, at(when), "said")
                           : std::unexpected(message.error());
        });
    }

    template <class Work> ErrorCode refusal(Work&& work) {
        const auto answer = this->database->write(std::forward<Work>(work));
        REQUIRE_FALSE(answer.has_value());
        return answer.error().code;
    }
};

TEST_CASE_TEMPLATE_DEFINE("reports are stored", Engine, report_store_contract) {
    using namespace std::chrono;
    Reports<Engine> reports;

    SUBCASE("a report comes back as it was asked for") {
        auto wanted = reports.number_list();
        wanted.kind = domain::ReportKind::reconciliation;
        wanted.days = {.first = 2019y / 10 / 1, .last = 2019y / 11 / 30};
        wanted.account = domain::AccountNumber::parse("25071142").value();
        const auto found = reports.find(reports.add(wanted));
        CHECK(found.wanted.kind == domain::ReportKind::reconciliation);
        CHECK(found.wanted.days == wanted.days);
        CHECK(found.wanted.account == wanted.account);
        CHECK(found.wanted.email == "ivanov@kabinet.example");
        CHECK(found.wanted.language == "kk");
        CHECK(found.wanted.requested_by == ports::UserId{7});
        CHECK(found.wanted.requested_by_name == "Иванов Иван");
        CHECK(found.wanted.requested_at == at(1000));
        CHECK(found.state == domain::ReportState::queued);
        CHECK(found.attempts == 0);
        CHECK_FALSE(found.data_at.has_value());
        CHECK_FALSE(found.ended_at.has_value());
        CHECK_FALSE(found.failure.has_value());
    }
    SUBCASE("it is found by its person's key, once") {
        const auto wanted = reports.number_list();
        const auto id = reports.add(wanted);
        const auto by_key = [&](std::int64_t user, std::string_view key) {
            return reports.database
                ->read([&](const ports::Transaction& t) { return t.reports().find_by_key({user}, key); })
                .value();
        };
        REQUIRE(by_key(7, "key-1").has_value());
        CHECK(by_key(7, "key-1")->id == id);
        CHECK(by_key(7, "key-1")->wanted.fingerprint == wanted.fingerprint);
        CHECK_FALSE(by_key(8, "key-1").has_value());
        CHECK_FALSE(by_key(7, "key-2").has_value());
        CHECK(reports.refusal([&](ports::Transaction& t) { return t.reports().add(wanted); }) == ErrorCode::conflict);
    }
    SUBCASE("pages go from the newest, and hold no other company's") {
        for (int i = 0; i < 5; ++i) {
            reports.add(reports.number_list());
        }
        auto others = reports.number_list();
        others.company = reports.foreign;
        const auto foreign = reports.add(others);
        std::string order;
        ports::ReportPageRequest request{.before = std::nullopt, .limit = 2};
        for (bool more = true; more;) {
            const auto page =
                reports.database
                    ->read([&](const ports::Transaction& t) { return t.reports().page(reports.company, request); })
                    .value();
            for (const auto& row : page.rows) {
                order += row.wanted.idempotency_key + ' ';
            }
            more = page.more;
            request.before = page.rows.back().id;
        }
        CHECK(order == "key-5 key-4 key-3 key-2 key-1 ");
        CHECK_FALSE(reports.database
                        ->read([&](const ports::Transaction& t) { return t.reports().find(reports.company, foreign); })
                        .value()
                        .has_value());
    }
}

TEST_CASE_TEMPLATE_DEFINE("reports are worked off", Engine, report_due_contract) {
    Reports<Engine> reports;
    const auto first = reports.add(reports.number_list(1000));

    SUBCASE("whoever waits longest is taken, each once") {
        const auto second = reports.add(reports.number_list(900));
        CHECK_FALSE(reports.any_due(899));
        CHECK_FALSE(reports.take(899).has_value());
        CHECK(reports.any_due(1000));
        CHECK(reports.take(1000) == second);
        CHECK(reports.take(1000) == first);
        CHECK_FALSE(reports.any_due(1000));
        CHECK_FALSE(reports.take(1000).has_value());
        CHECK(reports.find(first).state == domain::ReportState::running);
        CHECK(reports.find(first).attempts == 1);
    }
    SUBCASE("one that nobody was heard of is due again") {
        reports.take(1000, 2000);
        CHECK_FALSE(reports.take(1999).has_value());
        CHECK(reports.take(2000) == first);
        CHECK(reports.find(first).attempts == 2);
    }
    SUBCASE("what another run was at is due at once, what is put off is not") {
        const auto second = reports.add(reports.number_list(1001));
        reports.take(2000);
        reports.take(2000);
        reports.write([&](ports::Transaction& t) { return t.reports().put_off(second, at(5000)); });
        reports.write([&](ports::Transaction& t) { return t.reports().release_all(at(3000)); });
        CHECK(reports.find(second).state == domain::ReportState::queued);
        CHECK(reports.take(3000) == first);
        CHECK_FALSE(reports.take(4999).has_value());
        CHECK(reports.take(5000) == second);
    }
    SUBCASE("one that can't be made has failed, and says why") {
        reports.take(1000);
        reports.write(
            [&](ports::Transaction& t) { return t.reports().fail(first, at(1010), ErrorCode::document_too_large); });
        const auto failed = reports.find(first);
        CHECK(failed.state == domain::ReportState::failed);
        CHECK(failed.failure == ErrorCode::document_too_large);
        CHECK(failed.ended_at == at(1010));
        CHECK_FALSE(reports.any_due(99'999));
    }
    SUBCASE("one that is waiting or being made can be cancelled, and goes no further") {
        const auto cancel = [&](ports::Transaction& t) { return t.reports().cancel(first, at(1005)); };
        SUBCASE("waiting") {}
        SUBCASE("being made") {
            reports.take(1000);
        }
        reports.write(cancel);
        CHECK(reports.find(first).state == domain::ReportState::cancelled);
        CHECK(reports.find(first).ended_at == at(1005));
        CHECK_FALSE(reports.any_due(99'999));
        CHECK(reports.refusal(cancel) == ErrorCode::report_finished);
        CHECK(reports.refusal([&](ports::Transaction& t) { return t.reports().hand_over(first, at(1)); }) ==
              ErrorCode::conflict);
        CHECK(reports.refusal([&](ports::Transaction& t) { return t.reports().put_off(first, at(1)); }) ==
              ErrorCode::conflict);
        CHECK(reports.refusal([&](ports::Transaction& t) {
            return t.reports().fail(first, at(1), ErrorCode::internal);
        }) == ErrorCode::conflict);
    }
}

TEST_CASE_TEMPLATE_DEFINE("reports are mailed", Engine, report_mail_contract) {
    Reports<Engine> reports;
    const auto id = reports.add(reports.number_list());
    REQUIRE(reports.take(1000) == id);
    CHECK(reports.open(reports.company) == 1);
    reports.hand_over(id, 1500);

    SUBCASE("until the mail was taken it is on its way") {
        CHECK(reports.find(id).state == domain::ReportState::mailing);
        CHECK(reports.find(id).data_at == at(1500));
        CHECK_FALSE(reports.find(id).ended_at.has_value());
        CHECK(reports.open(reports.company) == 1);
        CHECK(reports.open(reports.foreign) == 0);
        CHECK_FALSE(reports.any_due(99'999));
        CHECK(reports.refusal([&](ports::Transaction& t) { return t.reports().cancel(id, at(1)); }) ==
              ErrorCode::report_finished);
    }
    SUBCASE("a mail that was taken ends it") {
        reports.settle_mail(ports::DeliveryState::sent, 2500);
        CHECK(reports.find(id).state == domain::ReportState::sent);
        CHECK(reports.find(id).ended_at == at(2500));
        CHECK_FALSE(reports.find(id).failure.has_value());
        CHECK(reports.open(reports.company) == 0);
    }
    SUBCASE("a mail that was given up fails it") {
        reports.settle_mail(ports::DeliveryState::failed, 2500);
        CHECK(reports.find(id).state == domain::ReportState::failed);
        CHECK(reports.find(id).failure == ErrorCode::mail_undelivered);
        CHECK(reports.find(id).ended_at == at(2500));
        CHECK(reports.open(reports.company) == 0);
    }
    SUBCASE("no second mail carries it") {
        CHECK(reports.refusal([&](ports::Transaction& t) { return t.outbox().add(reports.mail_of(id)); }) ==
              ErrorCode::conflict);
        CHECK(reports.refusal([&](ports::Transaction& t) { return t.reports().hand_over(id, at(1)); }) ==
              ErrorCode::conflict);
    }
}

} // namespace kabinet::test
