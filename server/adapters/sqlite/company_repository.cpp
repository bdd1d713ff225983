#include "server/adapters/sqlite/company_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

Result<ports::Membership> membership_from(const Row& row) {
    auto bin = stored(domain::Bin::parse(row.text(1)));
    if (!bin) {
        return std::unexpected(bin.error());
    }
    const auto role = known(domain::role_from(row.text(3)));
    if (!role) {
        return std::unexpected(role.error());
    }
    return ports::Membership{.company = {.id = {row.integer(0)}, .bin = *bin, .name = std::string(row.text(2))},
                             .role = *role,
                             .short_name = std::string(row.text(4))};
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

Result<ports::CompanyId> CompanyRepository::add(const domain::Bin& bin, std::string_view name) {
    return id_of<ports::CompanyId>(
        connection_.insert("INSERT INTO companies (bin, name) VALUES (?, ?)", bin.digits(), name));
}

Result<void> CompanyRepository::add_member(ports::UserId user, ports::CompanyId company, domain::Role role) {
    return connection_.run("INSERT INTO memberships (user_id, company_id, role) VALUES (?, ?, ?)", user.value,
                           company.value, domain::name_of(role));
}

Result<void> CompanyRepository::add_account(const ports::NewAccount& account) {
    return connection_.run(
        "INSERT INTO accounts (number, company_id, billing_method, credit_limit_tiyn) VALUES (?, ?, ?, ?)",
        account.number.digits(), account.company.value, domain::name_of(account.billing_method),
        account.credit_limit.transform(&Money::tiyn));
}

} // namespace kabinet::sqlite
