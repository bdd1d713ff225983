#pragma once

#include "server/adapters/http/request.hpp"
#include "server/adapters/http/response.hpp"

namespace kabinet::http {

/// The client's files from the server's own memory. Every path that isn't a file's belongs to the client: it gets the
/// page, and the client finds its way from there. Paths that look like a missing file are 404.
Response serve_file(const Request& request);

} // namespace kabinet::http
