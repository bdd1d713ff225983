#include "server/adapters/sqlite/forwarding_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <algorithm>

namespace kabinet::sqlite {

namespace {

Result<domain::ForwardingRule> rule_from(const Row& row) {
    const auto kind = known(domain::forwarding_kind_from(row.text(0)));
    if (!kind) {
        return std::unexpected(kind.error());
    }
    const auto target = msisdn_of(row.integer(1));
    if (!target) {
        return std::unexpected(target.error());
    }
    return stored(domain::ForwardingRule::create(
        *kind, *target, row.null(2) ? std::nullopt : std::optional(std::chrono::seconds(row.integer(2)))));
}

} // namespace

Result<std::vector<domain::ForwardingRule>> ForwardingRepository::of(const domain::Msisdn& line) const {
    auto rules =
        connection_.query("SELECT kind, target, delay_seconds FROM forwardings WHERE msisdn = ?", number_of(line))
            .all(rule_from);
    if (rules) {
        std::ranges::sort(*rules, {}, &domain::ForwardingRule::kind);
    }
    return rules;
}

Result<ports::Put> ForwardingRepository::set(const domain::Msisdn& line, const domain::ForwardingRule& rule) {
    return put_row(connection_,
                   connection_
                       .query("SELECT count(*) FROM forwardings WHERE msisdn = ? AND kind = ?", number_of(line),
                              domain::name_of(rule.kind()))
                       .number(),
                   "INSERT INTO forwardings (msisdn, kind, target, delay_seconds) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT (msisdn, kind) DO UPDATE SET target = excluded.target,"
                   " delay_seconds = excluded.delay_seconds"
                   " WHERE (target, delay_seconds) IS NOT (excluded.target, excluded.delay_seconds)",
                   number_of(line), domain::name_of(rule.kind()), number_of(rule.target()),
                   rule.delay().transform(&std::chrono::seconds::count));
}

Result<void> ForwardingRepository::clear(const domain::Msisdn& line, domain::ForwardingKind kind) {
    return connection_.run("DELETE FROM forwardings WHERE msisdn = ? AND kind = ?", number_of(line),
                           domain::name_of(kind));
}

} // namespace kabinet::sqlite
