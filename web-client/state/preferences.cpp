#include "web-client/state/preferences.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::string_view language_key = "language";
constexpr std::string_view theme_key = "theme";
constexpr std::string_view company_key = "company";

constexpr std::array theme_names{
    std::pair{ThemeChoice::system, std::string_view()},
    std::pair{ThemeChoice::light, std::string_view("light")},
    std::pair{ThemeChoice::dark, std::string_view("dark")},
};

ThemeChoice theme_from(std::string_view name) {
    for (const auto& [theme, theme_name] : theme_names) {
        if (theme_name == name) {
            return theme;
        }
    }
    return ThemeChoice::system;
}

std::string_view name_of(ThemeChoice choice) {
    return theme_names.at(static_cast<std::size_t>(choice)).second;
}

std::optional<std::int64_t> number_from(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

} // namespace

bool known_language(std::string_view language) {
    return language == "ru" || language == "kk" || language == "en";
}

Preferences::Preferences(Host& host)
    : host_(host)
    , language_(host.stored(language_key))
    , theme_(theme_from(host.stored(theme_key)))
    , company_(number_from(host.stored(company_key))) {
    if (!known_language(language_)) {
        language_ = host.preferred_language();
    }
    if (!known_language(language_)) {
        language_ = "ru";
    }
}

void Preferences::choose_language(std::string_view language) {
    if (known_language(language)) {
        language_ = std::string(language);
        host_.store(language_key, language_);
    }
}

void Preferences::choose_theme(ThemeChoice theme) {
    theme_ = theme;
    host_.store(theme_key, name_of(theme));
}

bool Preferences::dark() const {
    return theme_ == ThemeChoice::dark || (theme_ == ThemeChoice::system && host_.prefers_dark());
}

void Preferences::remember_company(std::int64_t company) {
    if (company_ != company) {
        company_ = company;
        host_.store(company_key, std::to_string(company));
    }
}

} // namespace kabinet::client
