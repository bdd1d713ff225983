#include "server/adapters/files/format.hpp"

#include "shared/base/iso8601.hpp"

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { invoice, account, month, issued_on, vat_rate, total, number, kind, amount };

constexpr std::array<Column, 9> columns{{{.name = "invoice", .required = true},
                                         {.name = "account", .required = true},
                                         {.name = "month", .required = true},
                                         {.name = "issued_on", .required = true},
                                         {.name = "vat_rate", .required = true},
                                         {.name = "total", .required = true},
                                         {.name = "number", .required = true},
                                         {.name = "kind", .required = true},
                                         {.name = "amount", .required = true}}};

/// "2018-02".
Result<std::chrono::year_month> parse_month(std::string_view text, std::string_view) {
    const auto first = parse_date(std::string(text) + "-01", {});
    return first ? Result<std::chrono::year_month>(first->year() / first->month()) : fail(ErrorCode::month_format);
}

Result<ports::InvoiceRecord> read(Cells& cells) {
    const std::string_view name = cells.required(invoice, domain::Invoice::number_max_length);
    auto account_number = cells.parsed(account, domain::AccountNumber::parse);
    const auto for_month = cells.parsed(month, parse_month);
    const Date day = cells.required_day(issued_on);
    // Per cent with two decimals, which is an amount's form.
    const Money per_cent = cells.required_amount(vat_rate);
    const auto rate = domain::VatRate::of_basis_points(per_cent.tiyn());
    if (!rate) {
        cells.refuse(vat_rate, rate.error().code);
    }
    const Money whole = cells.required_amount(total);
    const auto line = cells.parsed(number, domain::Msisdn::parse);
    const auto charged_for = cells.named(kind, domain::charge_kind_from);
    const Money charged = cells.required_amount(amount);
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    return ports::InvoiceRecord{.number = std::string(name),
                                .account = std::move(*account_number),
                                .month = *for_month,
                                .issued_on = day,
                                .vat_rate = *rate,
                                .total = whole,
                                .charge = {.msisdn = *line, .kind = charged_for, .amount = charged}};
}

void write(const ports::InvoiceRecord& record, CsvWriter& csv) {
    csv.text(record.number)
        .text(record.account.digits())
        .text(format_date(record.month / 1).substr(0, 7))
        .day(record.issued_on)
        .amount(Money::of_tiyn(record.vat_rate.basis_points()))
        .amount(record.total)
        .text(record.charge.msisdn.digits())
        .text(domain::name_of(record.charge.kind))
        .amount(record.charge.amount);
}

bool same_invoice(const ports::InvoiceRecord& one, const ports::InvoiceRecord& next) {
    return one.number == next.number;
}

constexpr Format<ports::InvoiceRecord> format{
    .columns = columns, .read = read, .write = write, .together = same_invoice};

} // namespace

const Format<ports::InvoiceRecord>& invoices_format() noexcept {
    return format;
}

} // namespace kabinet::files
