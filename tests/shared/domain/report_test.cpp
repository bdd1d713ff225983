#include "shared/domain/report/report.hpp"

#include <doctest/doctest.h>

using namespace kabinet::domain;

TEST_CASE("a kind of report is found by its name") {
    for (const ReportKind kind : {ReportKind::number_list, ReportKind::reconciliation}) {
        CHECK(report_kind_from(name_of(kind)) == kind);
    }
    CHECK_FALSE(report_kind_from("spending"));
}

TEST_CASE("only a report of which nothing has left the house can be cancelled") {
    CHECK(is_cancellable(ReportState::queued));
    CHECK(is_cancellable(ReportState::running));
    for (const ReportState state :
         {ReportState::mailing, ReportState::sent, ReportState::failed, ReportState::cancelled}) {
        CAPTURE(name_of(state));
        CHECK_FALSE(is_cancellable(state));
    }
}
