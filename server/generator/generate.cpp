#include "server/generator/generate.hpp"

#include "server/generator/made_billing.hpp"
#include "server/generator/made_line_parts.hpp"
#include "server/generator/made_lines.hpp"
#include "server/generator/made_usage.hpp"
#include "server/ports/database_kind.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace kabinet::generator {

namespace {

constexpr std::int64_t lines_at_once = 10'000;
constexpr std::size_t lines_of_an_account = 100;
constexpr std::size_t records_at_once = 100'000;
constexpr std::int64_t companies_of_the_administrator = 20;

/// Lines come in their order, each company's together, and with them the companies and accounts they need.
class LineFiller {
public:
    LineFiller(const Plan& plan, Generated& generated)
        : plan_(plan)
        , generated_(generated) {}

    Result<void> add_until(ports::Transaction& transaction, std::int64_t last) {
        for (; generated_.lines < last; ++generated_.lines) {
            const std::int64_t index = generated_.lines;
            const std::int64_t company = index * plan_.companies / plan_.lines;
            Result<void> done;
            if (company >= generated_.companies) {
                done = bill_account(transaction);
                if (done) {
                    done = begin_company(transaction, company);
                }
            } else if (account_ && account_->lines.size() == lines_of_an_account) {
                done = bill_account(transaction);
                if (done) {
                    done = begin_account(transaction);
                }
            }
            if (done) {
                done = add_line(transaction, index);
            }
            if (!done) {
                return done;
            }
        }
        return last == plan_.lines ? bill_account(transaction) : Result<void>();
    }

    [[nodiscard]] const std::vector<ports::CompanyId>& first_companies() const noexcept { return first_companies_; }

private:
    Result<void> begin_company(ports::Transaction& transaction, std::int64_t index) {
        const MadeCompany made = made_company(plan_.seed, index);
        const auto id = transaction.companies().add(made.bin, made.name);
        if (!id) {
            return std::unexpected(id.error());
        }
        company_ = *id;
        ++generated_.companies;
        if (index < companies_of_the_administrator) {
            first_companies_.push_back(*id);
        }
        return begin_account(transaction);
    }

    Result<void> begin_account(ports::Transaction& transaction) {
        const ports::NewAccount made = made_account(plan_.seed, generated_.accounts, company_);
        account_ = BilledAccount{.company = company_,
                                 .number = made.number,
                                 .in_advance = made.billing_method == domain::BillingMethod::advance,
                                 .lines = {}};
        ++generated_.accounts;
        return transaction.companies().add_account(made);
    }

    /// The account whose last line has come.
    Result<void> bill_account(ports::Transaction& transaction) {
        if (!account_ || plan_.months == 0) {
            return {};
        }
        const auto made = made_billing(plan_.seed, *account_, plan_.months, plan_.now, plan_.zone);
        if (!made) {
            return std::unexpected(made.error());
        }
        for (const domain::Invoice& invoice : made->invoices) {
            if (auto put = transaction.invoices().put(company_, invoice); !put) {
                return std::unexpected(std::move(put.error()));
            }
        }
        for (const ports::NewPayment& payment : made->payments) {
            if (auto put = transaction.payments().put(payment); !put) {
                return std::unexpected(std::move(put.error()));
            }
        }
        generated_.invoices += static_cast<std::int64_t>(made->invoices.size());
        generated_.payments += static_cast<std::int64_t>(made->payments.size());
        return {};
    }

    Result<void> add_line(ports::Transaction& transaction, std::int64_t index) {
        const MadeLine made = made_line(plan_.seed, index, company_, account_->number, plan_.now);
        account_->lines.push_back({.msisdn = made.line.msisdn, .tariff = made.line.tariff});
        Result<void> done = transaction.lines().add(made.line);
        if (done) {
            done = transaction.lines().add_sim(made.sim);
        }
        return done ? add_parts(transaction, made.line.msisdn, index) : done;
    }

    Result<void> add_parts(ports::Transaction& transaction, const domain::Msisdn& line, std::int64_t index) {
        const MadeParts made = made_parts(plan_.seed, index, plan_.now, plan_.zone);
        for (const ports::ConnectedService& service : made.services) {
            if (auto put = transaction.connected_services().put(line, service); !put) {
                return std::unexpected(std::move(put.error()));
            }
        }
        Result<void> done = transaction.bundles().replace(line, made.bundles);
        if (done && made.device) {
            done = transaction.devices().add(line, *made.device);
        }
        if (done && made.forwarding) {
            const auto set = transaction.forwardings().set(line, *made.forwarding);
            done = set ? done : std::unexpected(set.error());
        }
        return done;
    }

