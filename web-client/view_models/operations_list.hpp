#pragma once

#include "web-client/state/resource_cache.hpp"

#include <cstdint>
#include <vector>

namespace kabinet::client {

/// The operations that are here, page after page, newest first.
struct OperationRows {
    std::vector<const contract::OperationDto*> rows; ///< valid for this frame
    bool coming = false;                             ///< further ones are on their way
    const Failure* failure = nullptr;                ///< the next page could not be read
};

/// As many pages as `wanted` rows take, each read once.
[[nodiscard]] OperationRows gather_operations(ResourceCache& cache, std::int64_t company, std::size_t wanted);

} // namespace kabinet::client
