#include "web-client/state/router.hpp"

#include "shared/contract/query.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>
#include <utility>

namespace kabinet::client {
namespace {

using contract::Parameters;

constexpr std::string_view numbers_path = "/numbers";
constexpr std::string_view operations_path = "/operations";
constexpr std::string_view about_path = "/about";
constexpr std::string_view patterns_path = "/patterns";
constexpr std::string_view faq_path = "/faq";
// In the order of ProfileTab.
constexpr std::array<std::string_view, 3> profile_paths{"/profile", "/profile/companies", "/profile/members"};
// In the order of DocumentsEntry.
constexpr std::array<std::string_view, 4> documents_paths{"/documents/payments", "/documents/actions",
                                                          "/documents/acts", "/documents/invoices"};
constexpr std::string_view documents_path = "/documents";
constexpr std::string_view usage_leaf = "/usage";
constexpr std::string_view payments_leaf = "/payments";
/// A form of the page's own; whoever is signed in has no business there.
constexpr std::string_view recovery_path = "/recovery";

std::optional<std::int64_t> company_of(const Parameters& parameters) {
    const std::string_view value = contract::find_parameter(parameters, "company");
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
    if (error != std::errc{} || end != value.data() + value.size() || id <= 0) {
        return std::nullopt;
    }
    return id;
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

std::string parameter(const Parameters& parameters, std::string_view name) {
    return std::string(contract::find_parameter(parameters, name));
}

DocumentsRoute documents_of(DocumentsEntry entry, const Parameters& parameters) {
    DocumentsRoute route{.entry = entry};
    if (entry == DocumentsEntry::acts) {
        route.account = parameter(parameters, "account");
        return route;
    }
    route.from = parameter(parameters, "from");
    route.to = parameter(parameters, "to");
    if (entry == DocumentsEntry::actions) {
        route.action = parameter(parameters, "action");
        route.person = parameter(parameters, "person");
        route.number = parameter(parameters, "number");
    }
    return route;
}

// A number's page and what hangs below it.
std::optional<Route> number_route_of(std::string_view rest, const Parameters& parameters) {
    const std::size_t slash = rest.find('/');
    const std::string_view digits = rest.substr(0, slash);
    const std::string_view leaf = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash);
    // Only the canonical form: a number has one address.
    if (const auto msisdn = domain::Msisdn::parse(digits); !msisdn || msisdn->digits() != digits) {
        return std::nullopt;
    }
    if (leaf.empty()) {
        return NumberRoute{std::string(digits)};
    }
    std::string from = parameter(parameters, "from");
    std::string to = parameter(parameters, "to");
    if (leaf == usage_leaf) {
        return UsageRoute{std::string(digits), std::move(from), std::move(to),
                          domain::usage_kind_from(contract::find_parameter(parameters, "kind")),
                          domain::usage_direction_from(contract::find_parameter(parameters, "direction"))};
    }
    if (leaf == payments_leaf) {
        return LinePaymentsRoute{std::string(digits), std::move(from), std::move(to)};
    }
    return std::nullopt;
}

void add_filled(contract::QueryWriter& query, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        query.add(name, value);
    }
}

Route route_of(std::string_view whole_path, const Parameters& parameters) {
    std::string_view path = whole_path;
    if (path.size() > 1 && path.ends_with('/')) {
        path.remove_suffix(1);
    }
    if (path.empty() || path == "/" || path == numbers_path || path == recovery_path) {
        return numbers_of(parameters);
    }
    for (std::size_t tab = 0; tab < profile_paths.size(); ++tab) {
        if (path == profile_paths.at(tab)) {
            return ProfileRoute{static_cast<ProfileTab>(tab)};
        }
    }
    if (path == documents_path) {
        return documents_of(DocumentsEntry::payments, parameters);
    }
    for (std::size_t entry = 0; entry < documents_paths.size(); ++entry) {
        if (path == documents_paths.at(entry)) {
            return documents_of(static_cast<DocumentsEntry>(entry), parameters);
        }
    }
    if (path == faq_path) {
        return FaqRoute{};
    }
    if (path == operations_path) {
        return OperationsRoute{};
    }
    if (path == about_path) {
        return AboutRoute{};
    }
    if (path == patterns_path) {
        return PatternsRoute{};
    }
    if (path.starts_with(numbers_path) && path[numbers_path.size()] == '/') {
        if (auto number = number_route_of(path.substr(numbers_path.size() + 1), parameters)) {
            return std::move(*number);
        }
    }
    return UnknownRoute{std::string(whole_path)};
}

} // namespace

