#pragma once

#include "server/adapters/files/encoding.hpp"
#include "server/adapters/files/values.hpp"

#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::files {

/// A column of one of our formats.
struct Column {
    std::string_view name;
    bool required = false; ///< the file has it, or the map has a default; its values may be empty all the same
};

/// How another operator's file is read as one of ours. Empty: the file is ours.
struct ColumnMap {
    using Texts = std::map<std::string, std::string, std::less<>>;

    std::optional<Encoding> encoding; ///< none: detected
    std::optional<char> delimiter;    ///< none: detected
    char decimal = '.';
    std::optional<TimePattern> date;
    std::optional<TimePattern> moment;
    std::optional<TimeZone> zone;                     ///< none: the operator's
    Texts columns;                                    ///< our column -> the file's
    Texts defaults;                                   ///< our column -> what stands for an empty value
    std::map<std::string, Texts, std::less<>> values; ///< our column -> the file's value -> ours

    /// A map is there: columns of the file that it doesn't name are left out instead of refused.
    bool foreign = false;
};

/// Reads a map (TOML) for a format with these columns. `name` is the file's, for the error: one sentence.
std::expected<ColumnMap, std::string> parse_column_map(std::string_view toml, std::string_view name,
                                                       std::span<const Column> columns);

} // namespace kabinet::files
