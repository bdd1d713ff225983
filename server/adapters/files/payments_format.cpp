#include "server/adapters/files/format.hpp"

#include <fmt/format.h>

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { account, number, moment, type, amount, balance_before, balance_after, reference, comment };

constexpr std::array<Column, 9> columns{{{.name = "account", .required = true},
                                         {.name = "number"},
                                         {.name = "moment", .required = true},
                                         {.name = "type", .required = true},
                                         {.name = "amount", .required = true},
                                         {.name = "balance_before", .required = true},
                                         {.name = "balance_after"},
                                         {.name = "reference"},
                                         {.name = "comment"}}};

constexpr std::size_t reference_max_bytes = 100;

/// For sources that do not number their payments: the same payment gets the same.
std::string made_of(const domain::Payment& payment) {
    return fmt::format("{}:{}:{}", domain::name_of(payment.type()), payment.amount().tiyn(),
                       payment.balance_before().tiyn());
}

Result<ports::PaymentRecord> read(Cells& cells) {
    auto account_number = cells.parsed(account, domain::AccountNumber::parse);
    const auto line = cells.optionally(number, domain::Msisdn::parse);
    domain::Payment::Given given{.at = cells.required_moment(moment),
                                 .type = cells.named(type, domain::payment_type_from),
                                 .comment = std::string(cells.text(comment, domain::Payment::comment_max_length)),
                                 .amount = cells.required_amount(amount),
                                 .balance_before = cells.required_amount(balance_before),
                                 .balance_after = cells.amount(balance_after)};
    const std::string_view own_number = cells.text(reference, reference_max_bytes);
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    auto payment = domain::Payment::create(std::move(given));
    if (!payment) {
        return std::unexpected(std::move(payment.error()));
    }
    std::string name = own_number.empty() ? made_of(*payment) : std::string(own_number);
    return ports::PaymentRecord{.company = {},
                                .account = std::move(*account_number),
                                .line = line,
                                .reference = std::move(name),
                                .payment = std::move(*payment)};
}

void write(const ports::PaymentRecord& record, CsvWriter& csv) {
    csv.text(record.account.digits())
        .text(record.line ? record.line->digits() : std::string_view())
        .moment(record.payment.at())
        .text(domain::name_of(record.payment.type()))
        .amount(record.payment.amount())
        .amount(record.payment.balance_before())
        .amount(record.payment.balance_after())
        .text(record.reference)
        .text(record.payment.comment());
}

constexpr Format<ports::PaymentRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::PaymentRecord>& payments_format() noexcept {
    return format;
}

} // namespace kabinet::files
