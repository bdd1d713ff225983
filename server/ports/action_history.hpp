#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/names.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/operation/operation_kind.hpp"
#include "shared/domain/period/period.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::ports {

enum class ActionKind : std::uint8_t {
    sign_in,
    sign_out,
    view_sim_codes,
    recover_password,
    change_password,
    change_email,
    end_session,
    name_company,
    enable_second_factor,
    disable_second_factor,
    invite_member,
    change_role,
    remove_member,
    // operations, in the order of domain::OperationKind
    block,
    unblock,
    swap_sim,
    register_imei,
    remove_imei,
    set_forwarding,
    clear_forwarding,
    sms_ussd_ban_on,
    sms_ussd_ban_off,
    connect_service,
    disconnect_service,
    send_secret_code,
    delete_secret_code,
    set_individual_limit,
    clear_individual_limit,
    cancel_operation,
    set_labels,
    export_lines,
    view_usage,
    // documents
    view_payments,
    view_invoices,
    download_act,
    view_history,
    // reports by mail
    request_number_list,
    request_reconciliation,
    cancel_report,
};

inline constexpr Names<ActionKind, 39> action_kind_names{{"sign_in",
                                                          "sign_out",
                                                          "view_sim_codes",
                                                          "recover_password",
                                                          "change_password",
                                                          "change_email",
                                                          "end_session",
                                                          "name_company",
                                                          "enable_second_factor",
                                                          "disable_second_factor",
                                                          "invite_member",
                                                          "change_role",
                                                          "remove_member",
                                                          "block",
                                                          "unblock",
                                                          "swap_sim",
                                                          "register_imei",
                                                          "remove_imei",
                                                          "set_forwarding",
                                                          "clear_forwarding",
                                                          "sms_ussd_ban_on",
                                                          "sms_ussd_ban_off",
                                                          "connect_service",
                                                          "disconnect_service",
                                                          "send_secret_code",
                                                          "delete_secret_code",
                                                          "set_individual_limit",
                                                          "clear_individual_limit",
                                                          "cancel_operation",
                                                          "set_labels",
                                                          "export_lines",
                                                          "view_usage",
                                                          "view_payments",
                                                          "view_invoices",
                                                          "download_act",
                                                          "view_history",
                                                          "request_number_list",
                                                          "request_reconciliation",
                                                          "cancel_report"}};

/// What the history calls a request for an operation.
constexpr ActionKind action_of(domain::OperationKind kind) noexcept {
    return static_cast<ActionKind>(static_cast<std::uint8_t>(ActionKind::block) + static_cast<std::uint8_t>(kind));
}

static_assert(action_of(domain::OperationKind::block) == ActionKind::block);
static_assert(action_of(domain::OperationKind::clear_individual_limit) == ActionKind::clear_individual_limit);

enum class ActionOutcome : std::uint8_t { succeeded, refused };

/// The enumerator's own spelling: as it is stored.
inline std::string_view name_of(ActionKind kind) noexcept {
    return action_kind_names.of(kind);
}

inline std::string_view name_of(ActionOutcome outcome) noexcept {
    return outcome == ActionOutcome::succeeded ? "succeeded" : "refused";
}

/// Who did what, when. Name and phone are kept as they were at that moment.
struct ActionEntry {
    Instant at;
    ActionKind kind = ActionKind::sign_in;
    ActionOutcome outcome = ActionOutcome::succeeded;
    UserId user;
    std::string user_name;
    domain::Msisdn user_phone;
    std::optional<CompanyId> company;
    std::optional<domain::Msisdn> line;
    std::string address;                       ///< of the client
    std::optional<OperationId> operation = {}; ///< of an action that takes its time: how it ends, the operation knows
};

/// A sign-in as its own person sees it.
struct SignInRow {
    ActionId id;
    Instant at;
    ActionKind kind = ActionKind::sign_in;
    ActionOutcome outcome = ActionOutcome::succeeded;
    std::string address;
};

/// What became of an action; of one that takes its time, what the operation knows.
enum class ActionResult : std::uint8_t { succeeded, refused, under_way, failed, cancelled };

inline constexpr Names<ActionResult, 5> action_result_names{
    {"succeeded", "refused", "under_way", "failed", "cancelled"}};

inline std::string_view name_of(ActionResult result) noexcept {
    return action_result_names.of(result);
}

/// An action as the company's history shows it.
struct ActionRow {
    ActionId id;
    Instant at;
    ActionKind kind = ActionKind::sign_in;
    ActionResult result = ActionResult::succeeded;
    std::string user_name;
    domain::Msisdn user_phone;
    std::optional<domain::Msisdn> line;
};

struct ActionFilter {
    std::optional<ActionKind> kind;
    std::optional<domain::Msisdn> user_phone;
    std::optional<domain::Msisdn> line;
};

/// Where a page ended.
struct ActionPosition {
    Instant at;
    ActionId id;
};

struct ActionPageRequest {
    domain::InstantRange range;
    ActionFilter filter;
    std::optional<ActionPosition> after;
    int limit = 100;
};

struct ActionPage {
    std::vector<ActionRow> rows;
    bool more = false; ///< there are rows after the last one
};

/// Append-only: the database refuses to change or delete what was written.
class ActionHistory {
public:
    ActionHistory() = default;
    ActionHistory(const ActionHistory&) = delete;
    ActionHistory& operator=(const ActionHistory&) = delete;
    virtual ~ActionHistory() = default;

    /// By password or by recovery, the latest first, at most `limit` that are older than `before`.
    [[nodiscard]] virtual Result<std::vector<SignInRow>> sign_ins_of(UserId user, std::optional<ActionId> before,
                                                                     int limit) const = 0;
    /// What was done in the company; newest first.
    [[nodiscard]] virtual Result<ActionPage> page(CompanyId company, const ActionPageRequest& request) const = 0;

    virtual Result<void> append(const ActionEntry& entry) = 0;
};

} // namespace kabinet::ports
