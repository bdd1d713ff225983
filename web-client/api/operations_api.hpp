#pragma once

#include "shared/contract/catalogue.hpp"
#include "shared/contract/operations.hpp"
#include "web-client/api/api_client.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::client {

struct OperationsPageKey {
    using Value = contract::OperationsPageDto;
    std::int64_t company = 0;
    contract::OperationsQuery query = {};
    [[nodiscard]] std::string path() const;
};

struct CatalogueKey {
    using Value = contract::CatalogueDto;
    [[nodiscard]] std::string path() const;
};

/// The messages about operations; sent by ApiClient::send().
[[nodiscard]] HttpRequest place_operation(std::int64_t company, std::string_view msisdn,
                                          const contract::OperationRequest& operation, std::string key);
[[nodiscard]] HttpRequest read_operation(std::int64_t company, std::int64_t operation);
[[nodiscard]] HttpRequest cancel_operation(std::int64_t company, std::int64_t operation);
[[nodiscard]] HttpRequest retry_operation(std::int64_t company, std::int64_t operation,
                                          const contract::OperationRetryRequest& retry, std::string key);

} // namespace kabinet::client
