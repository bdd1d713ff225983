#include "shared/contract/session.hpp"

#include "shared/contract/codec.hpp"
#include "shared/domain/access/password_rules.hpp"

namespace kabinet::contract {

Result<SignIn> validate(const SignInRequest& request) {
    auto phone = domain::Msisdn::parse(request.phone, "phone");
    if (!phone) {
        return std::unexpected(phone.error());
    }
    if (auto password = domain::check_typed_password(request.password, "password"); !password) {
        return std::unexpected(password.error());
    }
    return SignIn{*phone, request.password};
}

template struct Codec<SignInRequest>;
template struct Codec<SessionDto>;

} // namespace kabinet::contract
