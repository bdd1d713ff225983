#include "server/adapters/http/request.hpp"

#include "shared/base/text.hpp"

#include <algorithm>

namespace kabinet::http {

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
