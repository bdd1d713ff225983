#include "server/adapters/http/session_routes.hpp"

#include "server/use_cases/current_session.hpp"
#include "server/use_cases/sign_in.hpp"
#include "server/use_cases/sign_out.hpp"
#include "shared/contract/session.hpp"

namespace kabinet::http {

namespace {

std::string encoded(const use_cases::SessionView& view) {
    contract::SessionDto session{.user_name = view.user_name,
                                 .phone = view.phone.str(),
                                 .time_zone = std::string(view.time_zone.name()),
                                 .companies = {},
                                 .iccid_prefix = view.iccid.prefix,
                                 .iccid_check_digit = view.iccid.check_digit};
    session.companies.reserve(view.companies.size());
    for (const ports::Membership& membership : view.companies) {
        session.companies.push_back({.id = membership.company.id.value,
                                     .bin = membership.company.bin.str(),
                                     .name = membership.company.name,
                                     .short_name = membership.short_name,
                                     .role = std::string(domain::name_of(membership.role))});
    }
    return contract::encode(session);
}

} // namespace

Response signed_in_response(const ApiContext& api, const use_cases::SignedIn& signed_in) {
    Response response = json_response(encoded(signed_in.view));
    api.cookie.set(response, signed_in.token);
    if (!signed_in.device.empty()) {
        api.device_cookie.set(response, signed_in.device);
    }
    return response;
}

Result<Response> create_session(const ApiContext& api) {
    auto valid = contract::accept<contract::SignInRequest>(api.request.body);
    if (!valid) {
        return std::unexpected(valid.error());
    }
    const auto signed_in = use_cases::sign_in(
        api.services, {.phone = valid->phone, .password = std::move(valid->password), .visit = visit_of(api)});
    if (!signed_in) {
        return std::unexpected(signed_in.error());
    }
    return signed_in_response(api, *signed_in);
}

Result<Response> read_session(const ApiContext& api, const use_cases::Actor& actor) {
    return respond_with(use_cases::view_session(api.services, actor),
                        [](const use_cases::SessionView& view) { return json_response(encoded(view)); });
}

Result<Response> delete_session(const ApiContext& api, const use_cases::Actor& actor) {
    if (const auto done = use_cases::sign_out(api.services, actor); !done) {
        return std::unexpected(done.error());
    }
    Response response = no_content();
    api.cookie.clear(response);
    return response;
}

} // namespace kabinet::http
