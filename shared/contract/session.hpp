#pragma once

#include "shared/base/error.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/domain/access/role.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::contract {

/// POST /api/v1/session: as typed by the person.
struct SignInRequest {
    std::string phone;
    std::string password;
};

template <> struct Fields<SignInRequest> {
    static constexpr auto list = std::tuple{
        field("phone", &SignInRequest::phone, formats::typed_msisdn, "The phone number, as typed"),
        field("password", &SignInRequest::password, formats::typed_password, "The password, as typed"),
    };
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

template <> struct Fields<CompanyDto> {
    static constexpr auto list = std::tuple{
        field("id", &CompanyDto::id, formats::id, "What addresses call it"),
        field("bin", &CompanyDto::bin, formats::bin, "The business identification number"),
        field("name", &CompanyDto::name, "The full name"),
        field("short_name", &CompanyDto::short_name, "For display; empty: show the name"),
        field("role", &CompanyDto::role, formats::one_of<domain::Role>(), "What the person is there"),
    };
};

/// GET /api/v1/session, and the answer to a successful sign-in.
struct SessionDto {
    std::string user_name;
    std::string phone;     ///< 11 digits
    std::string time_zone; ///< the operator's zone, IANA name
    std::vector<CompanyDto> companies;
    std::string iccid_prefix = "89997"; ///< of new SIM cards; empty: any
    bool iccid_check_digit = true;      ///< their last digit is Luhn's
};

template <> struct Fields<SessionDto> {
    static constexpr auto list = std::tuple{
        field("user_name", &SessionDto::user_name, "Who is signed in"),
        field("phone", &SessionDto::phone, formats::msisdn, "The person's number"),
        field("time_zone", &SessionDto::time_zone, formats::time_zone, "The operator's time zone"),
        field("companies", &SessionDto::companies, "The companies the person may see"),
        field("iccid_prefix", &SessionDto::iccid_prefix, Format{.pattern = "^[0-9]{0,19}$"},
              "What a new SIM card's number begins with; empty: anything"),
        field("iccid_check_digit", &SessionDto::iccid_check_digit, "Its last digit is Luhn's"),
    };
};

Result<SignIn> validate(const SignInRequest& request);

} // namespace kabinet::contract
