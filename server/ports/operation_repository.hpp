#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/line/line_status.hpp"
#include "shared/domain/operation/operation_order.hpp"
#include "shared/domain/operation/operation_state.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::ports {

/// The status a line had before an operation put it «В обработке», to be given back when the operation comes to
/// nothing.
struct StatusBefore {
    domain::LineStatus status = domain::LineStatus::active;
    std::optional<Instant> changed_at;

    bool operator==(const StatusBefore&) const noexcept = default;
};

/// What somebody asked for, on its way into the database. It begins as accepted.
struct NewOperation {
    CompanyId company;
    domain::Msisdn line;
    domain::OperationOrder order;
    UserId requested_by;
    std::string requested_by_name; ///< as it was then
    Instant requested_at;
    Instant not_before;          ///< it is not handed over earlier: until then it can be cancelled
    std::string idempotency_key; ///< the person's: of this request, and no other of theirs
    std::string fingerprint;     ///< equal for equal requests: the same key for another one is a mistake
    std::string gateway_key;     ///< what the network knows it by
    std::optional<StatusBefore> status_before;
    std::optional<OperationId> retry_of;
};

struct Operation {
    OperationId id;
    CompanyId company;
    domain::Msisdn line;
    domain::OperationOrder order;
    domain::OperationState state = domain::OperationState::accepted;
    UserId requested_by;
    std::string requested_by_name;
    Instant requested_at;
    Instant not_before;
    std::optional<Instant> ended_at;
    std::optional<ErrorCode> failure; ///< of one that failed: why
    std::string gateway_message;      ///< what the network said to it; empty: nothing
    std::string gateway_key;
    std::string gateway_reference; ///< the network's own number for it; empty: the network has not confirmed it yet
    int attempts = 0;              ///< tries to reach the network since its last answer
    std::optional<StatusBefore> status_before;
    std::optional<OperationId> retry_of;
};

/// An operation found by its idempotency key.
struct KeyedOperation {
    Operation operation;
    std::string fingerprint;
};

struct OperationPageRequest {
    std::optional<domain::Msisdn> line;
    std::optional<domain::OperationKind> kind;
    std::optional<domain::OperationState> state;
    std::optional<OperationId> before; ///< the last one of the page before
    int limit = 100;
};

struct OperationPage {
    std::vector<Operation> rows; ///< newest first
    bool more = false;           ///< there are older ones
};

/// How one ended.
struct OperationEnd {
    domain::OperationState state = domain::OperationState::done;
    Instant at;
    std::optional<ErrorCode> failure;
    std::string gateway_message;
};

class OperationRepository {
public:
    OperationRepository() = default;
    OperationRepository(const OperationRepository&) = delete;
    OperationRepository& operator=(const OperationRepository&) = delete;
    virtual ~OperationRepository() = default;

    [[nodiscard]] virtual Result<std::optional<Operation>> find(CompanyId company, OperationId id) const = 0;
    [[nodiscard]] virtual Result<std::optional<KeyedOperation>> find_by_key(UserId user,
                                                                            std::string_view idempotency_key) const = 0;
    [[nodiscard]] virtual Result<OperationPage> page(CompanyId company, const OperationPageRequest& request) const = 0;
    /// Those of the line that have not ended, oldest first.
    [[nodiscard]] virtual Result<std::vector<Operation>> open_of(const domain::Msisdn& line) const = 0;
    /// The line that an open operation puts the card into, of whatever company.
    [[nodiscard]] virtual Result<std::optional<domain::Msisdn>> line_awaiting(const domain::Iccid& iccid) const = 0;

    /// Whether there is anything for take_due().
    [[nodiscard]] virtual Result<bool> any_due(Instant now) const = 0;

    /// `operation_open`: one of the same subject is open on the line, or one with the same new card anywhere;
    /// `conflict`: the person has used the key, or the line is not the company's.
    virtual Result<OperationId> add(const NewOperation& operation) = 0;
    /// At most `limit` open operations that are due at `now`, the longest waiting first: accepted ones are handed over
    /// from now on (processing), and none is due again before `again`. Whoever takes them asks the network.
    virtual Result<std::vector<Operation>> take_due(Instant now, Instant again, int limit) = 0;
    /// All that are processing are due at once: nobody is at them any more.
    virtual Result<void> release_all(Instant now) = 0;
    /// One that goes on: what the network calls it, how often it could not be reached, when to ask again.
    virtual Result<void> keep(OperationId id, std::string_view gateway_reference, int attempts, Instant again) = 0;
    /// `conflict`: it has ended already.
    virtual Result<void> end(OperationId id, const OperationEnd& end) = 0;
};

} // namespace kabinet::ports
