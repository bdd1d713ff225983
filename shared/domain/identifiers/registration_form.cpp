#include "shared/domain/identifiers/registration_form.hpp"

namespace kabinet::domain {

Result<RegistrationForm> RegistrationForm::parse(std::string_view text, std::string_view field) {
    const std::string typed = without_separators(text, length);
    if (typed.empty()) {
        return fail(ErrorCode::required, std::string(field));
    }
    const auto digits = Digits<length>::of(typed);
    return digits ? Result<RegistrationForm>(RegistrationForm(*digits))
                  : fail(ErrorCode::registration_form_format, std::string(field));
}

std::string RegistrationForm::str() const {
    std::string text(digits_.view());
    text.insert(number_length, 1, '-');
    return text;
}

} // namespace kabinet::domain
