#pragma once

#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::domain {

enum class PaymentType : std::uint8_t {
    top_up,     ///< Пополнение баланса
    invoice,    ///< an invoice was paid
    transfer,   ///< moved from or to another account
    correction, ///< the operator put something right
    refund,     ///< paid back: a negative amount
};

/// "top_up", "invoice", "transfer", "correction", "refund".
std::string_view name_of(PaymentType type) noexcept;
std::optional<PaymentType> payment_type_from(std::string_view name) noexcept;

/// One movement of a balance: of a line that is paid in advance, or of an account that is paid afterwards.
class Payment {
public:
    static constexpr std::size_t comment_max_length = 400; ///< bytes

    struct Given {
        Instant at;
        PaymentType type;
        std::string comment; ///< may be empty; one line
        Money amount;
        Money balance_before;
        std::optional<Money> balance_after; ///< nothing: follows from the two others
    };

    /// Errors: `too_long` and `malformed` (comment), `amount_range` (amount), `balance_mismatch` (balance_after).
    static Result<Payment> create(Given given);

    [[nodiscard]] Instant at() const noexcept { return at_; }

    [[nodiscard]] PaymentType type() const noexcept { return type_; }

    [[nodiscard]] const std::string& comment() const noexcept { return comment_; }

    [[nodiscard]] Money amount() const noexcept { return amount_; }

    [[nodiscard]] Money balance_before() const noexcept { return before_; }

    /// The balance before plus the amount.
    [[nodiscard]] Money balance_after() const noexcept { return after_; }

private:
    Payment(Given given, Money after) noexcept
        : at_(given.at)
        , type_(given.type)
        , comment_(std::move(given.comment))
        , amount_(given.amount)
        , before_(given.balance_before)
        , after_(after) {}

    Instant at_;
    PaymentType type_;
    std::string comment_;
    Money amount_;
    Money before_;
    Money after_;
};

} // namespace kabinet::domain
