#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::files {

enum class Encoding : std::uint8_t { utf8, windows_1251 };

/// "utf-8", "windows-1251".
std::optional<Encoding> encoding_from(std::string_view name) noexcept;
std::string_view name_of(Encoding encoding) noexcept;

/// The byte order mark at the front, in bytes: 3 or 0.
std::size_t byte_order_mark(std::string_view text) noexcept;

/// Judged by the beginning of a file, or all of it: `cut` when it goes on, maybe within a letter. What holds no letter
/// beyond ASCII is UTF-8, and so is what holds more well-formed letters of UTF-8 than broken ones: a few damaged rows
/// don't make a file another one.
Encoding detect_encoding(std::string_view beginning, bool cut) noexcept;

bool is_ascii(std::string_view text) noexcept;

/// Well-formed as Unicode has it: no overlong forms, no surrogates, nothing beyond U+10FFFF.
bool is_utf8(std::string_view text) noexcept;

/// Every byte is a character: 0x98, which Windows leaves undefined, is U+0098.
void append_windows_1251_as_utf8(std::string& text, std::string_view bytes);

} // namespace kabinet::files
