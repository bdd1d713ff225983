#include "shared/base/error.hpp"

#include "shared/base/enumerators.hpp"

#include <array>
#include <cstddef>

namespace kabinet {

namespace {

constexpr std::size_t code_count = enumerator_count<ErrorCode>();
static_assert(code_count > 30, "the compiler spells enumerators in a way this file does not know");

// A copy of the bare name, so that the long function names stay out of the program.
template <ErrorCode code> struct Name {
    static constexpr auto letters = [] {
        std::array<char, enumerator_name<code>().size()> copy{};
        for (std::size_t i = 0; i < copy.size(); ++i) {
            copy[i] = enumerator_name<code>()[i];
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
