#include "shared/base/error.hpp"

#include <array>
#include <cstddef>

namespace kabinet {

namespace {

// The compiler spells a template's argument in the function's name: "… kabinet::ErrorCode::not_found]", or
// "(kabinet::ErrorCode)200" where there is no such enumerator.
template <ErrorCode code> consteval std::string_view spelled() {
    const std::string_view function = __PRETTY_FUNCTION__;
    const std::size_t marker = function.find("code = ");
    const std::size_t end = function.find_first_of("];", marker);
    const std::string_view whole = function.substr(marker + 7, end - marker - 7);
    const std::size_t colon = whole.rfind(':');
    return whole.front() == '(' || colon == whole.npos ? std::string_view{} : whole.substr(colon + 1);
}

template <std::size_t index = 0> consteval std::size_t count_codes() {
    if constexpr (spelled<static_cast<ErrorCode>(index)>().empty()) {
        return index;
    } else {
        return count_codes<index + 1>();
    }
}

constexpr std::size_t code_count = count_codes();
static_assert(code_count > 30, "the compiler spells enumerators in a way this file does not know");

// A copy of the bare name, so that the long function names stay out of the program.
template <ErrorCode code> struct Name {
    static constexpr auto letters = [] {
        std::array<char, spelled<code>().size()> copy{};
        for (std::size_t i = 0; i < copy.size(); ++i) {
            copy[i] = spelled<code>()[i];
        }
        return copy;
    }();
};

constexpr auto names = []<std::size_t... index>(std::index_sequence<index...>) {
    return std::array<std::string_view, sizeof...(index)>{std::string_view(
        Name<static_cast<ErrorCode>(index)>::letters.data(), Name<static_cast<ErrorCode>(index)>::letters.size())...};
}(std::make_index_sequence<code_count>{});

} // namespace

std::string_view code_name(ErrorCode code) noexcept {
    const auto index = static_cast<std::size_t>(code);
    return index < names.size() ? names[index] : names[0];
}

std::optional<ErrorCode> code_from_name(std::string_view name) noexcept {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            return static_cast<ErrorCode>(i);
        }
    }
    return std::nullopt;
}

} // namespace kabinet
