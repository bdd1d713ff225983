#include "web-client/api/documents_api.hpp"

#include "shared/contract/routes.hpp"
#include "web-client/api/api_client.hpp"

#include <initializer_list>
#include <string_view>

namespace kabinet::client {
namespace {

using contract::RouteId;

template <class Query>
std::string address_of(RouteId id, std::initializer_list<std::string_view> segments, const Query& query) {
    std::string path = contract::path_of(id, segments);
    const std::string parameters = contract::encode_query(query);
    return parameters.empty() ? path : path + "?" + parameters;
}

} // namespace

std::string UsagePageKey::path() const {
    return address_of(RouteId::usage_list, {std::to_string(company), msisdn}, query);
}

std::string UsageTotalsKey::path() const {
    return address_of(RouteId::usage_totals, {std::to_string(company), msisdn}, query);
}

std::string PaymentsPageKey::path() const {
    return msisdn.empty() ? address_of(RouteId::payments_list, {std::to_string(company)}, query)
                          : address_of(RouteId::line_payments_list, {std::to_string(company), msisdn}, query);
}

std::string AccountsPageKey::path() const {
    return address_of(RouteId::accounts_list, {std::to_string(company)}, query);
}

std::string BilledMonthsKey::path() const {
    return contract::path_of(RouteId::billed_months_list, {std::to_string(company), account});
}

std::string InvoicesPageKey::path() const {
    return address_of(RouteId::invoices_list, {std::to_string(company)}, query);
}

std::string ActionsPageKey::path() const {
    return address_of(RouteId::actions_list, {std::to_string(company)}, query);
}

std::string ReportsPageKey::path() const {
    return address_of(RouteId::reports_list, {std::to_string(company)}, query);
}

HttpRequest ask_report(std::int64_t company, const contract::ReportRequest& report) {
    HttpRequest message = request_of(RouteId::report_create, {std::to_string(company)});
    message.body = contract::encode(report);
    return message;
}

HttpRequest cancel_report(std::int64_t company, std::int64_t report) {
    return request_of(RouteId::report_cancel, {std::to_string(company), std::to_string(report)});
}

std::string usage_file_path(std::int64_t company, const std::string& msisdn, const contract::UsageFileQuery& query) {
    return address_of(RouteId::usage_file, {std::to_string(company), msisdn}, query);
}

std::string payments_file_path(std::int64_t company, const std::string& msisdn,
                               const contract::PaymentsFileQuery& query) {
    return msisdn.empty() ? address_of(RouteId::payments_file, {std::to_string(company)}, query)
                          : address_of(RouteId::line_payments_file, {std::to_string(company), msisdn}, query);
}

std::string actions_file_path(std::int64_t company, const contract::ActionsFileQuery& query) {
    return address_of(RouteId::actions_file, {std::to_string(company)}, query);
}

std::string invoices_file_path(std::int64_t company, const contract::InvoicesFileQuery& query) {
    return address_of(RouteId::invoices_file, {std::to_string(company)}, query);
}

std::string act_file_path(std::int64_t company, const std::string& account, const std::string& month,
                          const contract::ActFileQuery& query) {
    return address_of(RouteId::act_file, {std::to_string(company), account, month}, query);
}

std::string annex_file_path(std::int64_t company, const std::string& account, const std::string& month,
                            const contract::ActFileQuery& query) {
    return address_of(RouteId::annex_file, {std::to_string(company), account, month}, query);
}

} // namespace kabinet::client
