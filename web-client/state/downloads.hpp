#pragma once

#include <set>
#include <string>
#include <string_view>

namespace kabinet::client {

/// Files that are being made and fetched.
class Downloads {
public:
    /// False: this one is on its way already.
    bool start(std::string_view path) { return under_way_.emplace(path).second; }

    void end(const std::string& path) { under_way_.erase(path); }

    [[nodiscard]] bool under_way(std::string_view path) const { return under_way_.contains(path); }

    void clear() { under_way_.clear(); }

private:
    std::set<std::string, std::less<>> under_way_;
};

} // namespace kabinet::client
