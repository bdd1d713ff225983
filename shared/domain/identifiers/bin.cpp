#include "shared/domain/identifiers/bin.hpp"

namespace kabinet::domain {

namespace {

using Weights = std::array<int, Bin::length - 1>;
constexpr Weights first_weights{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
constexpr Weights second_weights{3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

int weighted(std::string_view digits, const Weights& weights) noexcept {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += (digits[i] - '0') * weights[i];
    }
    return sum % 11;
}

} // namespace

Result<Bin> Bin::parse(std::string_view text, std::string_view field) {
    const std::string typed = without_separators(text, length);
    if (typed.empty()) {
        return fail(ErrorCode::required, std::string(field));
    }
    if (!std::ranges::all_of(typed, is_digit)) {
        return fail(ErrorCode::bin_characters, std::string(field));
    }
    const auto digits = Digits<length>::of(typed);
    if (!digits) {
        return fail(ErrorCode::bin_length, std::string(field));
    }
    return Bin(*digits);
}

bool Bin::check_digit_valid() const noexcept {
    int expected = weighted(digits(), first_weights);
    if (expected == 10) {
        expected = weighted(digits(), second_weights);
    }
    return expected == digits().back() - '0';
}

} // namespace kabinet::domain
