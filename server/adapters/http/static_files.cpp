#include "server/adapters/http/static_files.hpp"

#include "server/adapters/assets/negotiation.hpp"
#include "server/adapters/http/error_response.hpp"
#include "server/adapters/http/kernel_copy.hpp"

namespace kabinet::http {

namespace {

// The client's addresses have no dot in their last part; only files have.
bool looks_like_a_file(std::string_view path) noexcept {
    return path.starts_with("/assets/") || path.substr(path.rfind('/')).find('.') != std::string_view::npos;
}

} // namespace

Response serve_file(const Request& request) {
    if (request.method != "GET" && request.method != "HEAD") {
        Response response = problem({.code = ErrorCode::method_not_allowed, .field = {}, .detail = {}}, request.id);
        response.add_header("Allow", "GET, HEAD");
        return response;
    }
    const assets::Asset* asset = assets::find(request.path);
    if (asset == nullptr) {
        if (!request.path.starts_with('/') || looks_like_a_file(request.path)) {
            return problem({.code = ErrorCode::not_found, .field = {}, .detail = {}}, request.id);
        }
        asset = &assets::page();
    }
    const assets::Variant& variant = assets::choose(*asset, request.joined_header("Accept-Encoding"));
    const bool is_known = assets::matches(request.joined_header("If-None-Match"), variant.etag);
    return {.status = is_known ? 304 : 200,
            .body = {},
            .fixed_body = is_known ? std::string_view{} : variant.body,
            .file = is_known ? nullptr : kernel_copy(variant),
            .header_lines = {},
            .fixed_header_lines = is_known ? variant.not_modified_header_lines : variant.header_lines,
            .may_be_stored = true};
}

} // namespace kabinet::http
