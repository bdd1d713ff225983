#include "shared/domain/identifiers/email.hpp"

#include "shared/domain/identifiers/text.hpp"

namespace kabinet::domain {

namespace {

constexpr std::size_t label_max_length = 63; // RFC 1035 2.3.4

bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `atext` of RFC 5322 3.2.3.
bool may_stand_in_local_part(char c) noexcept {
    return is_letter(c) || is_digit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~.").contains(c);
}

bool may_stand_in_domain(char c) noexcept {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.';
}

bool dots_stand_between(std::string_view text) noexcept {
    return !text.starts_with('.') && !text.ends_with('.') && !text.contains("..");
}

std::string_view last_label(std::string_view domain) noexcept {
    return domain.substr(domain.rfind('.') + 1);
}

bool hyphens_stand_inside(std::string_view domain) noexcept {
    return !domain.starts_with('-') && !domain.ends_with('-') && !domain.contains("-.") && !domain.contains(".-");
}

bool labels_fit(std::string_view domain) noexcept {
    while (domain.size() > label_max_length) {
        const std::size_t dot = domain.find('.');
        if (dot > label_max_length) {
            return false;
        }
        domain.remove_prefix(dot + 1);
    }
    return true;
}

bool is_host_name(std::string_view domain) noexcept {
    return domain.contains('.') && dots_stand_between(domain) && hyphens_stand_inside(domain) &&
           !std::ranges::all_of(last_label(domain), is_digit);
}

std::string_view without_spaces_around(std::string_view text) noexcept {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

} // namespace

Result<Email> Email::parse(std::string_view text, std::string_view field) {
    const auto refuse = [field](ErrorCode code) { return fail(code, std::string(field)); };

    const std::string_view typed = without_spaces_around(text);
    if (typed.empty()) {
        return refuse(ErrorCode::required);
    }
    const std::size_t at = typed.find('@');
    const std::string_view local = typed.substr(0, at);
    const std::string_view domain = at == typed.npos ? std::string_view{} : typed.substr(at + 1);
    if (domain.contains('@')) {
        return refuse(ErrorCode::email_format);
    }
    if (!std::ranges::all_of(local, may_stand_in_local_part) || !std::ranges::all_of(domain, may_stand_in_domain)) {
        return refuse(ErrorCode::email_characters);
    }
    if (at == typed.npos || local.empty() || !dots_stand_between(local)) {
        return refuse(ErrorCode::email_format);
    }
    if (!is_host_name(domain)) {
        return refuse(ErrorCode::email_domain);
    }
    if (typed.size() > max_length || local.size() > local_max_length || !labels_fit(domain)) {
        return refuse(ErrorCode::email_length);
    }
    std::string address(typed);
    std::transform(address.begin() + static_cast<std::ptrdiff_t>(at), address.end(),
                   address.begin() + static_cast<std::ptrdiff_t>(at),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return Email(std::move(address));
}

std::string_view Email::local_part() const noexcept {
    return std::string_view(address_).substr(0, address_.find('@'));
}

std::string_view Email::domain() const noexcept {
    return std::string_view(address_).substr(address_.find('@') + 1);
}

} // namespace kabinet::domain
