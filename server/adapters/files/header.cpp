#include "server/adapters/files/header.hpp"

#include "shared/base/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kabinet::files {

char detect_delimiter(std::string_view beginning) noexcept {
    std::ptrdiff_t balance = 0; // of semicolons over commas
    bool quoted = false;
    for (const char c : beginning) {
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c == '\n') {
            break;
        }
        balance += c == ';' ? 1 : c == ',' ? -1 : 0;
    }
    return balance > 0 ? ';' : ',';
}

std::expected<Binding, std::string> Binding::of(std::span<const Column> columns,
                                                std::span<const std::string_view> header, const ColumnMap& map) {
    Binding binding;
    std::vector<bool> used(header.size());
    std::vector<std::string> missing;
    for (const Column& column : columns) {
        const auto renamed = map.columns.find(column.name);
        const std::string_view wanted = renamed == map.columns.end() ? column.name : std::string_view(renamed->second);
        Place place;
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (without_spaces_around(header[i]) != without_spaces_around(wanted)) {
                continue;
            }
            if (place.at != nowhere) {
                return std::unexpected(fmt::format("the column '{}' is there twice", wanted));
            }
            place.at = i;
            used[i] = true;
        }
        const auto fallback = map.defaults.find(column.name);
        place.fallback = fallback == map.defaults.end() ? nullptr : &fallback->second;
        const auto translated = map.values.find(column.name);
        place.translated = translated == map.values.end() ? nullptr : &translated->second;
        if (place.at == nowhere && (renamed != map.columns.end() || (column.required && place.fallback == nullptr))) {
            missing.push_back(fmt::format("'{}'", wanted));
        }
        binding.places_.push_back(place);
    }
    if (!missing.empty()) {
        return std::unexpected(fmt::format("columns are missing: {}", fmt::join(missing, ", ")));
    }
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (!used[i] && !map.foreign) {
            return std::unexpected(fmt::format(
                "the column '{}' is not known: a file of another layout needs a column map (--map)", header[i]));
        }
    }
    return binding;
}

std::string_view Binding::value(std::size_t column, std::span<const std::string_view> row) const noexcept {
    const Place& place = places_[column];
    std::string_view text = place.at == nowhere ? std::string_view() : without_spaces_around(row[place.at]);
    if (place.translated != nullptr) {
        if (const auto found = place.translated->find(text); found != place.translated->end()) {
            return found->second;
        }
    }
    return text.empty() && place.fallback != nullptr ? std::string_view(*place.fallback) : text;
}

} // namespace kabinet::files
