#pragma once

#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/domain/access/one_time_code.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <string>

namespace kabinet::contract {

namespace formats {

/// What binds the steps of a flow together: 43 characters that only this browser knows.
inline constexpr Format flow{.name = "token", .min_length = 1, .max_length = 100};
inline constexpr Format typed_code = typed<domain::OneTimeCode>("012 345");

} // namespace formats

/// POST /api/v1/recovery: step 1, the phone as typed.
struct RecoveryRequest {
    std::string phone;
};

template <> struct Fields<RecoveryRequest> {
    static constexpr auto list = std::tuple{
        field("phone", &RecoveryRequest::phone, formats::typed_msisdn, "The phone number, as typed"),
    };
};

Result<domain::Msisdn> validate(const RecoveryRequest& request);

/// A code is on its way, or the phone is nobody's: the answer is the same.
struct CodeSentDto {
    std::string flow;
    std::int64_t resend_after_s = 0; ///< then another code can be asked for
    std::int64_t valid_for_s = 0;
};

template <> struct Fields<CodeSentDto> {
    static constexpr auto list = std::tuple{
        field("flow", &CodeSentDto::flow, formats::flow, "Names this attempt in the steps that follow"),
        field("resend_after_s", &CodeSentDto::resend_after_s, formats::count, "Seconds until another code can be sent"),
        field("valid_for_s", &CodeSentDto::valid_for_s, formats::count, "Seconds until the code expires"),
    };
};

/// POST /api/v1/recovery/resend
struct ResendRequest {
    std::string flow;
};

template <> struct Fields<ResendRequest> {
    static constexpr auto list = std::tuple{
        field("flow", &ResendRequest::flow, formats::flow, "As it was answered"),
    };
};

/// POST /api/v1/recovery/code, and wherever else a code is to prove something: the code as typed.
struct CodeRequest {
    std::string flow;
    std::string code;
};

template <> struct Fields<CodeRequest> {
    static constexpr auto list = std::tuple{
        field("flow", &CodeRequest::flow, formats::flow, "As it was answered"),
        field("code", &CodeRequest::code, formats::typed_code, "The code, as typed"),
    };
};

/// The same after validation.
struct TypedCode {
    std::string flow;
    domain::OneTimeCode code;
};

Result<TypedCode> validate(const CodeRequest& request);

/// The code was right.
struct RecoveryStepDto {
    bool second_factor = false;
};

template <> struct Fields<RecoveryStepDto> {
    static constexpr auto list = std::tuple{
        field("second_factor", &RecoveryStepDto::second_factor,
              "The new password is taken only with a code of the authenticator app"),
    };
};

/// POST /api/v1/recovery/password: step 3. Answered like a sign-in.
struct NewPasswordRequest {
    std::string flow;
    std::string password;
    std::string confirmation;
    std::string second_factor;
};

template <> struct Fields<NewPasswordRequest> {
    static constexpr auto list = std::tuple{
        field("flow", &NewPasswordRequest::flow, formats::flow, "As it was answered"),
        field("password", &NewPasswordRequest::password, formats::new_password, "The new password"),
        field("confirmation", &NewPasswordRequest::confirmation, "The new password once more"),
        field("second_factor", &NewPasswordRequest::second_factor, "A code of the authenticator app").optional(),
    };
};

/// As the fields say, and `password_mismatch` (confirmation).
Result<NewPasswordRequest> validate(const NewPasswordRequest& request);

} // namespace kabinet::contract
