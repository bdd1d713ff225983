#pragma once

#include "server/adapters/documents/sheet.hpp"

#include <filesystem>

namespace kabinet::documents {

/// One sheet: facts, the table with a frozen head and a filter, sums as formulas. Amounts, dates and rates are typed;
/// every text is a text, whatever it begins with. Takes the memory of one row. `document_too_large` beyond a million
/// rows.
Result<void> write_xlsx(const Sheet& sheet, const std::filesystem::path& path);

} // namespace kabinet::documents
