#pragma once

#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/domain/operation/operation_order.hpp"
#include "shared/domain/operation/operation_state.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::contract {

/// The header that names a request: the same key again answers what the first one did, and does nothing.
inline constexpr std::string_view idempotency_key_header = "Idempotency-Key";

/// POST /api/v1/companies/:company/lines/:msisdn/operations: what is to be done, as typed. Each kind takes the fields
/// that it needs; others are passed over.
struct OperationRequest {
    domain::OperationKind kind = domain::OperationKind::block;
    std::string iccid;                         ///< swap_sim
    std::string imei;                          ///< register_imei, remove_imei
    std::string forwarding;                    ///< set_forwarding, clear_forwarding: a ForwardingKind's name
    std::string target;                        ///< set_forwarding
    std::optional<std::int64_t> delay_seconds; ///< set_forwarding, for no_answer
    std::string service;                       ///< connect_service, disconnect_service
    std::optional<std::int64_t> limit_tiyn;    ///< set_individual_limit
    std::string password;                      ///< swap_sim: the person's own, once more
};

template <> struct Fields<OperationRequest> {
    static constexpr auto list = std::tuple{
        field("kind", &OperationRequest::kind, "What is to be done"),
        field("iccid", &OperationRequest::iccid, formats::text(100), "swap_sim: the new SIM card").optional(),
        field("imei", &OperationRequest::imei, formats::typed<domain::Imei>("35202309352069"),
              "register_imei, remove_imei: the device")
            .optional(),
        field("forwarding", &OperationRequest::forwarding, formats::one_of<domain::ForwardingKind>(),
              "set_forwarding, clear_forwarding: when calls are forwarded")
            .optional(),
        field("target", &OperationRequest::target, formats::typed_msisdn, "set_forwarding: where to").optional(),
        field("delay_seconds", &OperationRequest::delay_seconds, formats::between(5, 30, ErrorCode::forwarding_delay),
              "set_forwarding: how long it rings before; for no_answer, in steps of 5"),
        field("service", &OperationRequest::service, formats::typed<domain::ServiceCode>("smart_roaming"),
              "connect_service, disconnect_service: the service")
            .optional(),
        field("limit_tiyn", &OperationRequest::limit_tiyn, formats::tiyn, "set_individual_limit: the limit"),
        field("password", &OperationRequest::password, formats::typed_password,
              "swap_sim: the person's own password, once more")
            .optional(),
    };
};

/// The same after validation.
struct OperationCommand {
    domain::OperationOrder order;
    std::string password;
};

/// What the form and the handler call; `rules` are the operator's. Errors name the field: those of the domain's types,
/// and `required` for what the kind needs and is missing.
Result<OperationCommand> validate(const OperationRequest& request, const domain::IccidRules& rules = {});

/// An order in the fields of a request, to be sent; without a password.
OperationRequest request_of(const domain::OperationOrder& order);

/// POST …/operations/:operation/retry: a SIM swap wants the password once more.
struct OperationRetryRequest {
    std::string password;
};

template <> struct Fields<OperationRetryRequest> {
    static constexpr auto list = std::tuple{
        field("password", &OperationRetryRequest::password, formats::typed_password,
              "Of a swap_sim: the person's own password, once more")
            .optional(),
    };
};

/// GET …/operations/:operation, and the answer to whatever asks for one.
struct OperationDto {
    std::int64_t id = 0;
    std::string msisdn;
    domain::OperationKind kind = domain::OperationKind::block;
    domain::OperationState state = domain::OperationState::accepted;
    std::string requested_by; ///< a name
    std::string requested_at;
    std::string held_until; ///< of an accepted one that waits: until then it can be cancelled for sure
    std::string ended_at;
    std::string failure;         ///< an error code
    std::string network_message; ///< the network's own words to a failure
    std::string iccid;
    std::string imei;
    std::string forwarding;
    std::string target;
    std::optional<std::int64_t> delay_seconds;
    std::string service;
    std::optional<std::int64_t> limit_tiyn;
    std::optional<std::int64_t> retry_of; ///< the failed operation that this one repeats
};

template <> struct Fields<OperationDto> {
    static constexpr auto list = std::tuple{
        field("id", &OperationDto::id, formats::id, "The operation"),
        field("msisdn", &OperationDto::msisdn, formats::msisdn, "The line"),
        field("kind", &OperationDto::kind, "What is to be done"),
        field("state", &OperationDto::state, "How far it is"),
        field("requested_by", &OperationDto::requested_by, "Who asked for it"),
        field("requested_at", &OperationDto::requested_at, formats::moment, "When"),
        field("held_until", &OperationDto::held_until, formats::moment,
              "Until when it is held back, to be cancelled; missing: it is not")
            .optional(),
        field("ended_at", &OperationDto::ended_at, formats::moment, "When it ended; missing: it has not").optional(),
        field("failure", &OperationDto::failure, formats::error_code, "Of one that failed: why").optional(),
        field("network_message", &OperationDto::network_message, "The network's own words to a failure").optional(),
        field("iccid", &OperationDto::iccid, formats::iccid, "swap_sim: the new SIM card").optional(),
        field("imei", &OperationDto::imei, formats::imei, "register_imei, remove_imei: the device").optional(),
        field("forwarding", &OperationDto::forwarding, formats::one_of<domain::ForwardingKind>(),
              "set_forwarding, clear_forwarding: when calls are forwarded")
            .optional(),
        field("target", &OperationDto::target, formats::msisdn, "set_forwarding: where to").optional(),
        field("delay_seconds", &OperationDto::delay_seconds, formats::between(5, 30),
              "set_forwarding: how long it rings before"),
        field("service", &OperationDto::service, formats::typed<domain::ServiceCode>("smart_roaming"),
              "connect_service, disconnect_service: the service")
            .optional(),
        field("limit_tiyn", &OperationDto::limit_tiyn, formats::tiyn, "set_individual_limit: the limit"),
        field("retry_of", &OperationDto::retry_of, formats::id, "The failed operation that this one repeats"),
    };
};

struct OperationsPageDto {
    std::vector<OperationDto> items;
    std::string next; ///< empty: this was the last page
};

template <> struct Fields<OperationsPageDto> {
    static constexpr auto list = std::tuple{
        field("items", &OperationsPageDto::items, "The operations, newest first"),
        field("next", &OperationsPageDto::next, formats::cursor,
              "Where the next page begins; empty: this was the last one"),
    };
};

inline constexpr int operations_page_limit_default = 100;
inline constexpr int operations_page_limit_max = 500;

/// GET /api/v1/companies/:company/operations
struct OperationsQuery {
    std::string msisdn; ///< as typed; empty: of all lines
    std::optional<domain::OperationKind> kind;
    std::optional<domain::OperationState> state;
    std::optional<std::int64_t> after;
    int limit = operations_page_limit_default;
};

template <> struct Fields<OperationsQuery> {
    static constexpr auto list = std::tuple{
        field("msisdn", &OperationsQuery::msisdn, formats::typed_msisdn, "Those of this line only"),
        field("kind", &OperationsQuery::kind, "Those of this kind only"),
        field("state", &OperationsQuery::state, "Those in this state only"),
        field("after", &OperationsQuery::after, formats::between(1, INT64_MAX, ErrorCode::cursor_invalid),
              "The next of the page before; left out: from the newest"),
        field("limit", &OperationsQuery::limit, formats::page_limit(operations_page_limit_max),
              "At most so many operations"),
    };
};

} // namespace kabinet::contract
