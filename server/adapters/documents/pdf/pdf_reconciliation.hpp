#pragma once

#include "server/adapters/documents/wording.hpp"

#include <filesystem>

namespace kabinet::documents {

/// The reconciliation act on landscape A4 pages: what both sides' books say beside each other, who owes whom, and where
/// to sign. `document_too_large` beyond 20 000 rows.
Result<void> write_pdf_reconciliation(const ports::ReconciliationDocument& document, const Wording& wording,
                                      const std::filesystem::path& path);

} // namespace kabinet::documents
