#pragma once

#include "server/ports/document_file.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kabinet::http {

/// An answer as it goes to the socket.
struct Answer {
    std::string head; ///< status line and header, with the empty line
    std::string body;
    std::string_view
        fixed_body;             ///< sent instead of `body` when not empty: lives as long as the server, is never copied
    ports::SharedDocument file; ///< sent instead of both, from the disk as the socket takes it
    bool closes = false;        ///< the connection ends with it

    [[nodiscard]] std::string_view content() const noexcept { return fixed_body.empty() ? body : fixed_body; }

    [[nodiscard]] std::size_t bytes() const noexcept { return head.size() + (file ? file->size() : content().size()); }
};

} // namespace kabinet::http
