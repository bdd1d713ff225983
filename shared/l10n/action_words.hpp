#pragma once

#include "shared/l10n/catalogue.hpp"
#include "shared/l10n/language.hpp"

#include <string>
#include <string_view>

namespace kabinet::l10n {

/// What the history calls an action, by the name that it travels and is stored under: «Блокировка номера 77010542001».
/// `line`: 11 digits, or empty when it was about no line. A newer server's action is just an action.
std::string action_text(Language language, std::string_view action, std::string_view line);

/// "succeeded", "refused", "under_way", "failed", "cancelled".
Message action_result_message(std::string_view result) noexcept;

} // namespace kabinet::l10n
