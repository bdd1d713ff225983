#include "shared/contract/reports.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using kabinet::contract::decode;
using kabinet::contract::encode;
using kabinet::contract::ReportDto;
using kabinet::contract::ReportRequest;
using kabinet::contract::validate;

TEST_CASE("a request for a report needs no days and no account") {
    const auto request =
        decode<ReportRequest>(R"({"kind":"number_list","email":"buh@kabinet.example","language":"kk"})");
    REQUIRE(request);
    CHECK(request->kind == kabinet::domain::ReportKind::number_list);
    CHECK(request->from.empty());
    CHECK(request->account.empty());
    CHECK(request->language == kabinet::contract::FileLanguage::kk);
    CHECK(validate(*request).has_value());
}

TEST_CASE("a request for a report says which of its fields is wrong") {
    ReportRequest request;
    request.kind = kabinet::domain::ReportKind::reconciliation;
    request.email = "buh@kabinet.example";
    CHECK(validate(request).has_value());
    request.email = "buh@kabinet";
    CHECK(validate(request).error().code == ErrorCode::email_domain);
    CHECK(validate(request).error().field == "email");
    request.email = "buh@kabinet.example";
    request.to = "31.12.2026";
    CHECK(validate(request).error().code == ErrorCode::date_format);
    CHECK(validate(request).error().field == "to");
    request.to = "2026-12-31";
    request.account = "12";
    CHECK(validate(request).error().code == ErrorCode::account_length);
}

TEST_CASE("of a report only what there is is sent, and comes back") {
    ReportDto queued;
    queued.id = 7;
    queued.email = "buh@kabinet.example";
    queued.requested_at = "2026-11-24T12:00:00Z";
    CHECK(encode(queued) == R"({"id":7,"kind":"number_list","state":"queued","email":"buh@kabinet.example",)"
                            R"("requested_by":"","requested_at":"2026-11-24T12:00:00Z"})");
    const ReportDto failed{.id = 8,
                           .kind = kabinet::domain::ReportKind::reconciliation,
                           .state = kabinet::domain::ReportState::failed,
                           .email = "buh@kabinet.example",
                           .from = "2026-10-01",
                           .to = "2026-11-24",
                           .account = "25071142",
                           .requested_by = "Иванов Иван",
                           .requested_at = "2026-11-24T12:00:00Z",
                           .data_at = "2026-11-24T12:00:01Z",
                           .ended_at = "2026-11-25T16:00:00Z",
                           .failure = "mail_undelivered"};
    const auto read = decode<ReportDto>(encode(failed));
    REQUIRE(read);
    CHECK(read->state == failed.state);
    CHECK(read->account == failed.account);
    CHECK(read->data_at == failed.data_at);
    CHECK(read->failure == failed.failure);
}
