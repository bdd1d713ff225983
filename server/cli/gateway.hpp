#pragma once

#include "server/config/settings.hpp"
#include "server/ports/provisioning_gateway.hpp"
#include "shared/base/clock.hpp"

#include <expected>
#include <filesystem>
#include <memory>
#include <string>

namespace kabinet::cli {

/// The network that the settings name. The simulated one keeps its journal in the data folder. The error is one
/// sentence.
std::expected<std::unique_ptr<ports::ProvisioningGateway>, std::string>
open_gateway(const config::ProvisioningSettings& settings, const std::filesystem::path& data_folder,
             const Clock& clock);

} // namespace kabinet::cli
