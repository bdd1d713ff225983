#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"
#include "shared/domain/operation/operation_order.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kabinet::use_cases {

struct OperationInput {
    domain::OperationOrder order;
    std::string idempotency_key; ///< 16 … 64 letters, digits, `-` and `_`, of the client's making
    std::string password;        ///< the actor's, for a SIM swap
};

/// Stores the operation with its row of history; «В обработке» is the line's status from then on when it changes it.
/// The same key and the same order again answer the same operation, whatever became of it, and do nothing. A SIM swap
/// is held for a while in which it can be cancelled, and whoever has the old card and the actor are told. Errors:
/// `not_found` (company or line), `forbidden`, `required` and `idempotency_key_format` (idempotency_key),
/// `idempotency_key_reused`, all of domain::check_allowed(), `iccid_in_use` (iccid), `imei_registered_elsewhere`
/// (imei), `operation_open`, `required` and `password_wrong` (password), `rate_limited`, `unavailable`.
Result<ports::Operation> request_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                           const domain::Msisdn& msisdn, const OperationInput& input);

/// The same order again, of an operation that failed. When the network may have the first one, it gets the second under
/// the same key and does it once. Errors: those of request_operation(), `not_found` (no such operation),
/// `operation_not_failed`.
Result<ports::Operation> retry_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                         ports::OperationId id, std::string_view idempotency_key,
                                         std::string_view password);

} // namespace kabinet::use_cases
