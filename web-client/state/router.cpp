#include "web-client/state/router.hpp"

#include "shared/contract/query.hpp"
#include "shared/contract/routes.hpp"
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
constexpr std::array<std::string_view, 6> documents_paths{"/documents/payments",    "/documents/actions",
                                                          "/documents/number-list", "/documents/acts",
                                                          "/documents/invoices",    "/documents/reconciliation"};
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
        } else if (name != "after" && name != "limit" && contract::decode_lines_query({{name, value}})) {
            known.emplace_back(name, value); // what doesn't exist is no reason to show nothing
        }
    }
    // Each was decoded already.
    const contract::LinesQuery query = contract::decode_lines_query(known).value_or(contract::LinesQuery{});
    return {std::move(search), query.sort, query.descending, {query.status, query.tariff, query.account, query.label}};
}

std::string parameter(const Parameters& parameters, std::string_view name) {
    return std::string(contract::find_parameter(parameters, name));
}

DocumentsRoute documents_of(DocumentsEntry entry, const Parameters& parameters) {
    DocumentsRoute route{.entry = entry};
    if (entry == DocumentsEntry::number_list || entry == DocumentsEntry::reconciliation) {
        return route;
    }
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

contract::LinesQuery query_of(const NumbersRoute& route) {
    return {.search = route.search,
            .status = route.filter.statuses,
            .tariff = route.filter.tariff,
            .account = route.filter.account,
            .label = route.filter.label,
            .sort = route.sort,
            .descending = route.descending};
}

std::string lines_file_path(std::int64_t company) {
    return contract::path_of(contract::RouteId::chosen_lines_file, {std::to_string(company)});
}

std::string lines_file_path(std::int64_t company, const NumbersRoute& route, contract::FileFormat format,
                            contract::FileLanguage language) {
    const contract::LinesFileQuery query{.search = route.search,
                                         .status = route.filter.statuses,
                                         .tariff = route.filter.tariff,
                                         .account = route.filter.account,
                                         .label = route.filter.label,
                                         .sort = route.sort,
                                         .descending = route.descending,
                                         .format = format,
                                         .language = language};
    const std::string parameters = contract::encode_query(query);
    const std::string path = contract::path_of(contract::RouteId::lines_file, {std::to_string(company)});
    return parameters.empty() ? path : path + '?' + parameters;
}

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
    std::string listing;
    if (const auto* numbers = std::get_if<NumbersRoute>(&location.route)) {
        path = numbers_path;
        listing = contract::encode_query(query_of(*numbers));
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
    if (!parameters.empty() && !listing.empty()) {
        parameters += '&';
    }
    parameters += listing;
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
