#pragma once

#include "server/adapters/http/ip_address.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::http {

/// A header field exactly as it was sent: never percent-decoded, and free of CR, LF and NUL (the front refuses them).
struct Field {
    std::string_view name;
    std::string_view value;
};

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// A whole request. The views are good until its answer has been made.
struct Request {
    std::string_view id; ///< names this request in the answer and in the log
    std::string_view method;
    std::string_view path; ///< as sent: not decoded, without the query
    Parameters parameters; ///< of the query, decoded
    std::string_view body;
    std::vector<Field> fields;
    IpAddress client; ///< whom the request comes from, as far as the proxies before us can be trusted

    /// The first field of that name (any case), or empty.
    [[nodiscard]] std::string_view header(std::string_view name) const noexcept;
    [[nodiscard]] bool has_header(std::string_view name) const noexcept;
    /// All values of that name, joined by ", " as RFC 9110 5.3 has it.
    [[nodiscard]] std::string joined_header(std::string_view name) const;
};

} // namespace kabinet::http
