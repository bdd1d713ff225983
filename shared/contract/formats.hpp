#pragma once

#include "shared/base/enumerators.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/contract/fields.hpp"
#include "shared/domain/access/password_rules.hpp"
#include "shared/domain/identifiers/email.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

// The formats of the contract's fields. `typed_*` are for requests: as a person typed it; what the domain's parser
// makes of it decides. The others are what the server sends.
namespace kabinet::contract::formats {

/// validate() asks the parser of a domain type.
template <class T> Result<void> parses(std::string_view text, std::string_view field) {
    auto parsed = T::parse(text, field);
    if (!parsed) {
        return std::unexpected(std::move(parsed.error()));
    }
    return {};
}

/// A text of 1 … `max_length` characters.
constexpr Format text(std::size_t max_length) {
    return {.min_length = 1, .max_length = max_length};
}

/// A text of which only the domain's parser says what it may be.
template <class T> constexpr Format typed(std::string_view example = {}) {
    return {.max_length = 1000, .check = &parses<T>, .example = example};
}

/// The names of an enumeration, of texts that carry them. (A member that is the enumeration itself needs no format.)
template <class Enum> constexpr Format one_of() {
    return {.value_count = enumerator_count<Enum>(),
            .value = [](std::size_t index) { return name_of(static_cast<Enum>(index)); }};
}

constexpr Format between(std::int64_t minimum, std::int64_t maximum, ErrorCode error = ErrorCode::out_of_range) {
    return {.minimum = minimum, .maximum = maximum, .range_error = error};
}

inline constexpr Format msisdn{
    .name = "msisdn", .pattern = "^7[67][0-9]{9}$", .check = &parses<domain::Msisdn>, .example = "77010542019"};
inline constexpr Format account{.name = "account", .pattern = "^[0-9]{4,20}$", .example = "25071142"};
inline constexpr Format bin{.name = "bin", .pattern = "^[0-9]{12}$", .example = "750750750750"};
inline constexpr Format iccid{.name = "iccid", .pattern = "^[0-9]{20}$", .example = "89997027507916785078"};
inline constexpr Format imei{
    .name = "imei", .pattern = "^[0-9]{14,16}$", .check = &parses<domain::Imei>, .example = "35202309352069"};
inline constexpr Format sim_code{.pattern = "^[0-9]*$", .example = "0000"};
inline constexpr Format email{.name = "email", .check = &parses<domain::Email>, .example = "ivanov@example.kz"};
inline constexpr Format date{.name = "date", .example = "2018-02-17"};
inline constexpr Format month{.name = "month", .pattern = "^[0-9]{4}-[0-9]{2}$", .example = "2018-02"};
/// UTC, to the second.
inline constexpr Format moment{.name = "date-time", .example = "2018-02-17T02:40:00Z"};
inline constexpr Format time_zone{.name = "time-zone", .example = "Asia/Almaty"};
/// Money: 1 ₸ = 100 tiyn.
inline constexpr Format tiyn{.name = "tiyn"};
inline constexpr Format id{.minimum = 1};
inline constexpr Format count{.minimum = 0};
/// A code_name(). Newer servers may send others than this client knows.
inline constexpr Format error_code{.pattern = "^[a-z][a-z0-9_]*$", .example = "msisdn_length"};
inline constexpr Format problem_type{.name = "uri-reference", .example = "/problems/msisdn_length"};
/// Opaque: the `next` of a page, the `after` of the request for the one behind it.
inline constexpr std::size_t cursor_max_length = 1024;
inline constexpr Format cursor{.name = "cursor",
                               .max_length = cursor_max_length,
                               .check = [](std::string_view text, std::string_view field) -> Result<void> {
                                   if (text.size() > cursor_max_length) {
                                       return fail(ErrorCode::cursor_invalid, std::string(field));
                                   }
                                   return {};
                               }};

/// How many rows a page may have.
constexpr Format page_limit(std::int64_t most) {
    return between(1, most, ErrorCode::limit_range);
}

/// The direction of a sort in a query; true: descending.
inline constexpr Format order{.when_false = "asc", .when_true = "desc"};

/// A day as it is sent: the form's calendar writes it so.
inline constexpr Format typed_date{.name = "date",
                                   .check = [](std::string_view text, std::string_view field) -> Result<void> {
                                       if (!parse_date(text, field)) {
                                           return fail(ErrorCode::date_format, std::string(field));
                                       }
                                       return {};
                                   },
                                   .example = "2018-02-17"};
inline constexpr Format typed_msisdn = typed<domain::Msisdn>("+7 701 054 20 19");
inline constexpr Format typed_password{
    .name = "password",
    .min_length = 1,
    .max_length = domain::password_max_bytes,
    .check = [](std::string_view text, std::string_view field) { return domain::check_typed_password(text, field); }};
inline constexpr Format new_password{
    .name = "password",
    .min_length = domain::password_min_characters,
    .max_length = domain::password_max_bytes,
    .check = [](std::string_view text, std::string_view field) { return domain::check_new_password(text, field); }};

} // namespace kabinet::contract::formats
