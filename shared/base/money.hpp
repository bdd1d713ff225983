#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace kabinet {

/// An amount of tenge, kept in tiyn: 1 ₸ = 100 tiyn. May be negative.
class Money {
public:
    constexpr Money() noexcept = default;

    static constexpr Money of_tiyn(std::int64_t tiyn) noexcept { return Money(tiyn); }

    /// Whole tenge; for amounts written in the source, where it cannot overflow.
    static constexpr Money of_tenge(std::int32_t tenge) noexcept { return Money(std::int64_t{tenge} * 100); }

    [[nodiscard]] constexpr std::int64_t tiyn() const noexcept { return tiyn_; }

    [[nodiscard]] constexpr bool negative() const noexcept { return tiyn_ < 0; }

    constexpr auto operator<=>(const Money&) const noexcept = default;

private:
    constexpr explicit Money(std::int64_t tiyn) noexcept
        : tiyn_(tiyn) {}

    std::int64_t tiyn_ = 0;
};

/// Nothing when the result does not fit.
constexpr std::optional<Money> sum(Money a, Money b) noexcept {
    std::int64_t result = 0;
    if (__builtin_add_overflow(a.tiyn(), b.tiyn(), &result)) {
        return std::nullopt;
    }
    return Money::of_tiyn(result);
}

/// `a` less `b`; nothing when the result does not fit.
constexpr std::optional<Money> difference(Money a, Money b) noexcept {
    std::int64_t result = 0;
    if (__builtin_sub_overflow(a.tiyn(), b.tiyn(), &result)) {
        return std::nullopt;
    }
    return Money::of_tiyn(result);
}

} // namespace kabinet
