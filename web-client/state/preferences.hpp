#pragma once

#include "web-client/ports/host.hpp"
#include "web-client/state/command.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::client {

/// What this browser remembers of the person's choices.
class Preferences {
public:
    explicit Preferences(Host& host);

    /// "ru", "kk" or "en": chosen here before, else the browser's own.
    [[nodiscard]] const std::string& language() const { return language_; }

    void choose_language(std::string_view language);

    [[nodiscard]] ThemeChoice theme() const { return theme_; }

    void choose_theme(ThemeChoice theme);
    /// With the system's preference where it was left to it.
    [[nodiscard]] bool dark() const;

    [[nodiscard]] std::optional<std::int64_t> company() const { return company_; }

    void remember_company(std::int64_t company);

private:
    Host& host_;
    std::string language_;
    ThemeChoice theme_ = ThemeChoice::system;
    std::optional<std::int64_t> company_;
};

[[nodiscard]] bool known_language(std::string_view language);

} // namespace kabinet::client
