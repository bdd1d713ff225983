#include "server/use_cases/list_usage.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "server/use_cases/usage_cursor.hpp"

#include <algorithm>

namespace kabinet::use_cases {

namespace {

Result<domain::DetailPeriod> period_of(const Services& services, const UsageDays& days) {
    using domain::DetailPeriod;
    const Date today = domain::today_in(services.time_zone, services.clock.now());
    const Date to = days.to.value_or(today);
    if (!to.ok()) {
        return fail(ErrorCode::malformed, "to");
    }
    const Date month_before =
        std::max(domain::months_before(to, std::chrono::months{1}), DetailPeriod::earliest(today));
    return DetailPeriod::create(days.from.value_or(month_before), to, today);
}

/// Nothing when this actor may see this line's detail.
Result<void> may_see(const ports::Transaction& transaction, const Actor& actor, ports::CompanyId company,
                     const domain::Msisdn& line) {
    if (auto allowed = authorize(transaction, actor, company, domain::Permission::view_usage); !allowed) {
        return std::unexpected(std::move(allowed.error()));
    }
    const auto found = transaction.lines().find(company, line);
    if (!found) {
        return std::unexpected(found.error());
    }
    return *found ? Result<void>() : fail(ErrorCode::not_found);
}

} // namespace

Result<UsageList> list_usage(const Services& services, const Actor& actor, ports::CompanyId company,
                             const domain::Msisdn& line, const UsageListQuery& query) {
    if (query.limit < 1 || query.limit > usage_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    const auto period = period_of(services, query.days);
    if (!period) {
        return std::unexpected(period.error());
    }
    ports::UsagePageRequest request{.range = period->instants(services.time_zone),
                                    .filter = query.filter,
                                    .newest_first = query.newest_first,
                                    .after = std::nullopt,
                                    .limit = query.limit};
    if (!query.after.empty()) {
        const auto position = decode_usage_cursor(query.after, query.newest_first);
        if (!position) {
            return std::unexpected(position.error());
        }
        request.after = *position;
    }
    return services.database.write([&](ports::Transaction& transaction) -> Result<UsageList> {
        if (auto allowed = may_see(transaction, actor, company, line); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        auto page = transaction.usage().page(company, line, request);
        if (!page) {
            return std::unexpected(std::move(page.error()));
        }
        if (auto noted = transaction.history().append(action_of(actor, ports::ActionKind::view_usage,
                                                                ports::ActionOutcome::succeeded, services.clock.now(),
                                                                company, line));
            !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        UsageList list{.period = *period, .records = std::move(page->records), .next = {}};
        if (page->more) {
            list.next = encode_cursor(list.records.back(), query.newest_first);
        }
        return list;
    });
}

Result<UsageSummary> summarize_usage(const Services& services, const Actor& actor, ports::CompanyId company,
                                     const domain::Msisdn& line, const UsageDays& days) {
    const auto period = period_of(services, days);
    if (!period) {
        return std::unexpected(period.error());
    }
    const domain::InstantRange range = period->instants(services.time_zone);
    return services.database.read([&](const ports::Transaction& transaction) -> Result<UsageSummary> {
        if (auto allowed = may_see(transaction, actor, company, line); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        auto totals = transaction.usage().totals(company, line, range);
        if (!totals) {
            return std::unexpected(std::move(totals.error()));
        }
        auto by_day = transaction.usage().days(company, line, range, services.time_zone);
        if (!by_day) {
            return std::unexpected(std::move(by_day.error()));
        }
        return UsageSummary{.period = *period, .totals = std::move(*totals), .days = std::move(*by_day)};
    });
}

} // namespace kabinet::use_cases
