#pragma once

#include "server/adapters/files/column_map.hpp"

#include <cstddef>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::files {

/// `;` or `,`: which of the two stands outside quotes more often in a file's first line.
char detect_delimiter(std::string_view beginning) noexcept;

/// Where each of a format's columns stands in a file, what an empty value of it means, and what its values stand for.
class Binding {
public:
    /// Which of `columns` the header has. The error is one sentence: columns that are missing, unknown or there twice.
    static std::expected<Binding, std::string> of(std::span<const Column> columns,
                                                  std::span<const std::string_view> header, const ColumnMap& map);

    /// The value of the column (its place in the format), without spaces around it, translated.
    [[nodiscard]] std::string_view value(std::size_t column, std::span<const std::string_view> row) const noexcept;

    /// The file has it, or the map a default for it.
    [[nodiscard]] bool given(std::size_t column) const noexcept {
        return places_[column].at != nowhere || places_[column].fallback != nullptr;
    }

private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    struct Place {
        std::size_t at = nowhere;
        const std::string* fallback = nullptr;        ///< of the map
        const ColumnMap::Texts* translated = nullptr; ///< of the map
    };

    std::vector<Place> places_;
};

} // namespace kabinet::files
