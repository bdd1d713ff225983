#pragma once

#include "shared/contract/actions.hpp"
#include "shared/contract/billing.hpp"
#include "shared/contract/reports.hpp"
#include "shared/contract/usage.hpp"
#include "web-client/ports/transport.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client::test {

/// The records of the first company as the server lists them, in pages of `page_size`. What a record's own day or
/// number is doesn't matter: a period is answered with all of them.
class FakeDocuments {
public:
    FakeDocuments();

    std::size_t page_size = 100;
    std::vector<contract::PaymentDto> payments;
    std::vector<contract::PaymentDto> line_payments;
    std::vector<contract::ActionDto> actions;
    std::vector<contract::AccountDto> accounts;
    std::vector<std::string> months;
    std::vector<contract::InvoiceDto> invoices;
    std::vector<contract::RateTotalDto> rates;
    std::vector<contract::UsageRecordDto> usage;
    contract::UsageTotalsDto totals;
    std::vector<contract::ReportDto> reports; ///< newest first

    /// Nothing: the request is about something else.
    [[nodiscard]] std::optional<HttpReply> answer(const HttpRequest& request);

private:
    [[nodiscard]] std::optional<HttpReply> answer_reports(const HttpRequest& request, std::string_view path);
};

} // namespace kabinet::client::test
