#include "server/cli/gateway.hpp"

#include "server/adapters/provisioning/simulated_network.hpp"
#include "server/adapters/provisioning/tmf641_gateway.hpp"

namespace kabinet::cli {

namespace {

using Gateway = std::unique_ptr<ports::ProvisioningGateway>;

std::expected<Gateway, std::string> open_simulated(const config::ProvisioningSettings& settings,
                                                   const std::filesystem::path& data_folder, const Clock& clock) {
    if (settings.least_delay > settings.longest_delay) {
        return std::unexpected("simulated_network.least_delay_seconds is more than longest_delay_seconds");
    }
    auto network = provisioning::SimulatedNetwork::open({.journal = data_folder / "simulated_network.journal",
                                                         .least_delay = settings.least_delay,
                                                         .longest_delay = settings.longest_delay,
                                                         .failures_percent = settings.failures_percent,
                                                         .seed = settings.seed},
                                                        clock);
    return network ? std::expected<Gateway, std::string>(std::move(*network))
                   : std::unexpected(std::move(network.error()));
}

std::expected<Gateway, std::string> open_tmf641(const config::ProvisioningSettings& settings) {
    if (settings.address.empty()) {
        return std::unexpected("network.gateway is tmf641, and network.address does not say where it is");
    }
    std::string address = settings.address;
    while (address.ends_with('/')) {
        address.pop_back();
    }
    return std::make_unique<provisioning::Tmf641Gateway>(provisioning::Tmf641Settings{
        .address = std::move(address), .token = settings.token, .timeout = settings.timeout});
}

} // namespace

std::expected<Gateway, std::string> open_gateway(const config::ProvisioningSettings& settings,
                                                 const std::filesystem::path& data_folder, const Clock& clock) {
    switch (settings.gateway) {
    case config::NetworkGateway::simulated:
        break;
    case config::NetworkGateway::tmf641:
        return open_tmf641(settings);
    }
    return open_simulated(settings, data_folder, clock);
}

} // namespace kabinet::cli
