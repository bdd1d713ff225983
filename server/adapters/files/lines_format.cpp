#include "server/adapters/files/format.hpp"

#include "server/adapters/files/csv_reader.hpp"
#include "shared/domain/identifiers/registration_form.hpp"

#include <algorithm>
#include <array>

namespace kabinet::files {

namespace {

enum : std::size_t {
    number,
    account,
    tariff,
    status,
    status_since,
    balance,
    available,
    individual_limit,
    registration_form,
    sms_ussd_ban,
    imei,
    iccid,
    sim_swapped,
    pin1,
    pin2,
    puk1,
    puk2
};

constexpr std::array<Column, 17> columns{{{.name = "number", .required = true},
                                          {.name = "account", .required = true},
                                          {.name = "tariff"},
                                          {.name = "status", .required = true},
                                          {.name = "status_since"},
                                          {.name = "balance"},
                                          {.name = "available"},
                                          {.name = "individual_limit"},
                                          {.name = "registration_form"},
                                          {.name = "sms_ussd_ban"},
                                          {.name = "imei"},
                                          {.name = "iccid"},
                                          {.name = "sim_swapped"},
                                          {.name = "pin1"},
                                          {.name = "pin2"},
                                          {.name = "puk1"},
                                          {.name = "puk2"}}};

constexpr std::size_t tariff_max_bytes = 200;
constexpr std::size_t pin_min = 4;
constexpr std::size_t code_max = 8;

std::string code_of(Cells& cells, std::size_t column, std::size_t min_length) {
    const std::string_view text = cells.text(column, CsvReader::field_max_length);
    if (!text.empty() &&
        (text.size() < min_length || text.size() > code_max || !std::ranges::all_of(text, domain::is_digit))) {
        cells.refuse(column, ErrorCode::sim_code_format);
    }
    return std::string(text);
}

std::optional<ports::NewSim> sim_of(Cells& cells, const std::optional<domain::Msisdn>& line) {
    // Cards are taken as they are: they are in use, whatever the rules for new ones.
    const auto card = cells.optionally(iccid, domain::Iccid::parse_stored);
    const auto swapped = cells.moment(sim_swapped);
    ports::SimCodes codes{.pin1 = code_of(cells, pin1, pin_min),
                          .pin2 = code_of(cells, pin2, pin_min),
                          .puk1 = code_of(cells, puk1, code_max),
                          .puk2 = code_of(cells, puk2, code_max)};
    const bool known_codes = !(codes.pin1.empty() && codes.pin2.empty() && codes.puk1.empty() && codes.puk2.empty());
    if (!card && (swapped || known_codes)) {
        cells.refuse(iccid, ErrorCode::sim_incomplete);
    }
    if (!card || !line) {
        return std::nullopt;
    }
    return ports::NewSim{.iccid = *card,
                         .line = *line,
                         .swapped_at = swapped,
                         .codes = known_codes ? std::optional(std::move(codes)) : std::nullopt};
}

Result<ports::LineRecord> read(Cells& cells) {
    const auto msisdn = cells.parsed(number, domain::Msisdn::parse);
    auto account_number = cells.parsed(account, domain::AccountNumber::parse);
    const std::string_view tariff_name = cells.text(tariff, tariff_max_bytes);
    const auto line_status = cells.named(status, domain::line_status_from);
    const auto since = cells.moment(status_since);
    const auto line_balance = cells.amount(balance);
    const auto line_available = cells.amount(available);
    const auto limit = cells.amount(individual_limit);
    if (limit && limit->negative()) {
        cells.refuse(individual_limit, ErrorCode::amount_negative);
    }
    const auto form = cells.optionally(registration_form, domain::RegistrationForm::parse);
    const bool ban = cells.flag(sms_ussd_ban);
    auto device = cells.optionally(imei, domain::Imei::parse);
    auto sim = sim_of(cells, msisdn);
    if (cells.failed()) {
        return std::unexpected(cells.error());
    }
    return ports::LineRecord{.line = {.msisdn = *msisdn,
                                      .company = {},
                                      .account = std::move(*account_number),
                                      .tariff = std::string(tariff_name),
                                      .status = line_status,
                                      .status_changed_at = since,
                                      .balance = line_balance.value_or(Money()),
                                      .available = line_available.value_or(Money()),
                                      .individual_limit = limit,
                                      .registration_form = form ? std::string(form->str()) : std::string(),
                                      .sms_ussd_ban = ban,
                                      .imei = std::move(device)},
                             .sim = std::move(sim)};
}

void write(const ports::LineRecord& record, CsvWriter& csv) {
    const ports::NewLine& line = record.line;
    csv.text(line.msisdn.digits())
        .text(line.account.digits())
        .text(line.tariff)
        .text(domain::name_of(line.status))
        .moment(line.status_changed_at)
        .amount(line.balance)
        .amount(line.available)
        .amount(line.individual_limit)
        .text(line.registration_form)
        .flag(line.sms_ussd_ban)
        .text(line.imei ? line.imei->digits() : std::string_view());
    const ports::SimCodes codes = record.sim && record.sim->codes ? *record.sim->codes : ports::SimCodes();
    csv.text(record.sim ? record.sim->iccid.digits() : std::string_view())
        .moment(record.sim ? record.sim->swapped_at : std::nullopt)
        .text(codes.pin1)
        .text(codes.pin2)
        .text(codes.puk1)
        .text(codes.puk2);
}

constexpr Format<ports::LineRecord> format{.columns = columns, .read = read, .write = write};

} // namespace

const Format<ports::LineRecord>& lines_format() noexcept {
    return format;
}

} // namespace kabinet::files
