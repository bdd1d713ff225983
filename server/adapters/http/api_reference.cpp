#include "server/adapters/http/api_reference.hpp"

#include "server/adapters/assets/negotiation.hpp"
#include "server/adapters/http/error_response.hpp"
#include "shared/contract/openapi/document.hpp"
#include "shared/contract/openapi/page.hpp"

#include <algorithm>
#include <cstdint>

namespace kabinet::http {

namespace {

constexpr std::string_view page_path = "/api/";

/// FNV-1a: tells versions of one file apart, guards nothing.
std::uint64_t hash_of(std::string_view bytes) noexcept {
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100'0000'01B3;
    }
    return hash;
}

} // namespace

ApiReference::ApiReference(std::string_view version)
    : files_{
          file(page_path, "text/html; charset=utf-8", contract::openapi::page(version)),
          file(contract::openapi::style_path, "text/css; charset=utf-8", std::string(contract::openapi::page_style())),
          file(contract::openapi::document_path, "application/json", contract::openapi::document(version))} {}

ApiReference::File ApiReference::file(std::string_view path, std::string_view media_type, std::string body) {
    std::string etag = '"' + std::to_string(hash_of(body)) + '"';
    std::string kept = "ETag: " + etag + "\r\nCache-Control: no-cache\r\n"; // kept, but asked after each time
    std::string lines = "Content-Type: " + std::string(media_type) + "\r\n" + kept;
    return {std::string(path), std::move(body), std::move(etag), std::move(lines), std::move(kept)};
}

std::optional<Response> ApiReference::answer(const Request& request) const {
    const std::string_view path = request.path == "/api" ? page_path : request.path;
    const auto found = std::ranges::find(files_, path, &File::path);
    if (found == files_.end()) {
        return std::nullopt;
    }
    if (request.method != "GET" && request.method != "HEAD") {
        Response response = problem({.code = ErrorCode::method_not_allowed, .field = {}, .detail = {}}, request.id);
        response.add_header("Allow", "GET, HEAD");
        return response;
    }
    const bool is_known = assets::matches(request.joined_header("If-None-Match"), found->etag);
    return Response{.status = is_known ? 304 : 200,
                    .body = {},
                    .fixed_body = is_known ? std::string_view{} : found->body,
                    .header_lines = {},
                    .fixed_header_lines = is_known ? found->not_modified_header_lines : found->header_lines,
                    .may_be_stored = true};
}

} // namespace kabinet::http
