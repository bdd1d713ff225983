#include "server/adapters/files/format.hpp"

#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t { bin, name, account, billing_method, credit_limit, contract, contract_date };

constexpr std::array<Column, 7> columns{{{.name = "bin", .required = true},
                                         {.name = "name", .required = true},
                                         {.name = "account"},
                                         {.name = "billing_method"},
                                         {.name = "credit_limit"},
                                         {.name = "contract"},
                                         {.name = "contract_date"}}};

constexpr std::size_t name_max_bytes = 400;
constexpr std::size_t contract_max_bytes = 100;

Result<ports::CompanyRecord> read(Cells& cells) {
    const auto number = cells.parsed(bin, domain::Bin::parse);
    const std::string_view called = cells.required(name, name_max_bytes);
    auto account_number = cells.optionally(account, domain::AccountNumber::parse);
    std::optional<ports::Account> with_account;
    if (account_number) {
        const auto method = cells.named(billing_method, domain::billing_method_from);
        const auto limit = cells.amount(credit_limit);
        if (limit && limit->negative()) {
            cells.refuse(credit_limit, ErrorCode::amount_negative);
        }
        with_account = {.number = std::move(*account_number),
                        .billing_method = method,
                        .credit_limit = limit,
                        .contract = {.number = std::string(cells.text(contract, contract_max_bytes)),
                                     .date = cells.day(contract_date)}};
    }
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    return ports::CompanyRecord{.bin = *number, .name = std::string(called), .account = std::move(with_account)};
}

void write(const ports::CompanyRecord& record, CsvWriter& csv) {
    csv.text(record.bin.digits()).text(record.name);
    if (record.account) {
        csv.text(record.account->number.digits())
            .text(domain::name_of(record.account->billing_method))
            .amount(record.account->credit_limit)
            .text(record.account->contract.number)
            .day(record.account->contract.date);
    } else {
        csv.text({}).text({}).text({}).text({}).text({});
    }
}

constexpr Format<ports::CompanyRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::CompanyRecord>& companies_format() noexcept {
    return format;
}

} // namespace kabinet::files
