#pragma once

#include "shared/contract/line_files.hpp"
#include "shared/contract/lines.hpp"
#include "shared/domain/usage/usage_kind.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kabinet::client {

/// `status=…&status=…&tariff=…&account=…&label=…`
struct NumbersFilter {
    std::vector<domain::LineStatus> statuses = {}; ///< each once, in the order of domain::LineStatus; empty: any
    std::string tariff = {};                       ///< empty: any
    std::string account = {};                      ///< digits; empty: any
    std::string label = {};                        ///< empty: any
    bool operator==(const NumbersFilter&) const = default;

    [[nodiscard]] bool empty() const { return *this == NumbersFilter{}; }
};

/// `/numbers?search=…&status=…&tariff=…&account=…&label=…&sort=…&order=…`
struct NumbersRoute {
    std::string search = {};
    contract::LineSort sort = contract::LineSort::number;
    bool descending = false;
    NumbersFilter filter = {};
    bool operator==(const NumbersRoute&) const = default;
};

/// `/numbers/77010542001`
struct NumberRoute {
    std::string msisdn; ///< 11 digits
    bool operator==(const NumberRoute&) const = default;
};

/// `/numbers/77010542001/usage?from=2019-01-26&to=2019-02-26&kind=voice&direction=outgoing`: «Детализация».
struct UsageRoute {
    std::string msisdn = {};
    std::string from = {}, to = {}; ///< days that are shown; empty: none were asked for yet
    std::optional<domain::UsageKind> kind = {};
    std::optional<domain::UsageDirection> direction = {};
    bool operator==(const UsageRoute&) const = default;
};

/// `/numbers/77780625084/payments?from=…&to=…`: «История платежей» of a line that is paid in advance.
struct LinePaymentsRoute {
    std::string msisdn = {};
    std::string from = {}, to = {};
    bool operator==(const LinePaymentsRoute&) const = default;
};

/// What «Документы и отчеты» has, in the manual's order.
enum class DocumentsEntry : std::uint8_t { payments, actions, number_list, acts, invoices, reconciliation };

/// `/documents/payments?from=…&to=…`; of the register of invoices `from` and `to` are months, of acts there is
/// `account`; the history of actions has `action`, `person` and `number`. What an entry doesn't have is empty.
struct DocumentsRoute {
    DocumentsEntry entry = DocumentsEntry::payments;
    std::string from = {}, to = {};
    std::string account = {};
    std::string action = {}, person = {}, number = {};
    bool operator==(const DocumentsRoute&) const = default;
};

enum class ProfileTab : std::uint8_t { own, companies, members };

/// `/profile`, `/profile/companies`, `/profile/members`
struct ProfileRoute {
    ProfileTab tab = ProfileTab::own;
    bool operator==(const ProfileRoute&) const = default;
};

/// `/faq`
struct FaqRoute {
    bool operator==(const FaqRoute&) const = default;
};

/// `/about`
struct AboutRoute {
    bool operator==(const AboutRoute&) const = default;
};

/// `/patterns`: every widget in every state; nothing links to it.
struct PatternsRoute {
    bool operator==(const PatternsRoute&) const = default;
};

/// `/operations`: «Заявки», every operation of the company.
struct OperationsRoute {
    bool operator==(const OperationsRoute&) const = default;
};

/// Any address that leads nowhere; kept as it is.
struct UnknownRoute {
    std::string path;
    bool operator==(const UnknownRoute&) const = default;
};

using Route = std::variant<NumbersRoute, NumberRoute, UsageRoute, LinePaymentsRoute, DocumentsRoute, OperationsRoute,
                           ProfileRoute, FaqRoute, AboutRoute, PatternsRoute, UnknownRoute>;

/// Where the person is: what the address bar says.
struct Location {
    Route route;
    std::optional<std::int64_t> company; ///< empty: the one they used last
    bool operator==(const Location&) const = default;
};

/// What the server is asked for the list.
[[nodiscard]] contract::LinesQuery query_of(const NumbersRoute& route);

/// Where the whole list is had as a file.
[[nodiscard]] std::string lines_file_path(std::int64_t company, const NumbersRoute& route, contract::FileFormat format,
                                          contract::FileLanguage language);
/// Where chosen lines are had so.
[[nodiscard]] std::string lines_file_path(std::int64_t company);

/// Never fails: what it doesn't know is an UnknownRoute. `/` is the list of numbers.
[[nodiscard]] Location parse_location(std::string_view address);
/// The address that parses back to the same location; defaults are left out.
[[nodiscard]] std::string to_address(const Location& location);
/// The same page, maybe with another search, order or period on it.
[[nodiscard]] bool same_page(const Route& one, const Route& other);

} // namespace kabinet::client
