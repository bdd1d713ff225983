#include "server/use_cases/list_usage.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "server/use_cases/usage_cursor.hpp"
#include "shared/base/iso8601.hpp"

#include <algorithm>

namespace kabinet::use_cases {

namespace {

Result<domain::DetailPeriod> period_of(const Services& services, const UsageDays& days) {
    using domain::DetailPeriod;
    const Date today = use_cases::today(services);
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

/// That the actor sees the line's detail is in the history, durably, before anything is shown.
Result<void> note_view(ports::Transaction& transaction, const Services& services, const Actor& actor,
                       ports::CompanyId company, const domain::Msisdn& line) {
    return transaction.history().append(action_of(actor, ports::ActionKind::view_usage, ports::ActionOutcome::succeeded,
                                                  services.clock.now(), company, line));
}

/// A page as paged_rows() takes it.
struct CdrPage {
    std::vector<ports::StoredCdr> rows;
    bool more = false;
};

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
        if (auto noted = note_view(transaction, services, actor, company, line); !noted) {
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

Result<NamedFile> export_usage(const Services& services, const Actor& actor, ports::CompanyId company,
                               const domain::Msisdn& line, const UsageFileRequest& request, const FileWish& wish) {
    const auto period = period_of(services, request.days);
    if (!period) {
        return std::unexpected(period.error());
    }
    auto customer = services.database.write([&](ports::Transaction& transaction) -> Result<ports::Party> {
        if (auto allowed = may_see(transaction, actor, company, line); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
        if (auto noted = note_view(transaction, services, actor, company, line); !noted) {
            return std::unexpected(std::move(noted.error()));
        }
        return customer_of(transaction, actor.user, company);
    });
    if (!customer) {
        return std::unexpected(std::move(customer.error()));
    }
    auto rows = paged_rows<ports::StoredCdr>(
        services,
        ports::UsagePageRequest{.range = period->instants(services.time_zone),
                                .filter = request.filter,
                                .newest_first = request.newest_first,
                                .after = std::nullopt,
                                .limit = usage_page_max},
        [&](const ports::Transaction& transaction, const ports::UsagePageRequest& page) -> Result<CdrPage> {
            auto found = transaction.usage().page(company, line, page);
            return found ? Result<CdrPage>({.rows = std::move(found->records), .more = found->more})
                         : std::unexpected(std::move(found.error()));
        },
        [](const ports::StoredCdr& row) { return ports::UsagePosition{.at = row.cdr.at, .id = row.id}; });
    return make_file(services,
                     ports::UsageDocument{.customer = std::move(*customer),
                                          .line = line,
                                          .from = period->from(),
                                          .to = period->to(),
                                          .filter = request.filter,
                                          .until_now = period->to() == today(services),
                                          .rows = std::move(rows)},
                     wish, "usage-" + line.str() + '-' + format_date(period->from()) + '-' + format_date(period->to()));
}

} // namespace kabinet::use_cases
