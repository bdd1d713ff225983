#pragma once

#include <cstdint>

namespace kabinet::ports {

/// What storing something did that may have been there already. Storing the same twice answers `unchanged`.
enum class Put : std::uint8_t { added, changed, unchanged };

} // namespace kabinet::ports
