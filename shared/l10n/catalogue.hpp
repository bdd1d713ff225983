#pragma once

#include "shared/base/error.hpp"
#include "shared/l10n/language.hpp"

#include <cstdint>
#include <span>
#include <string_view>

// What tools/l10n generates of assets/l10n/*.po.
namespace kabinet::l10n {

enum class Message : std::uint16_t;

/// One text for each Message, in its order; plural forms are separated by zero bytes.
std::span<const std::string_view> texts_in(Language language) noexcept;

/// What a code means, in words for the person.
Message error_message(ErrorCode code) noexcept;

} // namespace kabinet::l10n
