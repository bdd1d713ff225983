#pragma once

#include "web-client/screens/period_request.hpp"
#include "web-client/widgets/month_range_picker.hpp"

#include <optional>
#include <string>

namespace kabinet::client {

/// Where a report is to go.
struct ReportForm {
    std::string email;
    bool begun = false; ///< it was filled in, by us or by the person
    bool tried = false; ///< it was sent as it is: what is wrong is said
};

/// What «Документы и отчеты» remember between frames.
struct DocumentsModel {
    PeriodRequest payments, actions, reconciliation;
    ReportForm report;
    Output invoices = Output::screen;
    MonthRangeState months_state;
    std::optional<MonthRange> months;
    std::string months_from, months_to; ///< of the address that `months` follow
    std::string phone;                  ///< in the search for an account
    std::optional<int> act_year;        ///< whose acts are shown; empty: of the newest year
};

/// «Документы и отчеты» with its entries. `view` is what is seen of the page.
void documents_screen(const Screen& screen, const Rect& view, const DocumentsRoute& route, DocumentsModel& model);

} // namespace kabinet::client
