#include "shared/contract/recovery.hpp"

#include "shared/contract/codec.hpp"

namespace kabinet::contract {

Result<domain::Msisdn> validate(const RecoveryRequest& request) {
    return domain::Msisdn::parse(request.phone, "phone");
}

Result<TypedCode> validate(const CodeRequest& request) {
    if (auto valid = Codec<CodeRequest>::check(request); !valid) {
        return std::unexpected(std::move(valid.error()));
    }
    auto code = domain::OneTimeCode::parse(request.code, "code");
    return code ? Result<TypedCode>(TypedCode{request.flow, *code}) : std::unexpected(std::move(code.error()));
}

Result<NewPasswordRequest> validate(const NewPasswordRequest& request) {
    if (auto valid = Codec<NewPasswordRequest>::check(request); !valid) {
        return std::unexpected(std::move(valid.error()));
    }
    if (request.confirmation != request.password) {
        return fail(ErrorCode::password_mismatch, "confirmation");
    }
    return request;
}

template struct Codec<RecoveryRequest>;
template struct Codec<CodeSentDto>;
template struct Codec<ResendRequest>;
template struct Codec<CodeRequest>;
template struct Codec<RecoveryStepDto>;
template struct Codec<NewPasswordRequest>;

} // namespace kabinet::contract
