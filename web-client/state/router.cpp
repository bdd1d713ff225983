#include "web-client/state/router.hpp"

#include "shared/domain/identifiers/msisdn.hpp"
#include "web-client/state/url.hpp"

#include <charconv>
#include <type_traits>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::string_view numbers_path = "/numbers";
constexpr std::string_view about_path = "/about";

std::optional<std::int64_t> company_of(const Parameters& parameters) {
    for (const auto& [name, value] : parameters) {
        if (name == "company") {
            std::int64_t id = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
            if (error == std::errc{} && end == value.data() + value.size() && id > 0) {
                return id;
            }
        }
    }
    return std::nullopt;
}

NumbersRoute numbers_of(const Parameters& parameters) {
    Parameters known;
    std::string search;
    for (const auto& [name, value] : parameters) {
        if (name == "search") {
            search = value;
        } else if (name == "sort" || name == "order") {
            known.emplace_back(name, value);
        }
    }
    // The words are the contract's own. A sort that doesn't exist is no reason to show nothing.
    const auto query = contract::decode_lines_query(known);
    if (!query) {
        return {std::move(search), contract::LineSort::number, false};
    }
    return {std::move(search), query->sort, query->descending};
}

Route route_of(const Url& url) {
    std::string_view path = url.path;
    if (path.size() > 1 && path.ends_with('/')) {
        path.remove_suffix(1);
    }
    if (path == "/" || path == numbers_path) {
        return numbers_of(url.parameters);
    }
    if (path == about_path) {
        return AboutRoute{};
    }
    if (path.starts_with(numbers_path) && path[numbers_path.size()] == '/') {
        const std::string_view digits = path.substr(numbers_path.size() + 1);
        // Only the canonical form: a number has one address.
        if (const auto msisdn = domain::Msisdn::parse(digits); msisdn && msisdn->digits() == digits) {
            return NumberRoute{std::string(digits)};
        }
    }
    return UnknownRoute{url.path};
}

void add(std::string& query, std::string_view part) {
    if (!part.empty()) {
        query += query.empty() ? '?' : '&';
        query += part;
    }
}

} // namespace

Location parse_location(std::string_view address) {
    const Url url = parse_url(address);
    return {route_of(url), company_of(url.parameters)};
}

std::string to_address(const Location& location) {
    std::string path;
    std::string query;
    if (location.company) {
        add(query, "company=" + std::to_string(*location.company));
    }
    if (const auto* numbers = std::get_if<NumbersRoute>(&location.route)) {
        path = numbers_path;
        contract::LinesQuery wanted;
        wanted.sort = numbers->sort;
        wanted.descending = numbers->descending;
        if (!numbers->search.empty()) {
            add(query, "search=" + percent_encoded(numbers->search));
        }
        add(query, contract::encode_query(wanted));
    } else if (const auto* number = std::get_if<NumberRoute>(&location.route)) {
        path = std::string(numbers_path) + "/" + number->msisdn;
    } else if (std::holds_alternative<AboutRoute>(location.route)) {
        path = about_path;
    } else if (const auto* unknown = std::get_if<UnknownRoute>(&location.route)) {
        path = unknown->path;
    }
    return path + query;
}

} // namespace kabinet::client
