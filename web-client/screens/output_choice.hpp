#pragma once

#include "shared/contract/billing.hpp"
#include "web-client/screens/screen.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace kabinet::client {

/// How what is asked for is to come.
enum class Output : std::uint8_t { screen, pdf, xlsx, csv };

/// «Вывод»: as parts of one control where they fit side by side, else one under the other. Returns its height.
float output_choice(const Screen& screen, float x, float y, float width, std::span<const Output> outputs,
                    Output& chosen);
[[nodiscard]] float output_choice_width(const Words& words, std::span<const Output> outputs);

/// Not for Output::screen.
[[nodiscard]] contract::FileFormat file_format(Output output);
/// Files come in the person's language.
[[nodiscard]] contract::FileLanguage file_language(const Words& words);

} // namespace kabinet::client
