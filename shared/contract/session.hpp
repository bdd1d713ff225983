#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::contract {

/// POST /api/v1/session {phone, password}: as typed by the person.
struct SignInRequest {
    std::string phone;
    std::string password;
};

/// The same after validation. Errors name `phone` or `password`.
struct SignIn {
    domain::Msisdn phone;
    std::string password;
};

struct CompanyDto {
    std::int64_t id = 0;
    std::string bin;        ///< 12 digits
    std::string name;       ///< full name
    std::string short_name; ///< for display; empty: show `name`
    std::string role;       ///< "administrator" | "accountant" | "viewer"
};

/// GET /api/v1/session, and the answer to a successful sign-in.
struct SessionDto {
    std::string user_name;
    std::string phone;     ///< 11 digits
    std::string time_zone; ///< the operator's zone, IANA name
    std::vector<CompanyDto> companies;
};

Result<SignIn> validate(const SignInRequest& request);
Result<SignInRequest> decode_sign_in(std::string_view json);
std::string encode(const SignInRequest& request);
Result<SessionDto> decode_session(std::string_view json);
std::string encode(const SessionDto& session);

} // namespace kabinet::contract
