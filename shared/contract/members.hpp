#pragma once

#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/domain/access/role.hpp"
#include "shared/domain/identifiers/email.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kabinet::contract {

/// Somebody who works for the company here.
struct MemberDto {
    std::int64_t id = 0;
    std::string name;
    std::string phone; ///< 11 digits
    std::string email; ///< empty: none is known
    domain::Role role = domain::Role::viewer;
    bool has_password = false; ///< false: was never here yet
};

template <> struct Fields<MemberDto> {
    static constexpr auto list = std::tuple{
        field("id", &MemberDto::id, formats::id, "What addresses call the person"),
        field("name", &MemberDto::name, "The person's name"),
        field("phone", &MemberDto::phone, formats::msisdn, "What the person signs in with"),
        field("email", &MemberDto::email, formats::email.or_none(), "Where mails go; empty: none is known"),
        field("role", &MemberDto::role, "What the person is in the company"),
        field("has_password", &MemberDto::has_password, "Has signed in at least once"),
    };
};

/// GET /api/v1/companies/:company/members
struct MembersDto {
    std::vector<MemberDto> items;
};

template <> struct Fields<MembersDto> {
    static constexpr auto list = std::tuple{
        field("items", &MembersDto::items, "By name"),
    };
};

/// POST /api/v1/companies/:company/members: as typed. Answered with MemberDto.
struct InvitationRequest {
    std::string phone;
    std::string name;
    std::string email; ///< empty: none
    domain::Role role = domain::Role::viewer;
};

template <> struct Fields<InvitationRequest> {
    static constexpr auto list = std::tuple{
        field("phone", &InvitationRequest::phone, formats::typed_msisdn, "The person's phone, as typed"),
        field("name", &InvitationRequest::name, formats::text(120), "The person's name"),
        field("email", &InvitationRequest::email, formats::typed<domain::Email>().or_none(), "A mailbox; empty: none"),
        field("role", &InvitationRequest::role, "What the person is to be"),
    };
};

/// The same after validation.
struct Invitation {
    domain::Msisdn phone;
    std::string name;
    std::optional<domain::Email> email;
    domain::Role role = domain::Role::viewer;
};

/// Errors: as the fields say.
Result<Invitation> validate(const InvitationRequest& request);

/// PUT /api/v1/companies/:company/members/:member/role
struct RoleRequest {
    domain::Role role = domain::Role::viewer;
};

template <> struct Fields<RoleRequest> {
    static constexpr auto list = std::tuple{
        field("role", &RoleRequest::role, "What the person is to be"),
    };
};

} // namespace kabinet::contract
