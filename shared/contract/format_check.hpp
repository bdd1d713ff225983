#pragma once

#include "shared/base/error.hpp"
#include "shared/contract/fields.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::contract::fields {

/// What of its format a value breaks; `field` is left empty.
std::optional<Error> check_text(std::string_view text, const Format& format);
std::optional<Error> check_integer(std::int64_t value, const Format& format);

/// The same error, seen from one step further out: "msisdn" within "items[3]" is "items[3].msisdn".
std::optional<Error> within(std::string_view step, std::optional<Error> error);

} // namespace kabinet::contract::fields
