#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::contract {

enum class Method : std::uint8_t { get, post, put, patch, del };

/// Who may call at all; which company and role is the use case's business.
enum class Access : std::uint8_t { anyone, signed_in };

enum class RouteId : std::uint8_t {
    session_create,
    session_read,
    session_delete,
    lines_list,
    lines_summary,
    line_read,
    sim_codes_read,
};

struct Route {
    RouteId id;
    Method method;
    std::string_view path; ///< `:name` stands for one segment
    Access access;
    std::string_view summary;
};

/// The API's table of contents, in the order of RouteId.
inline constexpr std::array routes{
    Route{RouteId::session_create, Method::post, "/api/v1/session", Access::anyone, "Sign in with phone and password"},
    Route{RouteId::session_read, Method::get, "/api/v1/session", Access::signed_in, "Who is signed in"},
    Route{RouteId::session_delete, Method::del, "/api/v1/session", Access::signed_in, "Sign out"},
    Route{RouteId::lines_list, Method::get, "/api/v1/companies/:company/lines", Access::signed_in, "A page of lines"},
    Route{RouteId::lines_summary, Method::get, "/api/v1/companies/:company/lines-summary", Access::signed_in,
          "Lines by status"},
    Route{RouteId::line_read, Method::get, "/api/v1/companies/:company/lines/:msisdn", Access::signed_in, "One line"},
    Route{RouteId::sim_codes_read, Method::post, "/api/v1/companies/:company/lines/:msisdn/sim-codes",
          Access::signed_in, "PIN and PUK after re-authentication"},
};

/// "GET", "POST", …
std::string_view name_of(Method method) noexcept;
const Route& route_of(RouteId id) noexcept;
/// The route's path with its `:name`s replaced, in their order, by `segments`, percent-encoded.
std::string path_of(RouteId id, std::span<const std::string_view> segments);

inline std::string path_of(RouteId id, std::initializer_list<std::string_view> segments = {}) {
    return path_of(id, std::span(segments.begin(), segments.size()));
}

} // namespace kabinet::contract
