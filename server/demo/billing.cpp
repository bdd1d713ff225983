#include "server/demo/billing.hpp"

#include "server/demo/cells.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kabinet::demo {

namespace {

using namespace std::chrono_literals;
using domain::ChargeKind;
using std::chrono::year_month;

/// The same numbers for the same seed, wherever it runs (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed) noexcept
        : state_(seed) {}

    /// 0 … most.
    std::int64_t up_to(std::int64_t most) noexcept {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<std::int64_t>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(most + 1));
    }

    bool one_in(std::int64_t chance) noexcept { return up_to(chance - 1) == 0; }

private:
    std::uint64_t state_;
};

std::uint64_t seed_of(std::string_view digits, year_month month) {
    std::uint64_t seed =
        static_cast<std::uint64_t>(static_cast<int>(month.year())) * 12 + static_cast<unsigned>(month.month());
    for (const char digit : digits) {
        seed = seed * 31 + static_cast<std::uint64_t>(digit);
    }
    return seed;
}

Money monthly_fee(std::string_view tariff) {
    if (tariff == "M2M") {
        return Money::of_tenge(390);
    }
    return Money::of_tenge(tariff.starts_with("Бизнес Класс") ? 4990 : 2050);
}

void add_charges(domain::NewInvoice& invoice, const ports::NewLine& line) {
    Dice dice(seed_of(line.msisdn.digits(), invoice.month));
    const auto charge = [&](ChargeKind kind, Money amount) {
        invoice.charges.push_back({.msisdn = line.msisdn, .kind = kind, .amount = amount});
    };
    charge(ChargeKind::subscription, monthly_fee(line.tariff));
    if (line.status == domain::LineStatus::blocked || line.tariff == "M2M") {
        return;
    }
    charge(ChargeKind::voice, Money::of_tiyn(dice.up_to(180'000)));
    if (dice.one_in(2)) {
        charge(ChargeKind::messages, Money::of_tiyn(1'000 * (1 + dice.up_to(14))));
    }
    if (dice.one_in(3)) {
        charge(ChargeKind::internet, Money::of_tenge(static_cast<std::int32_t>(490 * (1 + dice.up_to(2)))));
    }
    if (dice.one_in(12)) {
        charge(ChargeKind::roaming, Money::of_tiyn(4'900 * (1 + dice.up_to(60)) + dice.up_to(99)));
    }
}

struct Billed {
    ports::CompanyId company;
    const DemoAccount& account;
    std::vector<const ports::NewLine*> lines;
    bool has_debt = false;
};

Result<void> put_payment(ports::Transaction& transaction, const Billed& billed,
                         const std::optional<domain::Msisdn>& line, std::string reference,
                         domain::Payment::Given given) {
    auto payment = domain::Payment::create(std::move(given));
    if (!payment) {
        return std::unexpected(std::move(payment.error()));
    }
    const auto put = transaction.payments().put({.company = billed.company,
                                                 .account = billed.account.number,
                                                 .line = line,
                                                 .reference = std::move(reference),
                                                 .payment = std::move(*payment)});
    return put ? Result<void>() : std::unexpected(put.error());
}

/// Some time of the working day, `days` after the month's first.
Instant office_hour(year_month month, std::int64_t days, Dice& dice, TimeZone zone) {
    const std::chrono::local_days day{month / std::chrono::day(1)};
    return zone.to_instant(day + std::chrono::days(days) + 9h + std::chrono::seconds(dice.up_to(8 * 3600)));
}

Result<domain::Invoice> bill(const Billed& billed, year_month month) {
    const Date last_day = month / std::chrono::last;
    domain::NewInvoice invoice{.number =
                                   fmt::format("{}-{:04}{:02}", billed.account.number.str(),
                                               static_cast<int>(month.year()), static_cast<unsigned>(month.month())),
                               .account = billed.account.number,
                               .month = month,
                               .issued_on = last_day,
                               .vat_rate = domain::vat_rate_on(last_day),
                               .charges = {},
                               .stated_total = std::nullopt};
    for (const ports::NewLine* line : billed.lines) {
        add_charges(invoice, *line);
    }
    return domain::Invoice::create(std::move(invoice));
}

/// Pays what is owed in the middle of the month after; what has not come by now has not been paid.
Result<void> settle(ports::Transaction& transaction, const Billed& billed, const domain::InvoiceHead& invoice,
                    Money& balance, Instant now, TimeZone zone) {
    Dice dice(seed_of(billed.account.number.digits(), invoice.month));
    const auto at = office_hour(invoice.month + std::chrono::months(1), 9 + dice.up_to(10), dice, zone);
    if (at > now) {
        return {};
    }
    const Money amount = Money::of_tiyn(-balance.tiyn());
    auto done = put_payment(transaction, billed, std::nullopt, invoice.number,
                            {.at = at,
                             .type = domain::PaymentType::invoice,
                             .comment = "Оплата по счёту " + invoice.number,
                             .amount = amount,
                             .balance_before = balance,
                             .balance_after = Money()});
    balance = Money();
    return done;
}

Result<void> bill_account(ports::Transaction& transaction, const Billed& billed, year_month present, Instant now,
                          TimeZone zone) {
    Money balance;
    for (auto month = present - billed_months; month < present; month += std::chrono::months(1)) {
        const auto invoice = bill(billed, month);
        if (!invoice) {
            return std::unexpected(invoice.error());
        }
        if (auto put = transaction.invoices().put(billed.company, *invoice); !put) {
            return std::unexpected(std::move(put.error()));
        }
        balance = difference(balance, invoice->head().total.gross).value_or(balance);
        if (billed.has_debt && month + std::chrono::months(1) == present) {
            continue;
        }
        if (auto paid = settle(transaction, billed, invoice->head(), balance, now, zone); !paid) {
            return paid;
        }
    }
    return {};
}

Result<void> add_manuals_payment(ports::Transaction& transaction, const Billed& billed, const domain::Msisdn& line) {
    const auto at = moment_cell("2018-06-21 04:15");
    if (!at || !*at) {
        return fail(ErrorCode::internal, {}, "the manual's payment has no moment");
    }
    return put_payment(transaction, billed, line, "200032044427",
                       {.at = **at,
                        .type = domain::PaymentType::top_up,
                        .comment = "Касри 200032044427",
                        .amount = Money::of_tenge(50),
                        .balance_before = Money::of_tiyn(1'424),
                        .balance_after = Money::of_tiyn(6'424)});
}

Result<void> top_up_line(ports::Transaction& transaction, const Billed& billed, const domain::Msisdn& line,
                         year_month present, Instant now, TimeZone zone) {
    for (auto month = present - billed_months; month <= present; month += std::chrono::months(1)) {
        Dice dice(seed_of(line.digits(), month));
        const auto at = office_hour(month, dice.up_to(24), dice, zone);
        if (at > now) {
            break;
        }
        const std::string reference = fmt::format("{}", 200'100'000'000 + dice.up_to(99'999'999));
        if (auto put = put_payment(transaction, billed, line, reference,
                                   {.at = at,
                                    .type = domain::PaymentType::top_up,
                                    .comment = (dice.one_in(3) ? "Терминал " : "Kaspi ") + reference,
                                    .amount = Money::of_tenge(static_cast<std::int32_t>(500 * (1 + dice.up_to(3)))),
                                    .balance_before = Money::of_tiyn(dice.up_to(20'000)),
                                    .balance_after = std::nullopt});
            !put) {
            return put;
        }
    }
    return {};
}

Result<void> top_up_lines(ports::Transaction& transaction, const Billed& billed, year_month present, Instant now,
                          TimeZone zone) {
    const auto manuals = domain::Msisdn::parse("77780625084");
    for (const ports::NewLine* line : billed.lines) {
        if (manuals && line->msisdn == *manuals) {
            if (auto put = add_manuals_payment(transaction, billed, line->msisdn); !put) {
                return put;
            }
        }
        if (auto put = top_up_line(transaction, billed, line->msisdn, present, now, zone); !put) {
            return put;
        }
    }
    return {};
}

ports::Contract contract_of(const domain::AccountNumber& account) {
    Dice dice(seed_of(account.digits(), std::chrono::year(2017) / 1));
    const auto day = std::chrono::sys_days(std::chrono::year(2017) / 1 / 1) + std::chrono::days(dice.up_to(700));
    return {.number = "К-" + account.str().substr(account.str().size() - 4), .date = Date(day)};
}

} // namespace

Result<void> add_billing(ports::Transaction& transaction, const FindCompany& company_of, const DemoData& data,
                         Instant now, TimeZone zone) {
    const Date today = date_of(zone.to_local(now));
    const year_month present = today.year() / today.month();
    for (const DemoAccount& account : data.accounts) {
        const auto company = company_of(account.company);
        if (!company) {
            return std::unexpected(company.error());
        }
        if (auto set = transaction.accounts().set_contract(*company, account.number, contract_of(account.number));
            !set) {
            return set;
        }
        Billed billed{.company = *company, .account = account, .lines = {}};
        for (const DemoLine& demo : data.lines) {
            if (demo.line.account == account.number) {
                billed.lines.push_back(&demo.line);
                billed.has_debt = billed.has_debt || demo.line.status == domain::LineStatus::debt;
            }
        }
        if (billed.lines.empty()) {
            continue;
        }
        auto done = account.billing_method == domain::BillingMethod::credit
                        ? bill_account(transaction, billed, present, now, zone)
                        : top_up_lines(transaction, billed, present, now, zone);
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace kabinet::demo
