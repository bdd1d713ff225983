#pragma once

#include "server/adapters/documents/sheet.hpp"

#include <filesystem>

namespace kabinet::documents {

/// The table alone, for spreadsheets and programs: UTF-8 with its mark, `;` between, amounts with the language's
/// decimal sign and no grouping. A text that a spreadsheet would take for a formula begins with an apostrophe.
Result<void> write_csv(const Sheet& sheet, const std::filesystem::path& path);

} // namespace kabinet::documents
