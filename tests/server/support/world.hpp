#pragma once

#include "server/adapters/documents/renderer.hpp"
#include "server/use_cases/current_session.hpp"
#include "server/use_cases/document_request.hpp"
#include "server/use_cases/services.hpp"
#include "server/use_cases/sign_in.hpp"
#include "tests/server/support/database_fixture.hpp"
#include "tests/server/support/fakes.hpp"

#include <array>
#include <string>
#include <unistd.h>
#include <vector>

namespace kabinet::test {

/// Two companies and four people over a real database; time, hashes and tokens are the test's.
struct World : DatabaseFixture {
    static constexpr std::string_view password = "open sesame";

    SetClock clock;
    PlainHasher hasher;
    CountingTokens tokens;
    KeepingLog log;
    documents::Renderer documents{folder.path() / "documents"};

    ports::CompanyId company = add_company("750750750750", "ТОО «Кабинет»");
    ports::CompanyId foreign = add_company("800800800800", "АО «Времени мало»");
    domain::Msisdn administrator = add_person("77010542001", "Иванов Иван", company, domain::Role::administrator);
    domain::Msisdn accountant = add_person("77010542002", "Сергеева Ольга", company, domain::Role::accountant);
    domain::Msisdn viewer = add_person("77010542003", "Касымов Данияр", company, domain::Role::viewer);
    domain::Msisdn stranger = add_person("77012111249", "Ахметова Айгерим", foreign, domain::Role::administrator);
    domain::Msisdn line = test::msisdn("77010542019");
    domain::Msisdn foreign_line = test::msisdn("77012111249");

    World() {
        add_account(company, "25071142");
        add_account(foreign, "25400801");
        add_line(new_line(company, "77010542019", "25071142"));
        add_line(new_line(company, "77010542020", "25071142"));
        add_line(new_line(foreign, "77012111249", "25400801"));
        write([&](ports::Transaction& t) {
            return t.lines().add_sim({.iccid = domain::Iccid::parse("89997027507916785078").value(),
                                      .line = line,
                                      .swapped_at = std::nullopt,
                                      .codes = ports::SimCodes{"0000", "6911", "11507782", "15275799"}});
        });
        write([&](ports::Transaction& t) { return t.usage().append(std::array{call_an_hour_ago()}); });
        bill();
    }

    /// December's invoice of the company's account, and what was paid of it and for the line.
    void bill() {
        using namespace std::chrono;
        const auto invoice =
            domain::Invoice::create({.number = "25071142-202612",
                                     .account = account("25071142"),
                                     .month = 2026y / December,
                                     .issued_on = 2026y / 12 / 31,
                                     .vat_rate = domain::VatRate::of_percent(16),
                                     .charges = {{line, domain::ChargeKind::subscription, Money::of_tenge(2050)},
                                                 {line, domain::ChargeKind::voice, Money::of_tiyn(4'205)}},
                                     .stated_total = std::nullopt});
        const auto paid = [](std::string comment) {
            return domain::Payment::create({.at = sys_days(2027y / 1 / 10) + 9h,
                                            .type = domain::PaymentType::top_up,
                                            .comment = std::move(comment),
                                            .amount = Money::of_tenge(50),
                                            .balance_before = Money::of_tiyn(1'424),
                                            .balance_after = std::nullopt})
                .value();
        };
        write([&](ports::Transaction& t) { return t.invoices().put(company, invoice.value()); });
        for (const auto& [owner, comment] :
             {std::pair{std::optional<domain::Msisdn>(), "PAID-1"}, std::pair{std::optional(line), "PAID-2"}}) {
            write([&](ports::Transaction& t) {
                return t.payments().put({.company = company,
                                         .account = account("25071142"),
                                         .line = owner,
                                         .reference = comment,
                                         .payment = paid(comment)});
            });
        }
    }

    [[nodiscard]] use_cases::Services services() {
        return {.database = *database,
                .passwords = hasher,
                .tokens = tokens,
                .clock = clock,
                .log = log,
                .documents = documents,
                .time_zone = TimeZone::utc(),
                .sessions = {},
                .attempts = {}};
    }

    [[nodiscard]] ports::NewCdr call_an_hour_ago() const {
        return {.line = line,
                .cdr = {.at = clock.now() - std::chrono::hours(1),
                        .kind = domain::UsageKind::voice,
                        .direction = domain::UsageDirection::outgoing,
                        .zone = domain::UsageZone::off_net,
                        .other_party = domain::OtherParty::parse("77079998877").value(),
                        .amount = 61,
                        .cost = Money::of_tiyn(2450)},
                .source_id = {}};
    }

    domain::Msisdn add_person(std::string_view phone, std::string_view name, ports::CompanyId where,
                              domain::Role role) {
        write([&](ports::Transaction& t) -> Result<void> {
            const auto user = t.users().add({.phone = test::msisdn(phone),
                                             .name = std::string(name),
                                             .email = {},
                                             .language = "ru",
                                             .password_hash = hasher.hash(password).value()});
            return user ? t.companies().add_member(*user, where, role) : std::unexpected(user.error());
        });
        return test::msisdn(phone);
    }

    Result<use_cases::SignedIn> sign_in(const domain::Msisdn& phone, std::string_view with = password) {
        return use_cases::sign_in(services(), {.phone = phone,
                                               .password = std::string(with),
                                               .visit = {.address = "192.0.2.1", .user_agent = "a browser"}});
    }

    use_cases::Actor actor(const domain::Msisdn& phone) {
        const auto signed_in = sign_in(phone);
        REQUIRE(signed_in.has_value());
        return use_cases::authenticate(services(), signed_in->token, "192.0.2.1").value();
    }

    /// Straight from the file.
    [[nodiscard]] std::int64_t number(std::string_view sql) const { return look().query(sql).number().value(); }

    [[nodiscard]] std::int64_t history(std::string_view where) const {
        return number("SELECT count(*) FROM action_history WHERE " + std::string(where));
    }
};

/// What is in the file.
inline std::string content_of(const use_cases::NamedFile& file) {
    std::string content(file.file->size(), '\0');
    REQUIRE(::pread(file.file->descriptor(), content.data(), content.size(), 0) ==
            static_cast<ssize_t>(content.size()));
    return content;
}

/// The error's code; fails when there is none.
template <class T> ErrorCode code_of(const Result<T>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error().code;
}

} // namespace kabinet::test
