#pragma once

#include "shared/contract/codec.hpp"
#include "shared/contract/fields.hpp"

#include <array>
#include <span>
#include <string_view>

// The lists of fields as data, for whoever describes the contract: schemas, the page for people, tests.
namespace kabinet::contract::openapi {

struct DtoDescription;

/// The type of a field.
struct TypeDescription {
    enum class Kind : std::uint8_t { text, integer, boolean, object };

    Kind kind = Kind::text;
    bool list = false;                      ///< an array of them
    Format format = {};                     ///< an enumeration's values among it
    const DtoDescription* object = nullptr; ///< of an object
};

struct FieldDescription {
    std::string_view name;
    std::string_view description;
    bool required = true;
    TypeDescription type;
};

struct DtoDescription {
    std::string_view name; ///< the type's own, without Dto
    std::span<const FieldDescription> fields;
};

template <class T> const DtoDescription& describe();

namespace details {

template <class T> constexpr std::string_view type_name() {
    const std::string_view function = __PRETTY_FUNCTION__;
    const std::size_t begin = function.find("T = ") + 4;
    std::string_view name = function.substr(begin, function.find_first_of("];", begin) - begin);
    name = name.substr(name.rfind(':') + 1);
    return name.ends_with("Dto") ? name.substr(0, name.size() - 3) : name;
}

template <class Member> TypeDescription type_of(Format format) {
    using Kind = TypeDescription::Kind;
    if constexpr (is_optional<Member>) {
        return type_of<typename Member::value_type>(format);
    } else if constexpr (fields::is_list<Member>) {
        TypeDescription type = type_of<typename Member::value_type>(format);
        type.list = true;
        return type;
    } else if constexpr (Dto<Member>) {
        return {.kind = Kind::object, .object = &describe<Member>()};
    } else if constexpr (std::is_enum_v<Member>) {
        format.value_count = enumerator_count<Member>();
        format.value = [](std::size_t index) { return name_of(static_cast<Member>(index)); };
        return {.kind = Kind::text, .format = format};
    } else if constexpr (std::is_same_v<Member, bool>) {
        return {.kind = Kind::boolean, .format = format};
    } else if constexpr (std::is_integral_v<Member>) {
        return {.kind = Kind::integer, .format = format};
    } else {
        static_assert(fields::is_text<Member>);
        return {.kind = Kind::text, .format = format};
    }
}

template <class T> std::array<FieldDescription, fields::field_count<T>> fields_of() {
    return std::apply(
        []<class... Member>(const Field<T, Member>&... field) {
            return std::array{
                FieldDescription{field.name, field.description, field.required, type_of<Member>(field.format)}...};
        },
        Fields<T>::list);
}

} // namespace details

/// Lives as long as the program.
template <class T> const DtoDescription& describe() {
    static_assert(Dto<T>, "a type of the contract without its list of Fields");
    static const auto fields = details::fields_of<T>();
    static const DtoDescription description{details::type_name<T>(), fields};
    return description;
}

} // namespace kabinet::contract::openapi
