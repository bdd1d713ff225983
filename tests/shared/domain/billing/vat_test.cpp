#include "shared/domain/billing/vat.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace kabinet;
using namespace std::chrono;
using domain::vat_rate_on;
using domain::VatRate;
using domain::with_vat_inside;

TEST_CASE("value added tax is 12 % until the end of 2025 and 16 % from then on") {
    CHECK(vat_rate_on(2018y / 6 / 30).basis_points() == 1200);
    CHECK(vat_rate_on(2025y / 12 / 31).basis_points() == 1200);
    CHECK(vat_rate_on(2026y / 1 / 1).basis_points() == 1600);
    CHECK(vat_rate_on(2030y / 1 / 1).basis_points() == 1600);
}

TEST_CASE("a rate lies between nothing and the whole") {
    CHECK(VatRate::of_basis_points(0)->basis_points() == 0);
    CHECK(VatRate::of_basis_points(10'000)->basis_points() == 10'000);
    CHECK(VatRate::of_basis_points(-1).error().code == ErrorCode::vat_rate_range);
    CHECK(VatRate::of_basis_points(10'001).error().field == "vat_rate");
}

TEST_CASE("the tax inside an amount is rounded half away from zero, and net and tax make up the amount") {
    struct Row {
        std::int64_t gross;
        std::int64_t basis_points;
        std::int64_t vat;
    };

    for (const Row& row : {Row{11'200, 1200, 1'200}, Row{11'600, 1600, 1'600}, Row{100, 1200, 11}, Row{5, 1200, 1},
                           Row{4, 1200, 0}, Row{14, 1200, 2}, Row{-5, 1200, -1}, Row{-4, 1200, 0}, Row{0, 1600, 0},
                           Row{1, 10'000, 1}, Row{-1, 10'000, -1}, Row{77'777, 0, 0}}) {
        CAPTURE(row.gross);
        const auto taxed =
            with_vat_inside(Money::of_tiyn(row.gross), VatRate::of_basis_points(row.basis_points).value());
        CHECK(taxed.vat.tiyn() == row.vat);
        CHECK(taxed.net().tiyn() + taxed.vat.tiyn() == row.gross);
    }
}

TEST_CASE("the tax of the largest amount does not overflow on the way") {
    const auto most = Money::of_tiyn(std::numeric_limits<std::int64_t>::max());
    const auto least = Money::of_tiyn(std::numeric_limits<std::int64_t>::min());
    CHECK(with_vat_inside(most, VatRate::of_percent(100)).vat.tiyn() == 4'611'686'018'427'387'904);
    CHECK(with_vat_inside(least, VatRate::of_percent(100)).vat.tiyn() == -4'611'686'018'427'387'904);
    CHECK_FALSE(sum(with_vat_inside(most, VatRate::of_percent(12)), {.gross = Money::of_tiyn(1), .vat = {}}));
}
