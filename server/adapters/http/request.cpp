#include "server/adapters/http/request.hpp"

#include <algorithm>

namespace kabinet::http {

namespace {

constexpr char lower(char character) noexcept {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

} // namespace

bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept {
    return std::ranges::equal(left, right, {}, lower, lower);
}

std::string_view without_spaces_around(std::string_view text) noexcept {
    constexpr std::string_view spaces = " \t";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::string_view next_element(std::string_view& list) noexcept {
    const auto comma = list.find(',');
    const auto element = list.substr(0, comma);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    return without_spaces_around(element);
}

std::string_view Request::header(std::string_view name) const noexcept {
    const auto found =
        std::ranges::find_if(fields, [&](const Field& field) { return equal_ignoring_case(field.name, name); });
    return found == fields.end() ? std::string_view{} : found->value;
}

bool Request::has_header(std::string_view name) const noexcept {
    return std::ranges::any_of(fields, [&](const Field& field) { return equal_ignoring_case(field.name, name); });
}

std::string Request::joined_header(std::string_view name) const {
    std::string joined;
    for (const Field& field : fields) {
        if (equal_ignoring_case(field.name, name)) {
            joined += joined.empty() ? "" : ", ";
            joined += field.value;
        }
    }
    return joined;
}

} // namespace kabinet::http
