#include "server/use_cases/document_request.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "shared/domain/period/period.hpp"

#include <algorithm>

namespace kabinet::use_cases {

Result<ports::Party> customer_of(const ports::Transaction& transaction, ports::UserId user, ports::CompanyId company) {
    const auto memberships = transaction.companies().memberships_of(user);
    if (!memberships) {
        return std::unexpected(memberships.error());
    }
    const auto found = std::ranges::find(*memberships, company,
                                         [](const ports::Membership& membership) { return membership.company.id; });
    if (found == memberships->end()) {
        return fail(ErrorCode::not_found);
    }
    return ports::Party{.name = found->company.name, .bin = found->company.bin.str(), .address = {}};
}

Result<ports::Party> authorize_documents(const ports::Transaction& transaction, const Actor& actor,
                                         ports::CompanyId company, domain::Permission permission) {
    if (auto allowed = authorize(transaction, actor, company, permission); !allowed) {
        return std::unexpected(std::move(allowed.error()));
    }
    return customer_of(transaction, actor.user, company);
}

Result<ports::Party> authorize_documents(const ports::Transaction& transaction, const Actor& actor,
                                         ports::CompanyId company, const std::optional<domain::Msisdn>& line,
                                         domain::Permission permission) {
    auto customer = authorize_documents(transaction, actor, company, permission);
    if (!customer || !line) {
        return customer;
    }
    const auto found = transaction.lines().find(company, *line);
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? std::move(customer) : fail(ErrorCode::not_found);
}

Result<ports::Party> note_look(const Services& services, const Actor& actor, ports::ActionKind kind,
                               ports::CompanyId company, const std::optional<domain::Msisdn>& line,
                               domain::Permission permission) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::Party> {
        auto customer = authorize_documents(transaction, actor, company, line, permission);
        if (!customer) {
            return customer;
        }
        if (auto noted = transaction.history().append(
                action_of(actor, kind, ports::ActionOutcome::succeeded, services.clock.now(), company, line));
            !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        return customer;
    });
}

Date today(const Services& services) {
    return domain::today_in(services.time_zone, services.clock.now());
}

Result<NamedFile> make_file(const Services& services, const ports::Document& document, const FileWish& wish,
                            std::string_view beginning) {
    auto file = services.documents.render(
        document, wish.format,
        {.language = wish.language, .zone = services.time_zone, .made_at = services.clock.now()});
    if (!file) {
        return std::unexpected(std::move(file.error()));
    }
    return NamedFile{.file = std::move(*file),
                     .name = std::string(beginning) + '.' + std::string(ports::name_of(wish.format))};
}

} // namespace kabinet::use_cases
