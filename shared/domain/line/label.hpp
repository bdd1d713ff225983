#pragma once

#include "shared/base/error.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::domain {

inline constexpr std::size_t label_max_characters = 40;
inline constexpr std::size_t line_labels_max = 10;     ///< of one line
inline constexpr std::size_t company_labels_max = 200; ///< different ones of a company
inline constexpr std::size_t cost_centre_max_characters = 40;

/// A word by which a company tells its lines apart: «Склад», «Продажи».
class Label {
public:
    /// Without the spaces around it; capital letters count. Errors: `required`, `text_characters` (control characters),
    /// `label_characters` (comma and semicolon, which stand between labels in files), `too_long`.
    static Result<Label> parse(std::string_view text, std::string_view field = "label");

    [[nodiscard]] const std::string& str() const noexcept { return text_; }

    auto operator<=>(const Label&) const noexcept = default;

private:
    explicit Label(std::string_view text)
        : text_(text) {}

    std::string text_;
};

/// Each once, in the order of their letters. Errors: those of parse(), `labels_many` (more than line_labels_max).
Result<std::vector<Label>> parse_labels(const std::vector<std::string>& texts, std::string_view field = "labels");

/// Where a line's costs are booked: any short text, without the spaces around it. Errors: `text_characters`,
/// `too_long`.
Result<std::string> parse_cost_centre(std::string_view text, std::string_view field = "cost_centre");

} // namespace kabinet::domain
