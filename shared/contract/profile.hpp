#pragma once

#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/contract/recovery.hpp"
#include "shared/domain/identifiers/email.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kabinet::contract {

/// GET /api/v1/profile
struct ProfileDto {
    std::string name;
    std::string phone;    ///< 11 digits
    std::string email;    ///< empty: none is known
    std::string language; ///< "ru" | "kk" | "en"
    bool second_factor = false;
};

template <> struct Fields<ProfileDto> {
    static constexpr auto list = std::tuple{
        field("name", &ProfileDto::name, "Who it is"),
        field("phone", &ProfileDto::phone, formats::msisdn, "What the person signs in with"),
        field("email", &ProfileDto::email, formats::email.or_none(), "Where mails go; empty: none is known"),
        field("language", &ProfileDto::language, "Of codes and mails: ru, kk or en"),
        field("second_factor", &ProfileDto::second_factor, "Signing in takes a code of an authenticator app too"),
    };
};

/// POST /api/v1/profile/password
struct PasswordChangeRequest {
    std::string current_password;
    std::string password;
    std::string confirmation;
};

template <> struct Fields<PasswordChangeRequest> {
    static constexpr auto list = std::tuple{
        field("current_password", &PasswordChangeRequest::current_password, formats::typed_password,
              "The password in force"),
        field("password", &PasswordChangeRequest::password, formats::new_password, "The new password"),
        field("confirmation", &PasswordChangeRequest::confirmation, "The new password once more"),
    };
};

/// As the fields say, and `password_mismatch` (confirmation).
Result<PasswordChangeRequest> validate(const PasswordChangeRequest& request);

/// POST /api/v1/profile/email: a code is sent to the new mailbox. Answered with CodeSentDto.
struct EmailChangeRequest {
    std::string email;
    std::string password;
};

template <> struct Fields<EmailChangeRequest> {
    static constexpr auto list = std::tuple{
        field("email", &EmailChangeRequest::email, formats::typed<domain::Email>("ivanov@example.kz"),
              "The new mailbox, as typed"),
        field("password", &EmailChangeRequest::password, formats::typed_password, "The password in force"),
    };
};

/// The same after validation.
struct EmailChange {
    domain::Email email;
    std::string password;
};

Result<EmailChange> validate(const EmailChangeRequest& request);

/// PUT /api/v1/profile/language
struct LanguageRequest {
    std::string language;
};

template <> struct Fields<LanguageRequest> {
    static constexpr auto list = std::tuple{
        field("language", &LanguageRequest::language, formats::text(8), "ru, kk or en"),
    };
};

/// PUT /api/v1/companies/:company/short-name
struct ShortNameRequest {
    std::string short_name; ///< empty: the full name is shown
};

template <> struct Fields<ShortNameRequest> {
    static constexpr auto list = std::tuple{
        field("short_name", &ShortNameRequest::short_name, "What the person calls the company"),
    };
};

/// Somewhere the person is signed in.
struct OwnSessionDto {
    std::int64_t id = 0;
    std::string created_at;
    std::string last_seen_at;
    std::string address;
    std::string user_agent;
    bool current = false; ///< this very one
};

template <> struct Fields<OwnSessionDto> {
    static constexpr auto list = std::tuple{
        field("id", &OwnSessionDto::id, formats::id, "What addresses call it"),
        field("created_at", &OwnSessionDto::created_at, formats::moment, "When it began"),
        field("last_seen_at", &OwnSessionDto::last_seen_at, formats::moment, "When it was used last, to the minute"),
        field("address", &OwnSessionDto::address, "Where it began"),
        field("user_agent", &OwnSessionDto::user_agent, "As the browser called itself"),
        field("current", &OwnSessionDto::current, "This very one"),
    };
};

/// GET /api/v1/profile/sessions
struct OwnSessionsDto {
    std::vector<OwnSessionDto> items;
};

template <> struct Fields<OwnSessionsDto> {
    static constexpr auto list = std::tuple{
        field("items", &OwnSessionsDto::items, "The latest used first"),
    };
};

struct SignInDto {
    std::int64_t id = 0;
    std::string at;
    bool recovery = false; ///< through a new password
    bool succeeded = false;
    std::string address;
};

template <> struct Fields<SignInDto> {
    static constexpr auto list = std::tuple{
        field("id", &SignInDto::id, formats::id, "For the page behind it"),
        field("at", &SignInDto::at, formats::moment, "When it was"),
        field("recovery", &SignInDto::recovery, "Through the recovery of the password"),
        field("succeeded", &SignInDto::succeeded, "The password was right"),
        field("address", &SignInDto::address, "Where it came from"),
    };
};

inline constexpr int sign_ins_page = 20;

/// GET /api/v1/profile/sign-ins: a page of `sign_ins_page`, the latest first.
struct SignInsQuery {
    std::int64_t before = 0; ///< `next` of the page before; 0: from the latest
};

template <> struct Fields<SignInsQuery> {
    static constexpr auto list = std::tuple{
        field("before", &SignInsQuery::before, formats::count, "The next of the page before; left out: the latest"),
    };
};

struct SignInsDto {
    std::vector<SignInDto> items;
    std::int64_t next = 0; ///< `before` of the page behind; 0: there is none
};

template <> struct Fields<SignInsDto> {
    static constexpr auto list = std::tuple{
        field("items", &SignInsDto::items, "The latest first"),
        field("next", &SignInsDto::next, formats::count, "before of the page behind this one; 0: there is none"),
    };
};

} // namespace kabinet::contract
