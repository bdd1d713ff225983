#include "server/adapters/http/session_cookie.hpp"

#include "shared/base/text.hpp"

#include <string>

namespace kabinet::http {

namespace {

std::string cookie(std::string_view name, std::string_view value, bool is_secure, std::string_view rest) {
    std::string text(name);
    text += '=';
    text += value;
    text += "; Path=/; HttpOnly; SameSite=Strict";
    text += is_secure ? "; Secure" : "";
    text += rest;
    return text;
}

} // namespace

std::string_view SessionCookie::read(const Request& request) const noexcept {
    for (const Field& field : request.fields) {
        if (!equal_ignoring_case(field.name, "Cookie")) {
            continue;
        }
        std::string_view pairs = field.value;
        while (!pairs.empty()) {
            const std::string_view pair = take_part(pairs, ';');
            if (pair.size() > name().size() && pair.starts_with(name()) && pair[name().size()] == '=') {
                return pair.substr(name().size() + 1);
            }
        }
    }
    return {};
}

std::string_view SessionCookie::name() const noexcept {
    if (kind_ == Kind::device) {
        return is_secure_ ? "__Host-kabinet-device" : "kabinet-device";
    }
    return is_secure_ ? "__Host-kabinet" : "kabinet";
}

void SessionCookie::set(Response& response, std::string_view token) const {
    const std::string_view age = kind_ == Kind::device ? "; Max-Age=31536000" : "";
    response.add_header("Set-Cookie", cookie(name(), token, is_secure_, age));
}

void SessionCookie::clear(Response& response) const {
    response.add_header("Set-Cookie", cookie(name(), "", is_secure_, "; Max-Age=0"));
}

} // namespace kabinet::http
