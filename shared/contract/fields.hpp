#pragma once

#include "shared/base/error.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

// A DTO lists its fields once, and the list is its codec, its validation and its schema:
//
//     struct SimCodesRequest {
//         std::string password;
//     };
//
//     template <> struct Fields<SimCodesRequest> {
//         static constexpr auto list = std::tuple{
//             field("password", &SimCodesRequest::password, formats::typed_password, "The person's own password"),
//         };
//     };
//
// and one line in a .cpp that includes codec.hpp: `template struct Codec<SimCodesRequest>;`. A member is a
// std::string, a std::int64_t, a bool, an enumeration that has name_of(), another DTO, or std::optional or std::vector
// of these.
namespace kabinet::contract {

/// What a value looks like, beyond its type. All of it goes into the schema; what is marked is also checked by
/// validate(). Ready ones are in formats.hpp.
struct Format {
    using Check = Result<void> (*)(std::string_view text, std::string_view field);
    using Values = std::string_view (*)(std::size_t index);

    std::string_view name = {};                       ///< `format`
    std::string_view pattern = {};                    ///< an expression of ECMA-262 without lookaround
    std::size_t min_length = 0;                       ///< characters; checked: `required`
    std::optional<std::size_t> max_length = {};       ///< characters; checked: `too_long`
    std::optional<std::int64_t> minimum = {};         ///< checked: `range_error`
    std::optional<std::int64_t> maximum = {};         ///< checked: `range_error`
    ErrorCode range_error = ErrorCode::out_of_range;  //
    std::size_t value_count = 0;                      ///< the texts allowed; checked: `unknown_value`
    Values value = nullptr;                           //
    Check check = nullptr;                            ///< checked: whatever it refuses with
    std::string_view when_false = {}, when_true = {}; ///< of a bool in a query, which has words for it
    bool or_empty = false;                            ///< the empty text, too: not known, or none
    std::string_view example = {};                    //

    /// The same, or the empty text.
    [[nodiscard]] constexpr Format or_none() const {
        Format format = *this;
        format.or_empty = true;
        return format;
    }
};

/// One field of `Owner`.
template <class Owner, class Member> struct Field {
    std::string_view name;
    Member Owner::* member;
    Format format; ///< of a list: of its items
    std::string_view description;
    bool required;

    /// May be missing or null when read: the member then keeps its default. Left out when written if it is an empty
    /// text or list. (A std::optional is always so.)
    [[nodiscard]] constexpr Field optional() const {
        Field field = *this;
        field.required = false;
        return field;
    }
};

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;

template <class Owner, class Member>
constexpr Field<Owner, Member> field(std::string_view name, Member Owner::* member, Format format,
                                     std::string_view description) {
    return {name, member, format, description, !is_optional<Member>};
}

template <class Owner, class Member>
constexpr Field<Owner, Member> field(std::string_view name, Member Owner::* member, std::string_view description) {
    return field(name, member, Format{}, description);
}

/// Specialised for every DTO: its `list` is a std::tuple of Field.
template <class T> struct Fields;

template <class T>
concept Dto = requires { Fields<T>::list; };

/// Defined in codec.hpp; instantiated once for every DTO, so that whoever uses it only links.
template <class T> struct Codec {
    static std::string encode(const T& value);
    static Result<T> decode(std::string_view json);
    static Result<void> check(const T& value);
};

/// JSON, in the order of the list. What is no UTF-8 becomes U+FFFD.
template <Dto T> std::string encode(const T& value) {
    return Codec<T>::encode(value);
}

/// Strict about types; what a format promises isn't asked for. The first field that is wrong is named with its way
/// from the root ("items[3].msisdn"): `required` (missing or null), `malformed` (another type, or no JSON object at
/// all: then without a field), `unknown_value` (of an enumeration). Fields that aren't listed are passed over.
template <Dto T> Result<T> decode(std::string_view json) {
    return Codec<T>::decode(json);
}

/// Holds a request to its formats; the form and the handler call the same. A request that becomes another type when it
/// is valid (typed text a domain::Msisdn) declares its own `Result<SignIn> validate(const SignInRequest&)` instead.
template <Dto T> Result<T> validate(const T& request) {
    if (auto valid = Codec<T>::check(request); !valid) {
        return std::unexpected(std::move(valid.error()));
    }
    return request;
}

/// What the handler makes of a body: decoded and valid, or the first error.
template <Dto T> auto accept(std::string_view json) -> decltype(validate(std::declval<const T&>())) {
    const auto request = decode<T>(json);
    if (!request) {
        return std::unexpected(request.error());
    }
    return validate(*request);
}

} // namespace kabinet::contract
