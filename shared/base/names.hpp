#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kabinet {

/// The names that an enumeration of 0, 1, 2 … has on the wire and in the database, in its own order.
template <class Enum, std::size_t count> class Names {
public:
    consteval explicit Names(std::array<std::string_view, count> names)
        : names_(names) {}

    [[nodiscard]] constexpr std::string_view of(Enum value) const noexcept {
        return names_[static_cast<std::size_t>(value)];
    }

    [[nodiscard]] constexpr std::optional<Enum> find(std::string_view name) const noexcept {
        for (std::size_t i = 0; i < count; ++i) {
            if (names_[i] == name) {
                return static_cast<Enum>(i);
            }
        }
        return std::nullopt;
    }

private:
    std::array<std::string_view, count> names_;
};

} // namespace kabinet
