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

constexpr std::string_view insert =
    "INSERT INTO bundles (msisdn, kind, valid_from, valid_to, amount_left, amount_total) VALUES (?, ?, ?, ?, ?, ?)";

std::optional<std::int64_t> left_of(const domain::Bundle& bundle) {
    return bundle.amount().is_unlimited() ? std::nullopt : std::optional(bundle.amount().left());
}

std::optional<std::int64_t> total_of(const domain::Bundle& bundle) {
    return bundle.amount().is_unlimited() ? std::nullopt : std::optional(bundle.amount().total());
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
        if (done) {
            done = connection_.run(insert, number_of(line), domain::name_of(bundle.kind()),
                                   day_number(bundle.valid_from()), day_number(bundle.valid_to()), left_of(bundle),
                                   total_of(bundle));
        }
    }
    return done;
}

Result<ports::Put> BundleRepository::put(const domain::Msisdn& line, const domain::Bundle& bundle) {
    static const std::string upsert =
        std::string(insert) + " ON CONFLICT (msisdn, kind, valid_from) DO UPDATE SET valid_to = excluded.valid_to,"
                              " amount_left = excluded.amount_left, amount_total = excluded.amount_total"
                              " WHERE (valid_to, amount_left, amount_total)"
                              " IS NOT (excluded.valid_to, excluded.amount_left, excluded.amount_total)";
    return put_row(connection_,
                   connection_
                       .query("SELECT count(*) FROM bundles WHERE msisdn = ? AND kind = ? AND valid_from = ?",
                              number_of(line), domain::name_of(bundle.kind()), day_number(bundle.valid_from()))
                       .number(),
                   upsert, number_of(line), domain::name_of(bundle.kind()), day_number(bundle.valid_from()),
                   day_number(bundle.valid_to()), left_of(bundle), total_of(bundle));
}

} // namespace kabinet::sqlite
