#pragma once

#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/operation/operation_order.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::ports {

/// What the network is asked to do. The same key is always the same order.
struct GatewayOrder {
    std::string_view key;
    domain::Msisdn line;
    const domain::OperationOrder& order;
};

enum class GatewayVerdict : std::uint8_t { pending, done, refused };

struct GatewayAnswer {
    GatewayVerdict verdict = GatewayVerdict::pending;
    std::string reference;                ///< the network's own number for the order; never empty
    std::string message;                  ///< what it says to a refusal; empty: nothing
    std::chrono::seconds ask_again_in{1}; ///< of one that is pending
};

/// The operator's network, which does what operations ask for. Safe from any thread; a call may take seconds.
/// Errors of both: `gateway_unreachable`, `gateway_timeout`, `gateway_garbled` (an answer that makes no sense). None of
/// them tells whether the network has the order: whoever gets one asks again, under the same key.
class ProvisioningGateway {
public:
    ProvisioningGateway() = default;
    ProvisioningGateway(const ProvisioningGateway&) = delete;
    ProvisioningGateway& operator=(const ProvisioningGateway&) = delete;
    virtual ~ProvisioningGateway() = default;

    /// Hands the order over; one that the network has already (by its key) is not done again, and this says how it
    /// stands.
    [[nodiscard]] virtual Result<GatewayAnswer> submit(const GatewayOrder& order) = 0;
    /// How an order stands that the network has confirmed.
    [[nodiscard]] virtual Result<GatewayAnswer> ask(std::string_view key, std::string_view reference) = 0;
};

} // namespace kabinet::ports
