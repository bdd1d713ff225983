#include "web-client/api/operations_api.hpp"

#include "shared/contract/routes.hpp"

#include <utility>

namespace kabinet::client {

using contract::RouteId;

std::string OperationsPageKey::path() const {
    std::string path = contract::path_of(RouteId::operations_list, {std::to_string(company)});
    const std::string parameters = contract::encode_query(query);
    return parameters.empty() ? path : path + "?" + parameters;
}

std::string CatalogueKey::path() const {
    return contract::path_of(RouteId::services_list);
}

HttpRequest place_operation(std::int64_t company, std::string_view msisdn, const contract::OperationRequest& operation,
                            std::string key) {
    HttpRequest request = request_of(RouteId::operation_create, {std::to_string(company), msisdn});
    request.body = contract::encode(operation);
    request.idempotency_key = std::move(key);
    return request;
}

HttpRequest read_operation(std::int64_t company, std::int64_t operation) {
    return request_of(RouteId::operation_read, {std::to_string(company), std::to_string(operation)});
}

HttpRequest cancel_operation(std::int64_t company, std::int64_t operation) {
    return request_of(RouteId::operation_cancel, {std::to_string(company), std::to_string(operation)});
}

HttpRequest retry_operation(std::int64_t company, std::int64_t operation, const contract::OperationRetryRequest& retry,
                            std::string key) {
    HttpRequest request = request_of(RouteId::operation_retry, {std::to_string(company), std::to_string(operation)});
    request.body = contract::encode(retry);
    request.idempotency_key = std::move(key);
    return request;
}

} // namespace kabinet::client
