#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace kabinet {

/// "not_found" for ErrorCode::not_found; empty where the enumeration has no such enumerator. The compiler spells a
/// template's argument in the function's name: "… kabinet::ErrorCode::not_found]", or "(kabinet::ErrorCode)200".
template <auto value> consteval std::string_view enumerator_name() {
    constexpr std::string_view mark = "value = ";
    const std::string_view function = __PRETTY_FUNCTION__;
    const std::size_t begin = function.find(mark) + mark.size();
    const std::string_view whole = function.substr(begin, function.find_first_of("];", begin) - begin);
    const std::size_t colon = whole.rfind(':');
    return whole.front() == '(' || colon == whole.npos ? std::string_view{} : whole.substr(colon + 1);
}

/// How many enumerators an enumeration of 0, 1, 2 … has.
template <class Enum, std::size_t from = 0> consteval std::size_t enumerator_count() {
    static_assert(std::is_enum_v<Enum> && from <= 255);
    if constexpr (enumerator_name<static_cast<Enum>(from)>().empty()) {
        return from;
    } else {
        return enumerator_count<Enum, from + 1>();
    }
}

/// The enumerator that `name_of()` calls so: the way back that every enumeration with names has.
template <class Enum> std::optional<Enum> enumerator_named(std::string_view name) noexcept {
    for (std::size_t i = 0; i < enumerator_count<Enum>(); ++i) {
        if (name_of(static_cast<Enum>(i)) == name) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace kabinet
