#pragma once

#include "shared/base/error.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// What a service of the catalogue is known by: 1 … 40 small Latin letters, digits and underscores, "smart_roaming".
class ServiceCode {
public:
    static constexpr std::size_t max_length = 40;

    /// Spaces around it don't count. Errors: `required`, `service_code_format`.
    static Result<ServiceCode> parse(std::string_view text, std::string_view field = "service");

    [[nodiscard]] const std::string& str() const noexcept { return text_; }

    auto operator<=>(const ServiceCode&) const noexcept = default;

private:
    explicit ServiceCode(std::string_view text)
        : text_(text) {}

    std::string text_;
};

} // namespace kabinet::domain
