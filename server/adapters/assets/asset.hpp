#pragma once

#include <span>
#include <string_view>

namespace kabinet::assets {

/// One way to send an asset. Everything was made at build and lives as long as the program.
struct Variant {
    std::string_view encoding; ///< "br", "gzip" or "identity"
    std::string_view body;
    std::string_view etag;                      ///< strong, with its quotes; differs between encodings
    std::string_view header_lines;              ///< Content-Type, Content-Encoding, ETag, Cache-Control, Vary
    std::string_view not_modified_header_lines; ///< what of them a 304 carries
};

struct Asset {
    std::string_view path; ///< as requested, begins with '/'
    /// The smallest first; the last one is always "identity".
    std::span<const Variant> variants;
};

/// All of them, sorted by path.
std::span<const Asset> all() noexcept;

/// The file of that path, or null. "/" has none of its own: see page().
const Asset* find(std::string_view path) noexcept;

/// The page that every address of the client begins with.
const Asset& page() noexcept;

} // namespace kabinet::assets
