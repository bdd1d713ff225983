#pragma once

#include "shared/base/error.hpp"
#include "shared/base/money.hpp"
#include "shared/base/time_zone.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::domain {

/// A rate of value added tax (НДС), 0 … 100 %, in hundredths of a per cent. A document keeps the one it was issued
/// with.
class VatRate {
public:
    /// Errors: `vat_rate_range`.
    static Result<VatRate> of_basis_points(std::int64_t basis_points, std::string_view field = "vat_rate");

    static consteval VatRate of_percent(std::int32_t percent) { return VatRate(percent * 100); }

    [[nodiscard]] constexpr std::int32_t basis_points() const noexcept { return basis_points_; }

    constexpr auto operator<=>(const VatRate&) const noexcept = default;

private:
    constexpr explicit VatRate(std::int32_t basis_points) noexcept
        : basis_points_(basis_points) {}

    std::int32_t basis_points_;
};

/// The rate in Kazakhstan of a turnover of that day: 12 % until 2025-12-31 (Tax Code of 2017, article 422), 16 % from
/// 2026-01-01 (Tax Code of 2025, article 503).
VatRate vat_rate_on(Date date) noexcept;

/// An amount with its VAT inside. gross = net + vat, to the tiyn.
struct TaxedAmount {
    Money gross;
    Money vat;

    [[nodiscard]] constexpr Money net() const noexcept { return Money::of_tiyn(gross.tiyn() - vat.tiyn()); }

    constexpr bool operator==(const TaxedAmount&) const noexcept = default;
};

/// The tax inside `gross`: gross × rate ÷ (100 % + rate), rounded half away from zero to the tiyn. It is taken line by
/// line and a document's tax is the sum of its lines' tax, never computed anew from the document's total: article 412
/// of the Tax Code wants turnover, tax and cost stated for each line, and only then do line, invoice, act and register
/// agree.
TaxedAmount with_vat_inside(Money gross, VatRate rate) noexcept;

/// Nothing when it does not fit.
constexpr std::optional<TaxedAmount> sum(const TaxedAmount& a, const TaxedAmount& b) noexcept {
    const auto gross = sum(a.gross, b.gross);
    const auto vat = sum(a.vat, b.vat);
    return gross && vat ? std::optional(TaxedAmount{.gross = *gross, .vat = *vat}) : std::nullopt;
}

} // namespace kabinet::domain
