#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

/// What is made in the background and mailed.
enum class ReportKind : std::uint8_t {
    number_list,    ///< Отчет по списку номеров: a spreadsheet
    reconciliation, ///< Акт сверки: a PDF
};

/// Where a report is on its way.
enum class ReportState : std::uint8_t {
    queued,  ///< waits for its turn, or for another try
    running, ///< is being made
    mailing, ///< is made; the mail server has not taken the mail yet
    sent,
    failed,
    cancelled,
};

/// What mail servers take with a mail. A larger file is not sent.
inline constexpr std::size_t mailed_file_max_bytes = 10 * 1024 * 1024;

/// "number_list", "reconciliation".
std::string_view name_of(ReportKind kind) noexcept;
std::optional<ReportKind> report_kind_from(std::string_view name) noexcept;

/// "queued", "running", "mailing", "sent", "failed", "cancelled".
std::string_view name_of(ReportState state) noexcept;

/// Whether it can still be cancelled: nothing of it has left the house.
[[nodiscard]] bool is_cancellable(ReportState state) noexcept;

} // namespace kabinet::domain
