#include "server/adapters/assets/asset.hpp"

#include <algorithm>

namespace kabinet::assets {

const Asset* find(std::string_view path) noexcept {
    const std::span<const Asset> assets = all();
    const auto found = std::ranges::lower_bound(assets, path, {}, &Asset::path);
    return found != assets.end() && found->path == path ? &*found : nullptr;
}

const Asset& page() noexcept {
    return *find("/index.html");
}

} // namespace kabinet::assets
