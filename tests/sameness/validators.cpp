#include "shared/base/iso8601.hpp"
#include "shared/contract/lines.hpp"
#include "shared/contract/query.hpp"
#include "shared/contract/session.hpp"
#include "shared/domain/access/password_rules.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/identifiers/bin.hpp"
#include "shared/domain/identifiers/email.hpp"
#include "shared/domain/identifiers/iccid.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/identifiers/registration_form.hpp"
#include "shared/domain/line/line_search.hpp"
#include "shared/domain/period/detail_period.hpp"
#include "shared/domain/period/month.hpp"
#include "shared/domain/period/reconciliation_period.hpp"
#include "shared/domain/service/service_code.hpp"
#include "tests/sameness/table.hpp"

#include <algorithm>
#include <array>

namespace kabinet::test {

std::string refusal_text(const Error& error) {
    return std::string(code_name(error.code)) + ' ' + error.field;
}

namespace {

template <class T, class Show> std::string shown(const Result<T>& result, Show show) {
    return result ? "ok " + std::string(show(*result)) : refusal_text(result.error());
}

template <class T> std::string shown(const Result<T>& result) {
    return result ? "ok" : refusal_text(result.error());
}

template <class T> std::string identifier(std::string_view input) {
    return shown(T::parse(input), [](const T& value) { return value.str(); });
}

/// "2018-01-18 2018-02-17 2018-02-17": from, to and today.
template <class Period> std::string period(std::string_view input) {
    std::array<Date, 3> dates{};
    for (Date& date : dates) {
        const auto parsed = parse_date(input.substr(0, input.find(' ')), "date");
        if (!parsed) {
            return refusal_text(parsed.error());
        }
        date = *parsed;
        input.remove_prefix(std::min(input.find(' '), input.size() - 1) + 1);
    }
    return shown(Period::create(dates[0], dates[1], dates[2]));
}

std::string month(std::string_view input) {
    using namespace std::chrono_literals;
    return shown(domain::Month::parse(input, 2018y / 2 / 17));
}

struct Validator {
    std::string_view name;
    std::string (*run)(std::string_view input);
};

constexpr std::array validators{
    Validator{"msisdn", &identifier<domain::Msisdn>},
    Validator{"imei", &identifier<domain::Imei>},
    Validator{"bin", &identifier<domain::Bin>},
    Validator{"account", &identifier<domain::AccountNumber>},
    Validator{"email", &identifier<domain::Email>},
    Validator{"registration_form", &identifier<domain::RegistrationForm>},
    Validator{"service_code", &identifier<domain::ServiceCode>},
    Validator{"iccid",
              [](std::string_view input) {
                  return shown(domain::Iccid::parse(input), [](const domain::Iccid& value) { return value.str(); });
              }},
    Validator{"search",
              [](std::string_view input) {
                  return shown(domain::LineSearch::parse(input),
                               [](const domain::LineSearch& search) { return search.digits(); });
              }},
    Validator{"new_password", [](std::string_view input) { return shown(domain::check_new_password(input)); }},
    Validator{"typed_password", [](std::string_view input) { return shown(domain::check_typed_password(input)); }},
    Validator{"date",
              [](std::string_view input) {
                  return shown(parse_date(input, "date"), [](Date date) { return format_date(date); });
              }},
    Validator{"moment",
              [](std::string_view input) {
                  return shown(parse_instant(input, "moment"), [](Instant at) { return format_instant(at); });
              }},
    Validator{"detail_period", &period<domain::DetailPeriod>},
    Validator{"reconciliation_period", &period<domain::ReconciliationPeriod>},
    Validator{"month", &month},
    Validator{"session_create body",
              [](std::string_view input) { return shown(contract::accept<contract::SignInRequest>(input)); }},
    Validator{"sim_codes_read body",
              [](std::string_view input) { return shown(contract::accept<contract::SimCodesRequest>(input)); }},
    Validator{"lines_list query",
              [](std::string_view input) { return shown(contract::decode_lines_query(contract::parse_query(input))); }},
};

} // namespace

std::string validated(const std::string& validator, const std::string& input) {
    const auto found = std::ranges::find(validators, validator, &Validator::name);
    return found == validators.end() ? std::string() : found->run(input);
}

} // namespace kabinet::test
