#pragma once

#include "server/use_cases/document_request.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/contract/billing.hpp"
#include "shared/domain/period/record_period.hpp"

// What the queries of documents have in common.
namespace kabinet::http {

inline ports::DocumentFormat format_of(contract::FileFormat format) noexcept {
    switch (format) {
    case contract::FileFormat::pdf:
        return ports::DocumentFormat::pdf;
    case contract::FileFormat::xlsx:
        return ports::DocumentFormat::xlsx;
    case contract::FileFormat::csv:
        break;
    }
    return ports::DocumentFormat::csv;
}

template <class Query> use_cases::FileWish wish_of(const Query& query) {
    return {.format = format_of(query.format), .language = std::string(contract::name_of(query.language))};
}

/// The days that were asked for: without both the last month, without one of them until today, or from a month before.
template <class Period = domain::PaymentsPeriod, class Query>
Result<Period> period_of(const use_cases::Services& services, const Query& query) {
    const Date today = use_cases::today(services);
    if (query.from.empty() && query.to.empty()) {
        return Period::last_month(today);
    }
    const auto to = query.to.empty() ? Result<Date>(today) : parse_date(query.to, "to");
    if (!to) {
        return std::unexpected(to.error());
    }
    const auto from = query.from.empty() ? Result<Date>(domain::months_before(*to, std::chrono::months(1)))
                                         : parse_date(query.from, "from");
    if (!from) {
        return std::unexpected(from.error());
    }
    return Period::create(*from, *to, today);
}

} // namespace kabinet::http
