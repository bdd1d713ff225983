#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::l10n {

enum class Language : std::uint8_t { ru, kk, en };

inline constexpr std::array languages{Language::ru, Language::kk, Language::en};

/// "ru", "kk", "en".
std::string_view code_of(Language language) noexcept;
/// Of a code or a longer tag: "kk", "kk-KZ", "ru_RU". Case does not matter.
std::optional<Language> language_from(std::string_view tag) noexcept;

} // namespace kabinet::l10n
