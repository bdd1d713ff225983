#include "server/generator/made_billing.hpp"

#include "server/generator/random.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kabinet::generator {

namespace {

using domain::ChargeKind;
using std::chrono::local_days;
using std::chrono::year_month;

// Beside those of made_lines.cpp and made_usage.cpp.
enum Topic : std::uint64_t { charges_topic = 201, payment_topic, top_up_topic };

std::uint64_t number_from(std::string_view digits) {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// A stream of its own for each number or account and month.
Random random_of(std::uint64_t seed, Topic topic, std::string_view digits, year_month month) {
    const auto months =
        static_cast<std::uint64_t>(static_cast<int>(month.year()) * 12) + static_cast<unsigned>(month.month());
    return {seed, topic + (months << 8), number_from(digits)};
}

Money fee_of(std::string_view tariff) {
    if (tariff == "M2M") {
        return Money::of_tenge(390);
    }
    return Money::of_tenge(tariff.starts_with("Бизнес") ? 4990 : 2050);
}

void add_charges(std::uint64_t seed, const BilledLine& line, domain::NewInvoice& invoice) {
    Random random = random_of(seed, charges_topic, line.msisdn.digits(), invoice.month);
    const auto charge = [&](ChargeKind kind, std::int64_t tiyn) {
        invoice.charges.push_back({.msisdn = line.msisdn, .kind = kind, .amount = Money::of_tiyn(tiyn)});
    };
    charge(ChargeKind::subscription, fee_of(line.tariff).tiyn());
    if (line.tariff != "M2M" && random.percent(70)) {
        charge(ChargeKind::voice, random.between(100, 180'000));
    }
    if (random.percent(25)) {
        charge(ChargeKind::internet, random.between(1, 3) * 49'000);
    }
    if (random.percent(4)) {
        charge(ChargeKind::roaming, random.between(4'900, 900'000));
    }
}

Result<domain::Invoice> bill(std::uint64_t seed, const BilledAccount& account, year_month month) {
    const Date last_day = month / std::chrono::last;
    domain::NewInvoice invoice{.number =
                                   fmt::format("{}-{:04}{:02}", account.number.str(), static_cast<int>(month.year()),
                                               static_cast<unsigned>(month.month())),
                               .account = account.number,
                               .month = month,
                               .issued_on = last_day,
                               .vat_rate = domain::vat_rate_on(last_day),
                               .charges = {},
                               .stated_total = std::nullopt};
    for (const BilledLine& line : account.lines) {
        add_charges(seed, line, invoice);
    }
    return domain::Invoice::create(std::move(invoice));
}

class Payments {
public:
    Payments(const BilledAccount& account, Instant now, TimeZone zone, std::vector<ports::NewPayment>& payments)
        : account_(account)
        , now_(now)
        , zone_(zone)
        , payments_(payments) {}

    /// In working hours of that day; what would lie ahead has not come yet.
    Result<void> add(local_days day, Random& random, const std::optional<domain::Msisdn>& line, std::string reference,
                     domain::Payment::Given given) {
        given.at = zone_.to_instant(day + std::chrono::hours{9} + std::chrono::seconds{random.between(0, 9 * 3600)});
        if (given.at >= now_) {
            return {};
        }
        auto payment = domain::Payment::create(std::move(given));
        if (!payment) {
            return std::unexpected(std::move(payment.error()));
        }
        payments_.push_back({.company = account_.company,
                             .account = account_.number,
                             .line = line,
                             .reference = std::move(reference),
                             .payment = *std::move(payment)});
        return {};
    }

private:
    const BilledAccount& account_;
    Instant now_;
    TimeZone zone_;
    std::vector<ports::NewPayment>& payments_;
};

Result<void> pay(std::uint64_t seed, const domain::InvoiceHead& invoice, Payments& payments) {
    Random random = random_of(seed, payment_topic, invoice.account.digits(), invoice.month);
    const local_days next_month{(invoice.month + std::chrono::months{1}) / std::chrono::day{1}};
    return payments.add(next_month + std::chrono::days{random.between(4, 20)}, random, std::nullopt, invoice.number,
                        {.at = {},
                         .type = domain::PaymentType::invoice,
                         .comment = "Оплата по счету " + invoice.number,
                         .amount = invoice.total.gross,
                         .balance_before = Money::of_tiyn(-invoice.total.gross.tiyn()),
                         .balance_after = std::nullopt});
}

Result<void> top_up(std::uint64_t seed, const BilledLine& line, year_month month, Payments& payments) {
    Random random = random_of(seed, top_up_topic, line.msisdn.digits(), month);
    const local_days first{month / std::chrono::day{1}};
    const std::string reference = std::to_string(200'000'000'000 + random.between(0, 99'999'999'999));
    return payments.add(first + std::chrono::days{random.between(0, 27)}, random, line.msisdn, reference,
                        {.at = {},
                         .type = domain::PaymentType::top_up,
                         .comment = (random.percent(70) ? "Kaspi " : "Терминал ") + reference,
                         .amount = Money::of_tenge(static_cast<std::int32_t>(random.between(1, 6)) * 500),
                         .balance_before = Money::of_tiyn(random.between(0, 50'000)),
                         .balance_after = std::nullopt});
}

} // namespace

Result<MadeBilling> made_billing(std::uint64_t seed, const BilledAccount& account, std::int64_t months, Instant now,
                                 TimeZone zone) {
    MadeBilling made;
    Payments payments(account, now, zone, made.payments);
    const Date today = date_of(zone.to_local(now));
    const year_month present = today.year() / today.month();
    for (auto month = present - std::chrono::months{months}; month < present; month += std::chrono::months{1}) {
        if (!account.in_advance) {
            auto invoice = bill(seed, account, month);
            if (!invoice) {
                return std::unexpected(std::move(invoice.error()));
            }
            if (auto paid = pay(seed, invoice->head(), payments); !paid) {
                return std::unexpected(std::move(paid.error()));
            }
            made.invoices.push_back(*std::move(invoice));
            continue;
        }
        for (const BilledLine& line : account.lines) {
            if (auto paid = top_up(seed, line, month, payments); !paid) {
                return std::unexpected(std::move(paid.error()));
            }
        }
    }
    return made;
}

} // namespace kabinet::generator
