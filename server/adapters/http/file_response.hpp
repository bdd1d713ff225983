#pragma once

#include "server/adapters/http/api_context.hpp"
#include "server/use_cases/document_request.hpp"

namespace kabinet::http {

/// A download under its own name; never kept by a cache. The type follows from the name's extension.
Response file_response(const use_cases::NamedFile& file);

} // namespace kabinet::http
