#pragma once

#include "server/adapters/sqlite/database.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace kabinet::test {

inline domain::Msisdn msisdn(std::string_view digits) {
    return domain::Msisdn::parse(digits).value();
}

inline domain::AccountNumber account(std::string_view digits) {
    return domain::AccountNumber::parse(digits).value();
}

inline domain::LineSearch searched(std::string_view digits) {
    return domain::LineSearch::parse(digits).value();
}

/// A real database file, empty but for its tables.
struct DatabaseFixture {
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "kabinet.db";
    std::unique_ptr<sqlite::Database> database = open();

    [[nodiscard]] std::unique_ptr<sqlite::Database> open() const {
        auto opened = sqlite::Database::open({.file = file});
        REQUIRE_MESSAGE(opened.has_value(), opened.error());
        return std::move(*opened);
    }

    void reopen() {
        database.reset();
        database = open();
    }

    /// The file as another program sees it.
    [[nodiscard]] sqlite::Connection look() const {
        return sqlite::Connection::open(file, sqlite::Purpose::write).value();
    }

    template <class Work> auto write(Work&& work) {
        auto answer = database->write(std::forward<Work>(work));
        REQUIRE_MESSAGE(answer.has_value(), answer.error().detail);
        return answer;
    }

    ports::CompanyId add_company(std::string_view bin, std::string_view name = "ТОО") {
        return *write([&](ports::Transaction& t) { return t.companies().add(domain::Bin::parse(bin).value(), name); });
    }

    void add_account(ports::CompanyId company, std::string_view number,
                     domain::BillingMethod method = domain::BillingMethod::credit) {
        write([&](ports::Transaction& t) {
            return t.companies().add_account({.number = account(number),
                                              .company = company,
                                              .billing_method = method,
                                              .credit_limit = Money::of_tenge(2050)});
        });
    }

    void add_line(const ports::NewLine& line) {
        write([&](ports::Transaction& t) { return t.lines().add(line); });
    }
};

inline ports::NewLine new_line(ports::CompanyId company, std::string_view number, std::string_view account_number) {
    return {.msisdn = msisdn(number),
            .company = company,
            .account = account(account_number),
            .tariff = "11",
            .status = domain::LineStatus::active,
            .status_changed_at = std::nullopt,
            .balance = {},
            .available = {},
            .individual_limit = std::nullopt,
            .registration_form = {},
            .sms_ussd_ban = false,
            .imei = std::nullopt};
}

} // namespace kabinet::test
