#include "shared/base/iso8601.hpp"
#include "shared/domain/access/one_time_code.hpp"
#include "shared/domain/access/password_rules.hpp"
#include "shared/domain/identifiers/account_number.hpp"
#include "shared/domain/identifiers/bin.hpp"
#include "shared/domain/identifiers/email.hpp"
#include "shared/domain/identifiers/iccid.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/identifiers/msisdn.hpp"
#include "shared/domain/identifiers/registration_form.hpp"
#include "shared/domain/line/forwarding.hpp"
#include "shared/domain/line/line_search.hpp"
#include "shared/domain/period/month.hpp"
#include "shared/domain/service/service_code.hpp"
#include "shared/domain/usage/other_party.hpp"
#include "tests/fuzz/support.hpp"

#include <chrono>
#include <string>

using namespace kabinet;
using test::require;

namespace {

/// What is taken has a normal form that is taken as the same; what isn't is refused with the field's name.
template <class T, class Parse, class Show> void try_parser(std::string_view text, Parse parse, Show show) {
    const Result<T> value = parse(text);
    if (!value) {
        require(value.error().field == "field");
        return;
    }
    const Result<T> again = parse(show(*value));
    require(again && *again == *value && show(*again) == show(*value));
}

template <class T> void try_identifier(std::string_view text) {
    try_parser<T>(
        text, [](std::string_view typed) { return T::parse(typed, "field"); },
        [](const T& value) { return std::string(value.str()); });
}

template <class T> void try_digits(std::string_view text) {
    try_parser<T>(
        text, [](std::string_view typed) { return T::parse(typed, "field"); },
        [](const T& value) { return std::string(value.digits()); });
}

void try_displayed(std::string_view text) {
    if (const auto msisdn = domain::Msisdn::parse(text)) {
        require(domain::Msisdn::parse(msisdn->display()) == *msisdn);
    }
    for (const domain::IccidRules& rules :
         {domain::IccidRules(), domain::IccidRules{.prefix = {}, .check_digit = false}}) {
        if (const auto iccid = domain::Iccid::parse(text, rules)) {
            require(domain::Iccid::parse(iccid->display(), rules) == *iccid);
            require(domain::Iccid::parse_stored(iccid->digits()) == *iccid);
        }
    }
    if (const auto bin = domain::Bin::parse(text)) {
        static_cast<void>(bin->check_digit_valid());
    }
}

void try_times(std::string_view text) {
    using namespace std::chrono;
    try_parser<Instant>(
        text, [](std::string_view typed) { return parse_instant(typed, "field"); },
        [](Instant at) { return format_instant(at); });
    try_parser<Date>(
        text, [](std::string_view typed) { return parse_date(typed, "field"); },
        [](Date date) { return format_date(date); });
    try_parser<domain::Month>(
        text, [](std::string_view typed) { return domain::Month::parse(typed, 2026y / November / 24, "field"); },
        [](const domain::Month& month) { return month.str(); });
}

} // namespace

/// Every parser of the domain takes or refuses any text, and what it makes of it stays what it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = test::text_of(data, size);
    try_identifier<domain::Msisdn>(text);
    try_identifier<domain::Imei>(text);
    try_identifier<domain::Bin>(text);
    try_identifier<domain::AccountNumber>(text);
    try_identifier<domain::Email>(text);
    try_identifier<domain::RegistrationForm>(text);
    try_identifier<domain::ServiceCode>(text);
    try_digits<domain::OneTimeCode>(text);
    try_digits<domain::LineSearch>(text);
    try_parser<domain::OtherParty>(
        text, [](std::string_view typed) { return domain::OtherParty::parse(typed, "field"); },
        [](const domain::OtherParty& party) { return party.text(); });
    try_displayed(text);
    try_times(text);
    static_cast<void>(domain::parse_forwarding_target(text));
    static_cast<void>(domain::check_new_password(text));
    static_cast<void>(domain::check_typed_password(text));
    return 0;
}
