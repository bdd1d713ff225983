#pragma once

#include "server/ports/provisioning_gateway.hpp"

#include <optional>
#include <string>
#include <string_view>

// A service order as TM Forum 641 (Service Ordering Management, 4.1.0) has it.
namespace kabinet::provisioning {

/// The body of POST /serviceOrder: one item; its action is `add` for connecting a service, `delete` for disconnecting
/// one, `modify` for the rest; `externalId` is our key. What is to be done is told by characteristics of the item's
/// service: msisdn, operation (the kind's name), and what the kind needs.
std::string service_order_body(const ports::GatewayOrder& order);

/// What a network answered about an order.
struct ServiceOrder {
    std::string id;
    std::string external_id; ///< empty: it didn't say
    ports::GatewayVerdict verdict = ports::GatewayVerdict::pending;
    std::string message; ///< of one that came to nothing: its own words, as far as it has any
};

/// A ServiceOrder of the definition: an object with an id and a state that is one of its eleven. `gateway_garbled`
/// otherwise.
Result<ServiceOrder> parse_service_order(std::string_view json);

/// The first of a list whose `externalId` is the key: a network that can't filter by it answers others. Nothing: none
/// is. `gateway_garbled`: no list of service orders.
Result<std::optional<ServiceOrder>> find_service_order(std::string_view json, std::string_view key);

/// What an Error of the definition says; empty: it says nothing, or is none.
std::string error_words(std::string_view json);

} // namespace kabinet::provisioning
