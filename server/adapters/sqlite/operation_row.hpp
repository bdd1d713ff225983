#pragma once

#include "server/adapters/sqlite/statement.hpp"
#include "server/ports/operation_repository.hpp"

#include <string>

namespace kabinet::sqlite {

/// The columns that operation_from() reads, in its order.
inline constexpr std::string_view operation_columns =
    "id, company_id, msisdn, kind, iccid, imei, forwarding, target, delay_seconds, service, limit_tiyn, state,"
    " requested_by, requested_by_name, requested_at, not_before, ended_at, failure, gateway_message, gateway_key,"
    " gateway_reference, attempts, status_before, status_changed_before, retry_of";
inline constexpr int operation_column_count = 25;

Result<ports::Operation> operation_from(const Row& row);

/// What an order's columns hold.
struct OrderColumns {
    std::optional<std::string> iccid;
    std::optional<std::string> imei;
    std::optional<std::string_view> forwarding;
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> delay_seconds;
    std::optional<std::string> service;
    std::optional<std::int64_t> limit_tiyn;
};

OrderColumns columns_of(const domain::OperationOrder& order);

} // namespace kabinet::sqlite
