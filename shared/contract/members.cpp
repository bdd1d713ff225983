#include "shared/contract/members.hpp"

#include "shared/contract/codec.hpp"

namespace kabinet::contract {

Result<Invitation> validate(const InvitationRequest& request) {
    auto phone = domain::Msisdn::parse(request.phone, "phone");
    if (!phone) {
        return std::unexpected(std::move(phone.error()));
    }
    if (auto valid = Codec<InvitationRequest>::check(request); !valid) {
        return std::unexpected(std::move(valid.error()));
    }
    Invitation invitation{.phone = *phone, .name = request.name, .email = std::nullopt, .role = request.role};
    if (!request.email.empty()) {
        auto email = domain::Email::parse(request.email, "email");
        if (!email) {
            return std::unexpected(std::move(email.error()));
        }
        invitation.email = std::move(*email);
    }
    return invitation;
}

template struct Codec<MemberDto>;
template struct Codec<MembersDto>;
template struct Codec<InvitationRequest>;
template struct Codec<RoleRequest>;

} // namespace kabinet::contract
