#include "server/adapters/sqlite/company_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

/// id, BIN, name.
Result<ports::Company> company_from(const Row& row) {
    const auto bin = stored(domain::Bin::parse(row.text(1)));
    if (!bin) {
        return std::unexpected(bin.error());
    }
    return ports::Company{.id = {row.integer(0)}, .bin = *bin, .name = std::string(row.text(2))};
}

/// number, company, billing method, credit limit.
Result<ports::NewAccount> account_from(const Row& row) {
    auto number = stored(domain::AccountNumber::parse(row.text(0)));
    if (!number) {
        return std::unexpected(std::move(number.error()));
    }
    const auto method = known(domain::billing_method_from(row.text(2)));
    if (!method) {
        return std::unexpected(method.error());
    }
    return ports::NewAccount{.number = std::move(*number),
                             .company = {row.integer(1)},
                             .billing_method = *method,
                             .credit_limit = optional_money(row, 3)};
}

Result<ports::Membership> membership_from(const Row& row) {
    auto company = company_from(row);
    if (!company) {
        return std::unexpected(std::move(company.error()));
    }
    const auto role = known(domain::role_from(row.text(3)));
    if (!role) {
        return std::unexpected(role.error());
    }
    return ports::Membership{.company = std::move(*company), .role = *role, .short_name = std::string(row.text(4))};
}

} // namespace

Result<std::int64_t> CompanyRepository::count() const {
    return connection_.query("SELECT count(*) FROM companies").number();
}

Result<std::vector<ports::Membership>> CompanyRepository::memberships_of(ports::UserId user) const {
    return connection_
        .query("SELECT companies.id, bin, name, role, short_name FROM memberships"
               " JOIN companies ON companies.id = company_id WHERE user_id = ? ORDER BY company_id",
               user.value)
        .all(membership_from);
}

Result<std::optional<domain::Role>> CompanyRepository::role_of(ports::UserId user, ports::CompanyId company) const {
    return connection_
        .query("SELECT role FROM memberships WHERE user_id = ? AND company_id = ?", user.value, company.value)
        .first([](const Row& row) { return known(domain::role_from(row.text(0))); });
}

Result<std::optional<ports::Company>> CompanyRepository::find(const domain::Bin& bin) const {
    return connection_.query("SELECT id, bin, name FROM companies WHERE bin = ?", bin.digits()).first(company_from);
}

Result<std::optional<ports::NewAccount>> CompanyRepository::find_account(const domain::AccountNumber& number) const {
    return connection_
        .query("SELECT number, company_id, billing_method, credit_limit_tiyn FROM accounts WHERE number = ?",
               number.digits())
        .first(account_from);
}

Result<std::vector<ports::Company>> CompanyRepository::page(std::optional<domain::Bin> after, int limit) const {
    return connection_
        .query("SELECT id, bin, name FROM companies WHERE bin > ? ORDER BY bin LIMIT ?",
               after ? after->digits() : std::string_view(), limit)
        .all(company_from);
}

Result<ports::CompanyId> CompanyRepository::add(const domain::Bin& bin, std::string_view name) {
    return id_of<ports::CompanyId>(
        connection_.insert("INSERT INTO companies (bin, name) VALUES (?, ?)", bin.digits(), name));
}

Result<std::vector<ports::Member>> CompanyRepository::members_of(ports::CompanyId company) const {
    return connection_
        .query("SELECT users.id, users.name, phone, email, role, password_hash <> '' FROM memberships"
               " JOIN users ON users.id = user_id WHERE company_id = ? ORDER BY users.name, users.id",
               company.value)
        .all([](const Row& row) -> Result<ports::Member> {
            auto phone = msisdn_of(row.integer(2));
            const auto role = known(domain::role_from(row.text(4)));
            if (!phone || !role) {
                return fail(ErrorCode::internal, {}, "stored member can't be read");
            }
            return ports::Member{.user = {row.integer(0)},
                                 .name = std::string(row.text(1)),
                                 .phone = *phone,
                                 .email = std::string(row.text(3)),
                                 .role = *role,
                                 .has_password = row.flag(5)};
        });
}

Result<void> CompanyRepository::set_role(ports::UserId user, ports::CompanyId company, domain::Role role) {
    return connection_.run("UPDATE memberships SET role = ? WHERE user_id = ? AND company_id = ?",
                           domain::name_of(role), user.value, company.value);
}

Result<void> CompanyRepository::remove_member(ports::UserId user, ports::CompanyId company) {
    return connection_.run("DELETE FROM memberships WHERE user_id = ? AND company_id = ?", user.value, company.value);
}

Result<void> CompanyRepository::add_member(ports::UserId user, ports::CompanyId company, domain::Role role) {
    return connection_.run("INSERT INTO memberships (user_id, company_id, role) VALUES (?, ?, ?)", user.value,
                           company.value, domain::name_of(role));
}

Result<void> CompanyRepository::set_short_name(ports::UserId user, ports::CompanyId company,
                                               std::string_view short_name) {
    return connection_.run("UPDATE memberships SET short_name = ? WHERE user_id = ? AND company_id = ?", short_name,
                           user.value, company.value);
}

Result<void> CompanyRepository::add_account(const ports::NewAccount& account) {
    return connection_.run(
        "INSERT INTO accounts (number, company_id, billing_method, credit_limit_tiyn) VALUES (?, ?, ?, ?)",
        account.number.digits(), account.company.value, domain::name_of(account.billing_method),
        account.credit_limit.transform(&Money::tiyn));
}

Result<ports::Put> CompanyRepository::put(const domain::Bin& bin, std::string_view name) {
    const auto found = find(bin);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        const auto added = add(bin, name);
        return added ? Result<ports::Put>(ports::Put::added) : std::unexpected(added.error());
    }
    if ((*found)->name == name) {
        return ports::Put::unchanged;
    }
    const auto done = connection_.run("UPDATE companies SET name = ? WHERE bin = ?", name, bin.digits());
    return done ? Result<ports::Put>(ports::Put::changed) : std::unexpected(done.error());
}

Result<ports::Put> CompanyRepository::put_account(const ports::NewAccount& account) {
    const auto found = find_account(account.number);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        const auto added = add_account(account);
        return added ? Result<ports::Put>(ports::Put::added) : std::unexpected(added.error());
    }
    if ((*found)->company != account.company) {
        return fail(ErrorCode::account_foreign, "account");
    }
    if (**found == account) {
        return ports::Put::unchanged;
    }
    const auto done = connection_.run("UPDATE accounts SET billing_method = ?, credit_limit_tiyn = ? WHERE number = ?",
                                      domain::name_of(account.billing_method),
                                      account.credit_limit.transform(&Money::tiyn), account.number.digits());
    return done ? Result<ports::Put>(ports::Put::changed) : std::unexpected(done.error());
}

} // namespace kabinet::sqlite
