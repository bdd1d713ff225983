#pragma once

#include "server/adapters/http/request.hpp"
#include "server/adapters/http/response.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::http {

/// What tells about the API: a page for people and an OpenAPI document for programs. Open to anyone: it describes the
/// program, which is the same everywhere and public, and whoever writes against the API needs it before signing in.
class ApiReference {
public:
    /// `version` is the program's.
    explicit ApiReference(std::string_view version);

    /// Nothing where the path is none of its own.
    [[nodiscard]] std::optional<Response> answer(const Request& request) const;

private:
    struct File {
        std::string path;
        std::string body;
        std::string etag;
        std::string header_lines;
        std::string not_modified_header_lines;
    };

    static File file(std::string_view path, std::string_view media_type, std::string body);

    std::array<File, 3> files_;
};

} // namespace kabinet::http
