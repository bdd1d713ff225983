#include "server/use_cases/members.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "shared/domain/identifiers/text.hpp"

#include <algorithm>

namespace kabinet::use_cases {

namespace {

Result<void> check_name(const std::string& name) {
    if (name.empty()) {
        return fail(ErrorCode::required, "name");
    }
    return domain::check_short_text(name, person_name_max, "name");
}

/// The company's people as the actor may change them, and the one it is about.
Result<ports::Member> member_to_change(const ports::Transaction& transaction, const Actor& actor,
                                       ports::CompanyId company, ports::UserId member, bool stays_administrator) {
    if (auto allowed = authorize(transaction, actor, company, domain::Permission::manage_members); !allowed) {
        return std::unexpected(std::move(allowed.error()));
    }
    auto members = transaction.companies().members_of(company);
    if (!members) {
        return std::unexpected(std::move(members.error()));
    }
    const auto found = std::ranges::find(*members, member, &ports::Member::user);
    if (found == members->end()) {
        return fail(ErrorCode::not_found);
    }
    const auto administrators = std::ranges::count(*members, domain::Role::administrator, &ports::Member::role);
    if (found->role == domain::Role::administrator && !stays_administrator && administrators == 1) {
        return fail(ErrorCode::last_administrator, "role");
    }
    return std::move(*found);
}

Result<void> note(ports::Transaction& transaction, const Actor& actor, ports::ActionKind kind, Instant at,
                  ports::CompanyId company, const domain::Msisdn& phone) {
    return transaction.history().append(action_of(actor, kind, ports::ActionOutcome::succeeded, at, company, phone));
}

/// The person of this phone, new or known.
Result<ports::User> person_to_invite(ports::Transaction& transaction, const Invitation& invitation,
                                     const std::string& language) {
    auto known = transaction.users().find_by_phone(invitation.phone);
    if (!known) {
        return std::unexpected(std::move(known.error()));
    }
    if (*known) {
        return std::move(**known);
    }
    const auto id = transaction.users().add({.phone = invitation.phone,
                                             .name = invitation.name,
                                             .email = invitation.email ? invitation.email->str() : std::string(),
                                             .language = language,
                                             .password_hash = {}});
    if (!id) {
        return std::unexpected(id.error());
    }
    auto added = transaction.users().find(*id);
    if (!added) {
        return std::unexpected(std::move(added.error()));
    }
    return *added ? Result<ports::User>(std::move(**added)) : fail(ErrorCode::internal, {}, "a new user is gone");
}

Result<std::string> company_name(const ports::Transaction& transaction, const Actor& actor, ports::CompanyId company) {
    const auto memberships = transaction.companies().memberships_of(actor.user);
    if (!memberships) {
        return std::unexpected(memberships.error());
    }
    const auto found =
        std::ranges::find_if(*memberships, [&](const ports::Membership& each) { return each.company.id == company; });
    return found != memberships->end() ? Result<std::string>(found->company.name) : fail(ErrorCode::not_found);
}

Result<ports::Member> add_member(const Services& services, ports::Transaction& transaction, const Actor& actor,
                                 ports::CompanyId company, const Invitation& invitation) {
    const auto host = transaction.users().find(actor.user);
    if (!host || !*host) {
        return host ? fail(ErrorCode::unauthenticated) : std::unexpected(host.error());
    }
    const auto person = person_to_invite(transaction, invitation, (*host)->language);
    if (!person) {
        return std::unexpected(person.error());
    }
    const auto role = transaction.companies().role_of(person->id, company);
    if (!role) {
        return std::unexpected(role.error());
    }
    if (*role) {
        return fail(ErrorCode::member_exists, "phone");
    }
    const auto name = company_name(transaction, actor, company);
    if (!name) {
        return std::unexpected(name.error());
    }
    const Instant now = services.clock.now();
    Result<void> done = transaction.companies().add_member(person->id, company, invitation.role);
    if (done) {
        done = note(transaction, actor, ports::ActionKind::invite_member, now, company, person->phone);
    }
    if (done) {
        done = transaction.outbox().add({.created_at = now,
                                         .channel = ports::Channel::sms,
                                         .recipient = person->phone.str(),
                                         .language = person->language,
                                         .what = ports::MessageTemplate::invited,
                                         .parameters = {{"company", *name}},
                                         .company = company});
    }
    return done ? Result<ports::Member>({.user = person->id,
                                         .name = person->name,
                                         .phone = person->phone,
                                         .email = person->email,
                                         .role = invitation.role,
                                         .has_password = !person->password_hash.empty()})
                : std::unexpected(done.error());
}

} // namespace

Result<std::vector<ports::Member>> list_members(const Services& services, const Actor& actor,
                                                ports::CompanyId company) {
    return services.database.read([&](const ports::Transaction& transaction) -> Result<std::vector<ports::Member>> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::manage_members); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        return transaction.companies().members_of(company);
    });
}

Result<ports::Member> invite_member(const Services& services, const Actor& actor, ports::CompanyId company,
                                    const Invitation& invitation) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<ports::Member> {
        if (auto allowed = authorize(transaction, actor, company, domain::Permission::manage_members); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        if (auto named = check_name(invitation.name); !named) {
            return std::unexpected(std::move(named.error()));
        }
        return add_member(services, transaction, actor, company, invitation);
    });
}

Result<void> change_role(const Services& services, const Actor& actor, ports::CompanyId company, ports::UserId member,
                         domain::Role role) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        const auto found = member_to_change(transaction, actor, company, member, role == domain::Role::administrator);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (auto set = transaction.companies().set_role(member, company, role); !set) {
            return set;
        }
        return note(transaction, actor, ports::ActionKind::change_role, services.clock.now(), company, found->phone);
    });
}

Result<void> remove_member(const Services& services, const Actor& actor, ports::CompanyId company,
                           ports::UserId member) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        const auto found = member_to_change(transaction, actor, company, member, false);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (auto removed = transaction.companies().remove_member(member, company); !removed) {
            return removed;
        }
        return note(transaction, actor, ports::ActionKind::remove_member, services.clock.now(), company, found->phone);
    });
}

} // namespace kabinet::use_cases
