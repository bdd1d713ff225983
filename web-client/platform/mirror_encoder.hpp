#pragma once

#include "web-client/ports/semantics.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kabinet::client {

/// Says what changed in the mirror since the last time, as JSON for mirror.js:
///   [properties, structure, places]
///   properties: one array per new or changed node, in the order of `encode_properties`
///   structure:  [id, parent, id, parent, …] of all nodes in document order; 0 when no node came, went or moved
///   places:     [id, x, y, w, h, clip left, top, right, bottom, …] of new and moved nodes, CSS pixels from their
///   parent's corner;
///               the clip is what is cut off at each side
/// A node whose id was already seen in the same frame is left out.
class MirrorEncoder {
public:
    /// Empty: nothing changed.
    [[nodiscard]] std::string encode(const std::vector<Node>& nodes);
    /// Say this node's properties again even if they stay as they were.
    void forget(WidgetId id);

    [[nodiscard]] bool knows(WidgetId id) const { return known_.contains(id); }

private:
    struct Known {
        std::uint64_t properties = 0;
        std::string place;
        std::uint32_t seen = 0; ///< round
    };

    std::unordered_map<WidgetId, Known> known_;
    std::vector<std::pair<WidgetId, WidgetId>> structure_;
    std::uint32_t round_ = 0;
};

} // namespace kabinet::client
