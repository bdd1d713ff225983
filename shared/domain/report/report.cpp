#include "shared/domain/report/report.hpp"

#include "shared/base/names.hpp"

namespace kabinet::domain {

namespace {

constexpr Names<ReportKind, 2> kind_names{{"number_list", "reconciliation"}};
constexpr Names<ReportState, 6> state_names{{"queued", "running", "mailing", "sent", "failed", "cancelled"}};

} // namespace

std::string_view name_of(ReportKind kind) noexcept {
    return kind_names.of(kind);
}

std::optional<ReportKind> report_kind_from(std::string_view name) noexcept {
    return kind_names.find(name);
}

std::string_view name_of(ReportState state) noexcept {
    return state_names.of(state);
}

bool is_cancellable(ReportState state) noexcept {
    return state == ReportState::queued || state == ReportState::running;
}

} // namespace kabinet::domain
