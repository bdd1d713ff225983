#include "server/demo/fill_demo.hpp"

#include "server/demo/billing.hpp"
#include "server/demo/line_parts.hpp"
#include "server/demo/usage.hpp"
#include "server/ports/database_kind.hpp"

#include <algorithm>
#include <map>

namespace kabinet::demo {

namespace {

using Companies = std::map<domain::Bin, ports::CompanyId>;

Result<ports::CompanyId> company_of(const Companies& companies, const domain::Bin& bin) {
    const auto found = companies.find(bin);
    return found != companies.end() ? Result<ports::CompanyId>(found->second)
                                    : fail(ErrorCode::unknown_value, "company", bin.str());
}

Result<Companies> add_companies(ports::Transaction& transaction, const DemoData& data) {
    Companies companies;
    for (const DemoCompany& company : data.companies) {
        const auto id = transaction.companies().add(company.bin, company.name);
        if (!id) {
            return std::unexpected(id.error());
        }
        companies.emplace(company.bin, *id);
    }
    return companies;
}

Result<void> add_people(ports::Transaction& transaction, const Companies& companies, const DemoData& data,
                        const std::vector<std::string>& hashes) {
    for (std::size_t i = 0; i < data.people.size(); ++i) {
        const DemoPerson& person = data.people[i];
        const auto user = transaction.users().add({.phone = person.phone,
                                                   .name = person.name,
                                                   .email = person.email,
                                                   .language = person.language,
                                                   .password_hash = hashes[i]});
        if (!user) {
            return std::unexpected(user.error());
        }
        for (const DemoRole& role : person.roles) {
            const auto company = company_of(companies, role.company);
            if (!company) {
                return std::unexpected(company.error());
            }
            if (auto added = transaction.companies().add_member(*user, *company, role.role); !added) {
                return added;
            }
        }
    }
    return {};
}

Result<void> add_accounts(ports::Transaction& transaction, const Companies& companies, const DemoData& data) {
    for (const DemoAccount& account : data.accounts) {
        const auto company = company_of(companies, account.company);
        if (!company) {
            return std::unexpected(company.error());
        }
        if (auto added = transaction.companies().add_account({.number = account.number,
                                                              .company = *company,
                                                              .billing_method = account.billing_method,
                                                              .credit_limit = account.credit_limit});
            !added) {
            return added;
        }
    }
    return {};
}

Result<void> add_lines(ports::Transaction& transaction, const Companies& companies, const DemoData& data) {
    for (const DemoLine& demo : data.lines) {
        const auto account = std::ranges::find(data.accounts, demo.line.account, &DemoAccount::number);
        if (account == data.accounts.end()) {
            return fail(ErrorCode::unknown_value, "account", demo.line.account.str());
        }
        const auto company = company_of(companies, account->company);
        if (!company) {
            return std::unexpected(company.error());
        }
        ports::NewLine line = demo.line;
        line.company = *company;
        if (auto added = transaction.lines().add(line); !added) {
            return added;
        }
        if (demo.sim) {
            if (auto added = transaction.lines().add_sim(*demo.sim); !added) {
                return added;
            }
        }
    }
    return {};
}

} // namespace

Result<DatabaseKind> kind_of(ports::UnitOfWork& database) {
    return database.read([](const ports::Transaction& transaction) -> Result<DatabaseKind> {
        const auto kind = transaction.settings().find(ports::database_kind_key);
        if (!kind) {
            return std::unexpected(kind.error());
        }
        if (*kind == ports::demo_database) {
            return DatabaseKind::demo;
        }
        if (*kind == ports::generated_database) {
            return DatabaseKind::generated;
        }
        const auto companies = transaction.companies().count();
        if (!companies) {
            return std::unexpected(companies.error());
        }
        return *companies == 0 ? DatabaseKind::empty : DatabaseKind::real;
    });
}

Result<void> fill_demo(ports::UnitOfWork& database, ports::PasswordHasher& passwords, const DemoData& data, Instant now,
                       TimeZone zone) {
    std::vector<std::string> hashes;
    for (std::size_t i = 0; i < data.people.size(); ++i) {
        Result<std::string> hash = passwords.hash(demo_password);
        if (!hash) {
            return std::unexpected(std::move(hash.error()));
        }
        hashes.push_back(std::move(*hash));
    }
    return database.write([&](ports::Transaction& transaction) -> Result<void> {
        const auto companies = add_companies(transaction, data);
        if (!companies) {
            return std::unexpected(companies.error());
        }
        Result<void> done = add_people(transaction, *companies, data, hashes);
        if (done) {
            done = add_accounts(transaction, *companies, data);
        }
        if (done) {
            done = add_catalogue(transaction, data);
        }
        if (done) {
            done = add_lines(transaction, *companies, data);
        }
        if (done) {
            done = add_line_parts(transaction, data);
        }
        if (done) {
            done = add_billing(
                transaction, [&](const domain::Bin& bin) { return company_of(*companies, bin); }, data, now, zone);
        }
        if (done) {
            done = add_usage(transaction, data, now, zone);
        }
        return done ? transaction.settings().set(ports::database_kind_key, ports::demo_database) : done;
    });
}

} // namespace kabinet::demo
