#include "shared/domain/billing/payment.hpp"

#include "shared/base/names.hpp"

#include <algorithm>

namespace kabinet::domain {

namespace {

constexpr Names<PaymentType, 5> names{{"top_up", "invoice", "transfer", "correction", "refund"}};

} // namespace

std::string_view name_of(PaymentType type) noexcept {
    return names.of(type);
}

std::optional<PaymentType> payment_type_from(std::string_view name) noexcept {
    return names.find(name);
}

Result<Payment> Payment::create(Given given) {
    if (given.comment.size() > comment_max_length) {
        return fail(ErrorCode::too_long, "comment");
    }
    if (std::ranges::any_of(given.comment, [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
        return fail(ErrorCode::malformed, "comment");
    }
    const auto after = sum(given.balance_before, given.amount);
    if (!after) {
        return fail(ErrorCode::amount_range, "amount");
    }
    if (given.balance_after && *given.balance_after != *after) {
        return fail(ErrorCode::balance_mismatch, "balance_after");
    }
    return Payment(std::move(given), *after);
}

} // namespace kabinet::domain