    const Plan& plan_;
    Generated& generated_;
    ports::CompanyId company_;
    std::optional<BilledAccount> account_;
    std::vector<ports::CompanyId> first_companies_;
};

Result<void> add_lines(ports::UnitOfWork& database, const Plan& plan, Generated& generated, LineFiller& filler,
                       const std::function<void(const Progress&)>& report) {
    while (generated.lines < plan.lines) {
        const std::int64_t last = std::min(plan.lines, generated.lines + lines_at_once);
        if (auto done =
                database.write([&](ports::Transaction& transaction) { return filler.add_until(transaction, last); });
            !done) {
            return done;
        }
        report({.what = "lines", .rows = generated.lines, .done = generated.lines, .total = plan.lines});
    }
    return {};
}

/// Day by day, as they would arrive.
class RecordFiller {
public:
    RecordFiller(ports::UnitOfWork& database, const Plan& plan, Generated& generated,
                 const std::function<void(const Progress&)>& report)
        : database_(database)
        , plan_(plan)
        , generated_(generated)
        , report_(report) {}

    Result<void> run() {
        const UsageMaker maker{.seed = plan_.seed, .records_a_day = plan_.records_per_line_day, .zone = plan_.zone};
        const std::chrono::local_days today{date_of(plan_.zone.to_local(plan_.now))};
        for (std::int64_t ago = plan_.days - 1; ago >= 0; --ago) {
            const Date day{today - std::chrono::days{ago}};
            for (std::int64_t index = 0; index < plan_.lines; ++index) {
                make_usage(maker, index, made_number(plan_.seed, index), day, plan_.now, records_);
                ++lines_days_;
                if (records_.size() >= records_at_once) {
                    if (auto stored = store(); !stored) {
                        return stored;
                    }
                }
            }
        }
        return store();
    }

private:
    Result<void> store() {
        const auto added =
            database_.write([&](ports::Transaction& transaction) { return transaction.usage().append(records_); });
        if (!added) {
            return std::unexpected(added.error());
        }
        generated_.records += *added;
        records_.clear();
        report_(
            {.what = "records", .rows = generated_.records, .done = lines_days_, .total = plan_.lines * plan_.days});
        return {};
    }

    ports::UnitOfWork& database_;
    const Plan& plan_;
    Generated& generated_;
    const std::function<void(const Progress&)>& report_;
    std::vector<ports::NewCdr> records_;
    std::int64_t lines_days_ = 0;
};

Result<void> add_administrator(ports::UnitOfWork& database, ports::PasswordHasher& passwords,
                               const std::vector<ports::CompanyId>& companies, Generated& generated) {
    const auto phone = domain::Msisdn::parse("77000000001");
    auto hash = passwords.hash(generated_password);
    if (!phone || !hash) {
        return std::unexpected(phone ? hash.error() : phone.error());
    }
    generated.administrator = phone->str();
    return database.write([&](ports::Transaction& transaction) -> Result<void> {
        const auto user = transaction.users().add(
            {.phone = *phone, .name = "Администратор", .email = {}, .language = "ru", .password_hash = *hash});
        if (!user) {
            return std::unexpected(user.error());
        }
        for (const ports::CompanyId company : companies) {
            if (auto added = transaction.companies().add_member(*user, company, domain::Role::administrator); !added) {
                return added;
            }
        }
        return {};
    });
}

} // namespace

Result<Generated> generate(ports::UnitOfWork& database, ports::PasswordHasher& passwords, const Plan& plan,
                           const std::function<void(const Progress&)>& report) {
    Generated generated;
    LineFiller filler(plan, generated);
    Result<void> done = database.write([](ports::Transaction& transaction) -> Result<void> {
        for (const domain::Service& service : made_services()) {
            if (auto put = transaction.catalogue().put_service(service); !put) {
                return std::unexpected(std::move(put.error()));
            }
        }
        return transaction.settings().set(ports::database_kind_key, ports::generated_database);
    });
    if (done) {
        done = add_lines(database, plan, generated, filler, report);
    }
    if (done) {
        done = add_administrator(database, passwords, filler.first_companies(), generated);
    }
    if (done && plan.days > 0) {
        done = RecordFiller(database, plan, generated, report).run();
    }
    return done ? Result<Generated>(std::move(generated)) : std::unexpected(std::move(done.error()));
}

} // namespace kabinet::generator
