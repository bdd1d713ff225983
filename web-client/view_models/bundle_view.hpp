#pragma once

#include "shared/contract/lines.hpp"
#include "web-client/view_models/words.hpp"

#include <optional>
#include <string>

namespace kabinet::client {

/// A remaining bundle in the person's words.
struct BundleView {
    domain::BundleKind kind = domain::BundleKind::voice_on_net;
    std::string label;
    std::string value;         ///< short, for the middle of a ring: «32 мин», «9,9 ГБ», «∞»
    std::string whole;         ///< «из 50 мин», «Безлимит»
    std::string period;        ///< «01.02.2019 – 01.03.2019»
    std::string spoken;        ///< «Доступно 10 239 МБ из 10 240 МБ»
    std::optional<float> left; ///< 0 … 1; empty: unlimited
};

[[nodiscard]] BundleView bundle_view(const Words& words, const contract::BundleDto& bundle);

} // namespace kabinet::client
