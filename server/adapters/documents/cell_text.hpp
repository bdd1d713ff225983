#pragma once

#include "server/adapters/documents/sheet.hpp"

namespace kabinet::documents {

/// "12 %", "16 %", "12,5 %".
std::string rate_text(l10n::Language language, domain::VatRate rate);

/// "10.2026".
std::string month_text(std::chrono::year_month month);

/// "1 234,50", "1,234.50" in English: without the currency, which the column names.
std::string amount_text(l10n::Language language, Money amount);

/// Rounded.
std::int64_t megabyte_hundredths(Volume volume) noexcept;

/// As a person reads it on paper.
std::string cell_text(l10n::Language language, const Cell& cell);

} // namespace kabinet::documents
