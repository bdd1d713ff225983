#pragma once

#include "shared/contract/lines.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace kabinet::client {

/// `/numbers?search=…&sort=…&order=…`
struct NumbersRoute {
    std::string search;
    contract::LineSort sort = contract::LineSort::number;
    bool descending = false;
    bool operator==(const NumbersRoute&) const = default;
};

/// `/numbers/77010542001`
struct NumberRoute {
    std::string msisdn; ///< 11 digits
    bool operator==(const NumberRoute&) const = default;
};

enum class ProfileTab : std::uint8_t { own, companies, members };

/// `/profile`, `/profile/companies`, `/profile/members`
struct ProfileRoute {
    ProfileTab tab = ProfileTab::own;
    bool operator==(const ProfileRoute&) const = default;
};

/// `/faq`
struct FaqRoute {
    bool operator==(const FaqRoute&) const = default;
};

/// `/about`
struct AboutRoute {
    bool operator==(const AboutRoute&) const = default;
};

/// `/patterns`: every widget in every state; nothing links to it.
struct PatternsRoute {
    bool operator==(const PatternsRoute&) const = default;
};

/// `/operations`: «Заявки», every operation of the company.
struct OperationsRoute {
    bool operator==(const OperationsRoute&) const = default;
};

/// Any address that leads nowhere; kept as it is.
struct UnknownRoute {
    std::string path;
    bool operator==(const UnknownRoute&) const = default;
};

using Route = std::variant<NumbersRoute, NumberRoute, OperationsRoute, ProfileRoute, FaqRoute, AboutRoute,
                           PatternsRoute, UnknownRoute>;

/// Where the person is: what the address bar says.
struct Location {
    Route route;
    std::optional<std::int64_t> company; ///< empty: the one they used last
    bool operator==(const Location&) const = default;
};

/// Never fails: what it doesn't know is an UnknownRoute. `/` is the list of numbers.
[[nodiscard]] Location parse_location(std::string_view address);
/// The address that parses back to the same location; defaults are left out.
[[nodiscard]] std::string to_address(const Location& location);

} // namespace kabinet::client
