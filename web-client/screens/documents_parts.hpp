#pragma once

#include "web-client/screens/documents_screen.hpp"
#include "web-client/widgets/empty_state.hpp"

#include <string_view>

// The entries of «Документы и отчеты». Each is drawn from `place` down and returns its height.
namespace kabinet::client {

inline constexpr float documents_gap = space::l;

float documents_payments(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model);
float documents_actions(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model);
float documents_acts(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model);
float documents_invoices(const Screen& screen, const Rect& place, const DocumentsRoute& route, DocumentsModel& model);

/// A report that is mailed, and those that were asked for.
float documents_report(const Screen& screen, const Rect& place, domain::ReportKind kind, DocumentsModel& model);

[[nodiscard]] std::string_view name_of(const Words& words, DocumentsEntry entry);

/// What stands where nothing was asked for yet. Returns its height.
float nothing_asked(const Screen& screen, const Rect& place);
/// What stands where the period has no records.
[[nodiscard]] EmptySpec no_records(const Words& words);

} // namespace kabinet::client
