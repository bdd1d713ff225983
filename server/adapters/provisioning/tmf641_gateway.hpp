#pragma once

#include "server/adapters/provisioning/http_exchange.hpp"
#include "server/adapters/provisioning/service_order.hpp"

#include <string>

namespace kabinet::provisioning {

struct Tmf641Settings {
    std::string address; ///< "https://host/tmf-api/serviceOrdering/v4", without a slash at the end
    std::string token;   ///< Bearer; empty: none
    std::chrono::milliseconds timeout{10'000};
    std::chrono::seconds between_questions{2}; ///< how often the state of an order is asked for
};

/// A network that takes service orders as TM Forum 641 defines them. The definition knows no idempotency key, so before
/// an order is posted the network is asked for one with our `externalId`: what was handed over by a request whose
/// answer was lost is found again instead of done again.
class Tmf641Gateway final : public ports::ProvisioningGateway {
public:
    explicit Tmf641Gateway(Tmf641Settings settings)
        : settings_(std::move(settings)) {}

    [[nodiscard]] Result<ports::GatewayAnswer> submit(const ports::GatewayOrder& order) override;
    [[nodiscard]] Result<ports::GatewayAnswer> ask(std::string_view key, std::string_view reference) override;

private:
    [[nodiscard]] Result<HttpReply> get(const std::string& path) const;
    [[nodiscard]] Result<HttpReply> request(const std::string& path, std::string body) const;
    [[nodiscard]] ports::GatewayAnswer answer_of(const ServiceOrder& order) const;

    Tmf641Settings settings_;
};

} // namespace kabinet::provisioning
