#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

enum class BillingMethod : std::uint8_t {
    credit,  ///< used first, paid by the account's invoice
    advance, ///< paid first: the line has a balance of its own
};

/// "credit", "advance".
std::string_view name_of(BillingMethod method) noexcept;
std::optional<BillingMethod> billing_method_from(std::string_view name) noexcept;

} // namespace kabinet::domain
