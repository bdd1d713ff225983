#pragma once

#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/domain/line/line_status.hpp"
#include "shared/domain/operation/operation_order.hpp"

#include <optional>
#include <vector>

namespace kabinet::domain {

/// What has to be known of a line to tell which operations are possible: filled in by the server of its tables and by
/// the client of the line's page.
struct LineCondition {
    Msisdn msisdn;
    LineStatus status = LineStatus::active;
    std::optional<Iccid> iccid;
    std::optional<Imei> last_imei; ///< the device seen last
    std::vector<Imei> registered_imeis;
    std::vector<ForwardingRule> forwardings;
    bool sms_ussd_ban = false;
    std::vector<ServiceCode> connected_services;
    std::vector<ServiceCode> offered_services; ///< that could be connected, were the line in the right state
    bool has_secret_code = false;
    std::optional<Money> individual_limit;
    std::optional<Money> credit_limit;               ///< the account's
    std::vector<OperationKind> open_operations = {}; ///< accepted or processing
};

/// Whether an operation of this kind is possible now, whatever its details: what a button asks. The error is the
/// reason a person is shown; it has no field.
///   `operation_open` (one of the same subject is under way), `line_processing` (its status is being changed),
///   `line_already_blocked`, `line_debt` (only the operator unblocks it: the manual's FAQ 7), `line_not_blocked`,
///   `sim_swap_not_active` (FAQ 8), `line_not_active` (services), `imei_not_registered`, `forwarding_not_set`,
///   `ban_already_on`, `ban_already_off`, `service_not_offered`, `service_not_connected`, `secret_code_none`,
///   `individual_limit_none`.
Result<void> check_allowed(OperationKind kind, const LineCondition& line);

/// The same, and its details: what the form asks while it is filled in, and the server before it accepts. Errors beside
/// those of above: `iccid_same` (iccid), `imei_registered` and `imei_not_registered` (imei), `forwarding_to_itself`
/// (target), `forwarding_not_set` (forwarding), `service_connected`, `service_not_offered` and `service_not_connected`
/// (service), `individual_limit_range` (limit_tiyn). What needs other lines' data, a SIM or a device in use elsewhere,
/// is the server's to add.
Result<void> check_allowed(const OperationOrder& order, const LineCondition& line);

/// The device that «Зарегистрировать» registers: the one seen last. Errors: `imei_not_seen`, `imei_registered`.
Result<Imei> device_to_register(const LineCondition& line);

} // namespace kabinet::domain
