#pragma once

#include "web-client/state/resource_cache.hpp"
#include "web-client/view_models/label_draft.hpp"
#include "web-client/widgets/toast.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::client {

/// Where labels are written: the open window, and what was sent.
class LabelDesk {
public:
    LabelDesk(ApiClient& api, ResourceCache& cache, Toasts& toasts)
        : api_(api)
        , cache_(cache)
        , toasts_(toasts) {}

    std::optional<LabelDraft> draft; ///< of the window that is open

    [[nodiscard]] bool sending() const { return request_ != 0; }

    /// With what the line has now; nothing while that isn't known.
    void open(std::int64_t company, std::string_view msisdn);
    void save();

    void close() { draft.reset(); }

    /// True when the reply was for it.
    bool accept(const HttpReply& reply, const Words& words);
    /// Nothing of the person may stay.
    void clear();

private:
    ApiClient& api_;
    ResourceCache& cache_;
    Toasts& toasts_;
    RequestId request_ = 0;
    std::int64_t company_ = 0; ///< whose lines were changed by what was sent
};

} // namespace kabinet::client
