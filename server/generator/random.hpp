#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace kabinet::generator {

/// Numbers that look random and are the same for the same seeds, on every machine and for good (SplitMix64). What is
/// made of one thing has a stream of its own, so that it does not depend on what is made of others.
class Random {
public:
    /// Of the whole, what it is about, and which one of those.
    constexpr Random(std::uint64_t seed, std::uint64_t topic, std::uint64_t index) noexcept
        : state_(mixed(mixed(mixed(seed) + topic) + index)) {}

    constexpr std::uint64_t next() noexcept { return mixed(state_ += step); }

    /// 0 … limit - 1; `limit` is at least 1.
    constexpr std::uint64_t below(std::uint64_t limit) noexcept { return next() % limit; }

    /// Both ends can come.
    constexpr std::int64_t between(std::int64_t least, std::int64_t most) noexcept {
        return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least) + 1));
    }

    /// 0 … just below 1.
    constexpr double fraction() noexcept { return static_cast<double>(next() >> 11) * 0x1p-53; }

    constexpr bool percent(std::uint64_t chance) noexcept { return below(100) < chance; }

    template <class T> constexpr const T& of(std::span<const T> choice) noexcept {
        return choice[below(choice.size())];
    }

    template <class T, std::size_t size> constexpr const T& of(const std::array<T, size>& choice) noexcept {
        return choice[below(size)];
    }

    /// Which of the weights, each with its share of the whole.
    template <std::size_t size>
    constexpr std::size_t weighted(const std::array<std::uint64_t, size>& weights) noexcept {
        std::uint64_t whole = 0;
        for (const std::uint64_t weight : weights) {
            whole += weight;
        }
        std::uint64_t left = below(whole);
        for (std::size_t i = 0; i < size; ++i) {
            if (left < weights[i]) {
                return i;
            }
            left -= weights[i];
        }
        return size - 1;
    }

private:
    static constexpr std::uint64_t step = 0x9e3779b97f4a7c15U;

    static constexpr std::uint64_t mixed(std::uint64_t value) noexcept {
        value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9U;
        value = (value ^ value >> 27) * 0x94d049bb133111ebU;
        return value ^ value >> 31;
    }

    std::uint64_t state_;
};

} // namespace kabinet::generator
