#pragma once

#include "server/adapters/http/request.hpp"

#include <cstddef>
#include <expected>
#include <string_view>
#include <vector>

namespace kabinet::http {

/// What has to be known of a request before it is whole.
struct RequestFrame {
    std::size_t body_bytes = 0;
    bool wants_close = false; ///< "Connection: close", or HTTP/1.0 without "keep-alive"
    bool is_http_1_0 = false;
    bool expects_continue = false;
};

/// `head` is a request's bytes up to and including its empty line. Stricter than RFC 9112 has to be, so that no two
/// readers can disagree about where a request ends: CRLF only, no folded lines, no control characters, one Host, one
/// Content-Length of digits, no Transfer-Encoding. The error is the status to refuse with.
std::expected<RequestFrame, int> parse_frame(std::string_view head);

/// The request line's middle, of a head that parse_frame() accepted.
std::string_view target_of(std::string_view head);

/// Splits a head that parse_frame() accepted. The views point into it.
void split_fields(std::string_view head, std::vector<Field>& fields);

} // namespace kabinet::http
