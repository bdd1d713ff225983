#include "server/adapters/sqlite/bundle_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

#include <algorithm>

namespace kabinet::sqlite {

namespace {

Result<domain::Bundle> bundle_from(const Row& row) {
    const auto kind = known(domain::bundle_kind_from(row.text(0)));
    if (!kind) {
        return std::unexpected(kind.error());
    }
    const auto amount = row.null(3) ? domain::BundleAmount::unlimited()
                                    : stored(domain::BundleAmount::of(row.integer(3), row.integer(4)));
    if (!amount) {
        return std::unexpected(amount.error());
    }
    return stored(domain::Bundle::create(*kind, *amount, day_of(row.integer(1)), day_of(row.integer(2))));
}

} // namespace

Result<std::vector<domain::Bundle>> BundleRepository::of(const domain::Msisdn& line) const {
    auto bundles = connection_
                       .query("SELECT kind, valid_from, valid_to, amount_left, amount_total FROM bundles"
                              " WHERE msisdn = ? ORDER BY valid_from",
                              number_of(line))
                       .all(bundle_from);
    if (bundles) {
        std::ranges::stable_sort(*bundles, {}, &domain::Bundle::kind);
    }
    return bundles;
}

Result<void> BundleRepository::replace(const domain::Msisdn& line, std::span<const domain::Bundle> bundles) {
    Result<void> done = connection_.run("DELETE FROM bundles WHERE msisdn = ?", number_of(line));
    for (const domain::Bundle& bundle : bundles) {
        if (!done) {
            break;
        }
        const domain::BundleAmount& amount = bundle.amount();
        const auto unless_unlimited = [&](std::int64_t value) {
            return amount.is_unlimited() ? std::nullopt : std::optional(value);
        };
        done = connection_.run("INSERT INTO bundles (msisdn, kind, valid_from, valid_to, amount_left, amount_total)"
                               " VALUES (?, ?, ?, ?, ?, ?)",
                               number_of(line), domain::name_of(bundle.kind()), day_number(bundle.valid_from()),
                               day_number(bundle.valid_to()), unless_unlimited(amount.left()),
                               unless_unlimited(amount.total()));
    }
    return done;
}

} // namespace kabinet::sqlite
