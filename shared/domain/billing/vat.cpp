#include "shared/domain/billing/vat.hpp"

namespace kabinet::domain {

namespace {

constexpr std::int32_t whole = 10'000;
constexpr Date sixteen_per_cent_from{std::chrono::year(2026), std::chrono::January, std::chrono::day(1)};

} // namespace

Result<VatRate> VatRate::of_basis_points(std::int64_t basis_points, std::string_view field) {
    if (basis_points < 0 || basis_points > whole) {
        return fail(ErrorCode::vat_rate_range, std::string(field));
    }
    return VatRate(static_cast<std::int32_t>(basis_points));
}

VatRate vat_rate_on(Date date) noexcept {
    return date < sixteen_per_cent_from ? VatRate::of_percent(12) : VatRate::of_percent(16);
}

TaxedAmount with_vat_inside(Money gross, VatRate rate) noexcept {
    // The whole multiples first: gross × rate need not fit, the tax always does.
    const std::int64_t rate_part = rate.basis_points();
    const std::int64_t parts = whole + rate_part;
    const std::int64_t multiples = gross.tiyn() / parts;
    const std::int64_t rest = gross.tiyn() % parts * rate_part;
    const std::int64_t half = rest < 0 ? -parts / 2 : parts / 2;
    return {.gross = gross, .vat = Money::of_tiyn(multiples * rate_part + (rest + half) / parts)};
}

} // namespace kabinet::domain
