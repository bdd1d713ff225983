#pragma once

#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/billing/vat.hpp"
#include "shared/l10n/language.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kabinet::documents {

/// What went over the internet; shown in megabytes.
struct Volume {
    std::int64_t bytes = 0;
};

/// What stands in a cell. Texts are what a person sees; identifiers are texts, too: as numbers, spreadsheets would
/// round them.
using Cell = std::variant<std::monostate, std::string, Money, std::int64_t, std::chrono::seconds, Volume, Date,
                          LocalTime, std::chrono::year_month, domain::VatRate>;

enum class Align : std::uint8_t { left, right };

struct Column {
    std::string title;
    double width = 12; ///< in characters; on paper the columns share the page in these proportions
    Align align = Align::left;
};

/// A row under the table: sums of some columns, over all rows or those of one rate.
struct Closing {
    std::string label;

    struct Where {
        std::size_t column;
        domain::VatRate rate;
    };

    std::optional<Where> where;
    std::vector<std::pair<std::size_t, Cell>> sums; ///< column, and what it must come to
};

using TakeCells = std::function<Result<void>(std::span<const Cell>)>;

/// A worded table: what all formats make a file of.
struct Sheet {
    l10n::Language language = l10n::Language::ru;
    std::string title;
    std::vector<std::pair<std::string, std::string>> facts; ///< what stands above the table
    std::vector<Column> columns;
    std::function<Result<void>(const TakeCells&)> rows;
    std::function<std::vector<Closing>()> closing; ///< asked for after the rows
    std::vector<std::string> remarks;              ///< under the table
    bool landscape = false;
    Instant made_at;
    std::string made; ///< when, in words
};

} // namespace kabinet::documents
