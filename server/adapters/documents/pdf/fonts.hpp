#pragma once

#include "server/adapters/documents/pdf/pdf_file.hpp"

namespace kabinet::documents {

/// A path under which this process can read the embedded font: libharu takes fonts from files only.
const std::string& font_path(Face face);

} // namespace kabinet::documents
