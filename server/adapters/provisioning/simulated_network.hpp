#pragma once

#include "server/ports/provisioning_gateway.hpp"
#include "shared/base/clock.hpp"

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace kabinet::provisioning {

struct SimulatedNetworkSettings {
    std::filesystem::path journal; ///< made when there is none
    std::chrono::seconds least_delay{2};
    std::chrono::seconds longest_delay{6}; ///< ≥ least_delay
    int failures_percent = 0;              ///< of all orders, 0 … 100
    std::uint64_t seed = 1;
};

/// A network of our own for demos and tests: takes every order, is at it for a while, and then has done or refused it.
/// How long and how it ends hangs on the seed and the order's key alone. What it was given it writes down, one line for
/// each order, before it says so; so it knows its orders again after it was killed.
class SimulatedNetwork final : public ports::ProvisioningGateway {
public:
    /// Reads the journal; a last line that was cut off by a crash was never confirmed, and is dropped. The error is one
    /// sentence.
    static std::expected<std::unique_ptr<SimulatedNetwork>, std::string> open(const SimulatedNetworkSettings& settings,
                                                                              const Clock& clock);

    SimulatedNetwork(const SimulatedNetwork&) = delete;
    SimulatedNetwork& operator=(const SimulatedNetwork&) = delete;
    ~SimulatedNetwork() override;

    [[nodiscard]] Result<ports::GatewayAnswer> submit(const ports::GatewayOrder& order) override;
    [[nodiscard]] Result<ports::GatewayAnswer> ask(std::string_view key, std::string_view reference) override;

    /// Orders it was ever given.
    [[nodiscard]] std::size_t size();

private:
    struct Taken {
        std::int64_t number;
        Instant at;
    };

    SimulatedNetwork(SimulatedNetworkSettings settings, const Clock& clock, int file);
    std::expected<void, std::string> read_journal();
    Result<void> write_down(const ports::GatewayOrder& order, const Taken& taken) const;
    [[nodiscard]] ports::GatewayAnswer answer(std::string_view key, const Taken& taken) const;

    SimulatedNetworkSettings settings_;
    const Clock& clock_;
    int file_;
    std::mutex mutex_;
    std::unordered_map<std::string, Taken> orders_; ///< by key
};

} // namespace kabinet::provisioning
