#include "shared/contract/profile.hpp"

#include "shared/contract/codec.hpp"
#include "shared/contract/query_codec.hpp"

namespace kabinet::contract {

Result<PasswordChangeRequest> validate(const PasswordChangeRequest& request) {
    if (auto valid = Codec<PasswordChangeRequest>::check(request); !valid) {
        return std::unexpected(std::move(valid.error()));
    }
    if (request.confirmation != request.password) {
        return fail(ErrorCode::password_mismatch, "confirmation");
    }
    return request;
}

Result<EmailChange> validate(const EmailChangeRequest& request) {
    auto email = domain::Email::parse(request.email, "email");
    if (!email) {
        return std::unexpected(std::move(email.error()));
    }
    if (auto valid = Codec<EmailChangeRequest>::check(request); !valid) {
        return std::unexpected(std::move(valid.error()));
    }
    return EmailChange{std::move(*email), request.password};
}

template struct Codec<ProfileDto>;
template struct Codec<PasswordChangeRequest>;
template struct Codec<EmailChangeRequest>;
template struct Codec<LanguageRequest>;
template struct Codec<ShortNameRequest>;
template struct Codec<OwnSessionsDto>;
template struct Codec<SignInsDto>;
template struct QueryCodec<SignInsQuery>;

} // namespace kabinet::contract
