#include "server/adapters/http/router.hpp"

#include "shared/contract/query.hpp"

namespace kabinet::http {

namespace {

std::string_view take_segment(std::string_view& path) noexcept {
    path.remove_prefix(1);
    const std::size_t end = path.find('/');
    const std::string_view segment = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    return segment;
}

bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& segments) {
    segments.clear();
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = take_segment(pattern);
        const std::string_view given = take_segment(path);
        if (!wanted.starts_with(':')) {
            if (wanted != given) {
                return false;
            }
        } else if (given.empty()) {
            return false;
        } else {
            segments.push_back(contract::percent_decode(given));
        }
    }
    return pattern.empty() && path.empty();
}

} // namespace

Match match(std::string_view method, std::string_view path) {
    const std::string_view wanted = method == "HEAD" ? "GET" : method;
    Match result;
    std::vector<std::string> segments;
    for (const contract::Route& route : contract::routes) {
        if (!path.starts_with('/') || !fits(route.path, path, segments)) {
            continue;
        }
        if (contract::name_of(route.method) == wanted) {
            return {.kind = Match::Kind::found, .route = route.id, .segments = std::move(segments), .allowed = {}};
        }
        result.kind = Match::Kind::wrong_method;
        result.allowed += result.allowed.empty() ? "" : ", ";
        result.allowed += contract::name_of(route.method);
        if (route.method == contract::Method::get) {
            result.allowed += ", HEAD";
        }
    }
    return result;
}

} // namespace kabinet::http
