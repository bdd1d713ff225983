#include "shared/domain/identifiers/msisdn.hpp"

namespace kabinet::domain {

namespace {

// Longer than any number of E.164 (15 digits); what is longer has the wrong length anyway.
constexpr std::size_t longest_typed = 20;

} // namespace

Result<Msisdn> Msisdn::parse(std::string_view text, std::string_view field) {
    const auto refuse = [field](ErrorCode code) { return fail(code, std::string(field)); };

    std::string typed = without_separators(text, longest_typed);
    const bool international = typed.starts_with('+');
    if (international) {
        typed.erase(0, 1);
    }
    if (typed.empty()) {
        return refuse(international ? ErrorCode::msisdn_length : ErrorCode::required);
    }
    if (!std::ranges::all_of(typed, is_digit)) {
        return refuse(ErrorCode::msisdn_characters);
    }
    if (international && typed.front() != '7') {
        return refuse(ErrorCode::msisdn_foreign);
    }
    if (typed.size() != length) {
        return refuse(ErrorCode::msisdn_length);
    }
    if (typed.front() == '8') {
        typed.front() = '7'; // the national prefix, as in 8 701 …
    }
    const auto digits = Digits<length>::of(typed);
    if (!digits || typed[0] != '7' || (typed[1] != '6' && typed[1] != '7')) {
        return refuse(ErrorCode::msisdn_foreign);
    }
    return Msisdn(*digits);
}

std::string Msisdn::display() const {
    const std::string_view d = digits();
    std::string text = "+";
    text += d.substr(0, 1);
    for (const std::string_view group : {d.substr(1, 3), d.substr(4, 3), d.substr(7, 2), d.substr(9, 2)}) {
        text += ' ';
        text += group;
    }
    return text;
}

} // namespace kabinet::domain
