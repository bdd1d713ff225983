#pragma once

#include "server/ports/document_file.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::http {

/// An answer as the routes make it. Date, Content-Length, Connection, the request's id and the security headers are
/// added to every answer by the front.
struct Response {
    int status = 200;
    std::string body;
    std::string_view fixed_body;         ///< sent instead of `body` when not empty; must live as long as the server
    ports::SharedDocument file = {};     ///< sent instead of both, if there is one
    std::string header_lines;            ///< "Name: value\r\n" each; add_header() writes them
    std::string_view fixed_header_lines; ///< the same, made once; must live as long as the server
    bool may_be_stored = false;          ///< false: `Cache-Control: no-store` is added

    /// `value` must be free of CR, LF and NUL: otherwise the field is left out.
    void add_header(std::string_view name, std::string_view value);

    [[nodiscard]] std::string_view content() const noexcept { return fixed_body.empty() ? body : fixed_body; }

    [[nodiscard]] std::uint64_t content_bytes() const noexcept { return file ? file->size() : content().size(); }
};

} // namespace kabinet::http
