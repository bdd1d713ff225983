#pragma once

#include "server/adapters/documents/pdf/pdf_file.hpp"
#include "server/adapters/documents/sheet.hpp"

#include <filesystem>

namespace kabinet::documents {

/// The table on A4: its title and facts on the first page, its head on every one, page numbers, sums and remarks at the
/// end. `document_too_large` beyond 50 000 rows: nobody reads a pile of a thousand sheets.
Result<void> write_pdf_table(const Sheet& sheet, const std::filesystem::path& path);

/// "Page 1 of 3" at the foot of every page, and when the file was made.
void number_pages(PdfFile& file, l10n::Language language, std::string_view made);

} // namespace kabinet::documents
