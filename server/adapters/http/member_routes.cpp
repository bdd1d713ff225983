#include "server/adapters/http/member_routes.hpp"

#include "server/use_cases/members.hpp"
#include "shared/contract/members.hpp"

namespace kabinet::http {

namespace {

contract::MemberDto dto_of(const ports::Member& member) {
    return {.id = member.user.value,
            .name = member.name,
            .phone = member.phone.str(),
            .email = member.email,
            .role = member.role,
            .has_password = member.has_password};
}

struct Place {
    ports::CompanyId company;
    ports::UserId member;
};

Result<Place> place_of(const ApiContext& api) {
    const auto company = company_of(api.segments.at(0));
    const auto member = id_in(api.segments.at(1));
    if (!company || !member) {
        return fail(ErrorCode::not_found);
    }
    return Place{*company, {*member}};
}

} // namespace

Result<Response> list_members(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    return respond_with(use_cases::list_members(api.services, actor, *company),
                        [](const std::vector<ports::Member>& found) {
                            contract::MembersDto members;
                            for (const ports::Member& member : found) {
                                members.items.push_back(dto_of(member));
                            }
                            return json_response(contract::encode(members));
                        });
}

Result<Response> invite_member(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    auto invitation = contract::accept<contract::InvitationRequest>(api.request.body);
    if (!invitation) {
        return std::unexpected(std::move(invitation.error()));
    }
    return respond_with(use_cases::invite_member(api.services, actor, *company,
                                                 {.phone = invitation->phone,
                                                  .name = std::move(invitation->name),
                                                  .email = std::move(invitation->email),
                                                  .role = invitation->role}),
                        [](const ports::Member& member) { return json_response(contract::encode(dto_of(member))); });
}

Result<Response> change_role(const ApiContext& api, const use_cases::Actor& actor) {
    const auto place = place_of(api);
    if (!place) {
        return std::unexpected(place.error());
    }
    const auto request = contract::accept<contract::RoleRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    return done_response(use_cases::change_role(api.services, actor, place->company, place->member, request->role));
}

Result<Response> remove_member(const ApiContext& api, const use_cases::Actor& actor) {
    const auto place = place_of(api);
    if (!place) {
        return std::unexpected(place.error());
    }
    return done_response(use_cases::remove_member(api.services, actor, place->company, place->member));
}

} // namespace kabinet::http
