#pragma once

#include "shared/l10n/language.hpp"

#include <cstddef>
#include <cstdint>

namespace kabinet::l10n {

/// Which form of a plural message goes with `count`, as CLDR has it for whole numbers: ru one, few, many; kk and en
/// one, other. The order is that of msgstr[0], msgstr[1], … in the catalogues.
std::size_t plural_form(Language language, std::int64_t count) noexcept;

} // namespace kabinet::l10n
