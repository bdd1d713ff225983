#pragma once

#include "server/adapters/documents/wording.hpp"

#include <filesystem>

namespace kabinet::documents {

/// Form Р-1 on a landscape A4.
Result<void> write_pdf_act(const ports::ActDocument& document, const Wording& wording,
                           const std::filesystem::path& path);

} // namespace kabinet::documents
