#pragma once

#include "server/adapters/assets/asset.hpp"
#include "server/ports/document_file.hpp"

namespace kabinet::http {

/// A large body in the kernel's own memory, from which sendfile() sends without copying. Made when it is asked for the
/// first time and kept. Null for bodies that are small, or where the kernel refuses: then the program's own bytes do.
/// `variant` must be one of assets::all(). Safe from any thread.
ports::SharedDocument kernel_copy(const assets::Variant& variant);

} // namespace kabinet::http