Location parse_location(std::string_view address) {
    const std::string_view page = address.substr(0, address.find('#'));
    const std::size_t mark = page.find('?');
    const Parameters parameters =
        contract::parse_query(mark == std::string_view::npos ? std::string_view{} : page.substr(mark));
    return {route_of(page.substr(0, mark), parameters), company_of(parameters)};
}

std::string to_address(const Location& location) {
    std::string path;
    contract::QueryWriter query;
    if (location.company) {
        query.add("company", *location.company);
    }
    std::string sorting;
    if (const auto* numbers = std::get_if<NumbersRoute>(&location.route)) {
        path = numbers_path;
        if (!numbers->search.empty()) {
            query.add("search", numbers->search);
        }
        contract::LinesQuery wanted;
        wanted.sort = numbers->sort;
        wanted.descending = numbers->descending;
        sorting = contract::encode_query(wanted);
    } else if (const auto* number = std::get_if<NumberRoute>(&location.route)) {
        path = std::string(numbers_path) + "/" + number->msisdn;
    } else if (const auto* usage = std::get_if<UsageRoute>(&location.route)) {
        path = std::string(numbers_path) + "/" + usage->msisdn + std::string(usage_leaf);
        add_filled(query, "from", usage->from);
        add_filled(query, "to", usage->to);
        add_filled(query, "kind", usage->kind ? domain::name_of(*usage->kind) : "");
        add_filled(query, "direction", usage->direction ? domain::name_of(*usage->direction) : "");
    } else if (const auto* payments = std::get_if<LinePaymentsRoute>(&location.route)) {
        path = std::string(numbers_path) + "/" + payments->msisdn + std::string(payments_leaf);
        add_filled(query, "from", payments->from);
        add_filled(query, "to", payments->to);
    } else if (const auto* documents = std::get_if<DocumentsRoute>(&location.route)) {
        path = documents_paths.at(static_cast<std::size_t>(documents->entry));
        add_filled(query, "from", documents->from);
        add_filled(query, "to", documents->to);
        add_filled(query, "account", documents->account);
        add_filled(query, "action", documents->action);
        add_filled(query, "person", documents->person);
        add_filled(query, "number", documents->number);
    } else if (const auto* profile = std::get_if<ProfileRoute>(&location.route)) {
        path = profile_paths.at(static_cast<std::size_t>(profile->tab));
    } else if (std::holds_alternative<FaqRoute>(location.route)) {
        path = faq_path;
    } else if (std::holds_alternative<OperationsRoute>(location.route)) {
        path = operations_path;
    } else if (std::holds_alternative<AboutRoute>(location.route)) {
        path = about_path;
    } else if (std::holds_alternative<PatternsRoute>(location.route)) {
        path = patterns_path;
    } else if (const auto* unknown = std::get_if<UnknownRoute>(&location.route)) {
        path = unknown->path;
    }
    std::string parameters = query.take();
    if (!parameters.empty() && !sorting.empty()) {
        parameters += '&';
    }
    parameters += sorting;
    return parameters.empty() ? path : path + "?" + parameters;
}

bool same_page(const Route& one, const Route& other) {
    const auto path = [](const Route& route) {
        std::string address = to_address({route, std::nullopt});
        address.resize(std::min(address.size(), address.find('?')));
        return address;
    };
    return one.index() == other.index() && path(one) == path(other);
}

} // namespace kabinet::client
