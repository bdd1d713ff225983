#include "server/adapters/assets/negotiation.hpp"

#include "shared/base/text.hpp"

namespace kabinet::assets {

namespace {

// "0", "0.", "0.000" and the like; anything else, also what is malformed, counts as a wish.
bool is_zero(std::string_view weight) noexcept {
    return weight.starts_with('0') && weight.find_first_not_of("0.") == std::string_view::npos;
}

// What is accepted with q=0 is refused; order and other weights don't matter, because smaller is always better here.
bool allows(std::string_view accept_encoding, std::string_view encoding) noexcept {
    bool any = false;
    while (!accept_encoding.empty()) {
        std::string_view parameters = take_part(accept_encoding, ',');
        const std::string_view name = take_part(parameters, ';');
        bool refused = false;
        while (!parameters.empty()) {
            std::string_view value = take_part(parameters, ';');
            const std::string_view key = take_part(value, '=');
            refused = refused || (equal_ignoring_case(key, "q") && is_zero(without_spaces_around(value)));
        }
        if (equal_ignoring_case(name, encoding)) {
            return !refused;
        }
        if (name == "*") {
            any = !refused;
        }
    }
    return any;
}

std::string_view without_weakness(std::string_view etag) noexcept {
    return etag.starts_with("W/") ? etag.substr(2) : etag;
}

} // namespace

const Variant& choose(const Asset& asset, std::string_view accept_encoding) noexcept {
    for (const Variant& variant : asset.variants) {
        if (variant.encoding != "identity" && allows(accept_encoding, variant.encoding)) {
            return variant;
        }
    }
    return asset.variants.back();
}

bool matches(std::string_view if_none_match, std::string_view etag) noexcept {
    while (!if_none_match.empty()) {
        const std::string_view candidate = take_part(if_none_match, ',');
        if (candidate == "*" || (!candidate.empty() && without_weakness(candidate) == without_weakness(etag))) {
            return true;
        }
    }
    return false;
}

} // namespace kabinet::assets
