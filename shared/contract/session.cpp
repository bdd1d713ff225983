#include "shared/contract/session.hpp"

#include "shared/contract/json_reader.hpp"
#include "shared/contract/json_writer.hpp"
#include "shared/domain/access/password_rules.hpp"

namespace kabinet::contract {

Result<SignIn> validate(const SignInRequest& request) {
    auto phone = domain::Msisdn::parse(request.phone, "phone");
    if (!phone) {
        return std::unexpected(phone.error());
    }
    if (auto password = domain::check_typed_password(request.password, "password"); !password) {
        return std::unexpected(password.error());
    }
    return SignIn{*phone, request.password};
}

Result<SignInRequest> decode_sign_in(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    return document.finish(SignInRequest{.phone = root.text("phone"), .password = root.text("password")});
}

std::string encode(const SignInRequest& request) {
    JsonWriter json;
    json.begin_object().text("phone", request.phone).text("password", request.password).end_object();
    return json.take();
}

Result<SessionDto> decode_session(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    SessionDto session{.user_name = root.text("user_name"),
                       .phone = root.text("phone"),
                       .time_zone = root.text("time_zone"),
                       .companies = {}};
    root.array("companies").for_each([&](JsonObject item) {
        session.companies.push_back({.id = item.integer("id"),
                                     .bin = item.text("bin"),
                                     .name = item.text("name"),
                                     .short_name = item.text("short_name"),
                                     .role = item.text("role")});
    });
    return document.finish(std::move(session));
}

std::string encode(const SessionDto& session) {
    JsonWriter json;
    json.begin_object()
        .text("user_name", session.user_name)
        .text("phone", session.phone)
        .text("time_zone", session.time_zone)
        .begin_array("companies");
    for (const CompanyDto& company : session.companies) {
        json.begin_object()
            .integer("id", company.id)
            .text("bin", company.bin)
            .text("name", company.name)
            .text("short_name", company.short_name)
            .text("role", company.role)
            .end_object();
    }
    json.end_array().end_object();
    return json.take();
}

} // namespace kabinet::contract
