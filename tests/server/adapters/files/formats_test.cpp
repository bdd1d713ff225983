#include "server/adapters/files/format.hpp"
#include "server/adapters/files/header.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using namespace kabinet;
using namespace kabinet::files;

namespace {

using Row = std::map<std::string, std::string, std::less<>>;

/// A row of these values, the other columns empty.
template <class Record> Result<Record> read(const Format<Record>& format, const Row& row) {
    std::vector<std::string_view> header;
    std::vector<std::string_view> values;
    for (const Column& column : format.columns) {
        const auto found = row.find(column.name);
        header.push_back(column.name);
        values.push_back(found == row.end() ? std::string_view() : std::string_view(found->second));
    }
    const ColumnMap map;
    const auto binding = Binding::of(format.columns, header, map);
    REQUIRE(binding.has_value());
    const TimeFormat times;
    Cells cells(format.columns, *binding, times, '.');
    cells.stand_on(values);
    return format.read(cells);
}

template <class Record>
void check_refused(const Format<Record>& format, Row row, const std::string& column, const std::string& value,
                   ErrorCode code) {
    row[column] = value;
    const auto record = read(format, row);
    CAPTURE(column);
    CAPTURE(value);
    REQUIRE_FALSE(record.has_value());
    CHECK(record.error().code == code);
    CHECK(record.error().field == column);
}

const Row line{{"number", "+7 701 054 20 19"}, {"account", "25071142"}, {"status", "debt"}};
const Row company{{"bin", "750750750750"}, {"name", "ТОО «Кабинет»"}};

} // namespace

TEST_CASE("a line needs a number, an account and a status; the rest may be empty") {
    const auto record = read(lines_format(), line);
    REQUIRE(record.has_value());
    CHECK(record->line.msisdn.digits() == "77010542019");
    CHECK(record->line.status == domain::LineStatus::debt);
    CHECK(record->line.tariff.empty());
    CHECK_FALSE(record->line.individual_limit);
    CHECK_FALSE(record->sim);
}

TEST_CASE("each value of a line is refused by the rule that it breaks") {
    const auto refused = [](const std::string& column, const std::string& value, ErrorCode code) {
        check_refused(lines_format(), line, column, value, code);
    };
    refused("number", "", ErrorCode::required);
    refused("number", "7701", ErrorCode::msisdn_length);
    refused("account", "12", ErrorCode::account_length);
    refused("status", "", ErrorCode::required);
    refused("status", "on", ErrorCode::unknown_value);
    refused("status_since", "yesterday", ErrorCode::moment_format);
    refused("balance", "1,5", ErrorCode::amount_format);
    refused("available", "99999999999999999999", ErrorCode::amount_range);
    refused("individual_limit", "-1", ErrorCode::amount_negative);
    refused("registration_form", "12", ErrorCode::registration_form_format);
    refused("sms_ussd_ban", "maybe", ErrorCode::unknown_value);
    refused("imei", "123", ErrorCode::imei_length);
    refused("iccid", "123", ErrorCode::iccid_length);
    refused("tariff", std::string(201, 'x'), ErrorCode::too_long);
}

TEST_CASE("a SIM's details need the SIM, and its codes their digits") {
    Row row = line;
    row["pin1"] = "0000";
    CHECK(read(lines_format(), row).error().code == ErrorCode::sim_incomplete);
    row["iccid"] = "8999 7027 5079 1678 5078";
    REQUIRE(read(lines_format(), row).has_value());
    CHECK(read(lines_format(), row)->sim->codes->pin1 == "0000");
    check_refused(lines_format(), row, "pin2", "123", ErrorCode::sim_code_format);
    check_refused(lines_format(), row, "puk1", "1234567", ErrorCode::sim_code_format);
    check_refused(lines_format(), row, "puk2", "1234567a", ErrorCode::sim_code_format);
}

TEST_CASE("a company comes alone or with an account") {
    CHECK_FALSE(read(companies_format(), company)->account);
    Row row = company;
    row["account"] = "25071142";
    check_refused(companies_format(), row, "billing_method", "", ErrorCode::required);
    row["billing_method"] = "credit";
    row["credit_limit"] = "2050.00";
    CHECK(read(companies_format(), row)->account->credit_limit == Money::of_tenge(2050));
    check_refused(companies_format(), row, "credit_limit", "-1", ErrorCode::amount_negative);
    check_refused(companies_format(), row, "bin", "75", ErrorCode::bin_length);
    check_refused(companies_format(), row, "name", "", ErrorCode::required);
}

TEST_CASE("what is written quotes what needs it and nothing else") {
    CsvWriter csv(';', TimeZone::find("Asia/Almaty").value());
    csv.text("a,b").text("c;d").text("e\"f").text("g\nh").text("").amount(Money::of_tiyn(-150)).amount({});
    csv.moment(Instant(std::chrono::seconds(0))).moment({}).integer(-7).flag(true);
    csv.end_row();
    CHECK(csv.take() == "a,b;\"c;d\";\"e\"\"f\";\"g\nh\";;-1.50;;1970-01-01T06:00:00+06:00;;-7;yes\r\n");
}
