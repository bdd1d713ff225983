#include "server/adapters/http/profile_routes.hpp"

#include "server/use_cases/change_email.hpp"
#include "server/use_cases/change_password.hpp"
#include "server/use_cases/own_sessions.hpp"
#include "server/use_cases/profile.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/contract/profile.hpp"
#include "shared/contract/query.hpp"

namespace kabinet::http {

namespace {

std::string encoded(const ports::User& user) {
    return contract::encode(contract::ProfileDto{.name = user.name,
                                                 .phone = user.phone.str(),
                                                 .email = user.email,
                                                 .language = user.language,
                                                 .second_factor = false});
}

contract::OwnSessionDto session_of(const ports::Session& session, const use_cases::Actor& actor) {
    return {.id = session.id.value,
            .created_at = format_instant(session.created_at),
            .last_seen_at = format_instant(session.last_seen_at),
            .address = session.address,
            .user_agent = session.user_agent,
            .current = session.id == actor.session};
}

contract::SignInDto sign_in_of(const ports::SignInRow& row) {
    return {.id = row.id.value,
            .at = format_instant(row.at),
            .recovery = row.kind == ports::ActionKind::recover_password,
            .succeeded = row.outcome == ports::ActionOutcome::succeeded,
            .address = row.address};
}

} // namespace

Result<Response> read_profile(const ApiContext& api, const use_cases::Actor& actor) {
    return respond_with(use_cases::view_profile(api.services, actor),
                        [](const ports::User& user) { return json_response(encoded(user)); });
}

Result<Response> change_password(const ApiContext& api, const use_cases::Actor& actor) {
    const auto request = contract::accept<contract::PasswordChangeRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    const auto token = use_cases::change_password(api.services, actor, request->current_password, request->password);
    if (!token) {
        return std::unexpected(token.error());
    }
    Response response = no_content();
    api.cookie.set(response, *token);
    return response;
}

Result<Response> begin_email_change(const ApiContext& api, const use_cases::Actor& actor) {
    const auto request = contract::accept<contract::EmailChangeRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    return respond_with(use_cases::begin_email_change(api.services, actor, request->email, request->password),
                        code_sent_response);
}

Result<Response> finish_email_change(const ApiContext& api, const use_cases::Actor& actor) {
    const auto typed = contract::accept<contract::CodeRequest>(api.request.body);
    if (!typed) {
        return std::unexpected(typed.error());
    }
    if (auto done = use_cases::finish_email_change(api.services, actor, typed->flow, typed->code); !done) {
        return std::unexpected(std::move(done.error()));
    }
    return read_profile(api, actor);
}

Result<Response> choose_language(const ApiContext& api, const use_cases::Actor& actor) {
    const auto request = contract::accept<contract::LanguageRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    return done_response(use_cases::choose_language(api.services, actor, request->language));
}

Result<Response> name_company(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto request = contract::accept<contract::ShortNameRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    return done_response(use_cases::name_company(api.services, actor, *company, request->short_name));
}

Result<Response> list_sessions(const ApiContext& api, const use_cases::Actor& actor) {
    return respond_with(use_cases::list_sessions(api.services, actor), [&](const std::vector<ports::Session>& found) {
        contract::OwnSessionsDto sessions;
        for (const ports::Session& session : found) {
            sessions.items.push_back(session_of(session, actor));
        }
        return json_response(contract::encode(sessions));
    });
}

Result<Response> end_session(const ApiContext& api, const use_cases::Actor& actor) {
    const auto id = id_in(api.segments.at(0));
    if (!id) {
        return std::unexpected(id.error());
    }
    return done_response(use_cases::end_session(api.services, actor, {*id}));
}

Result<Response> end_other_sessions(const ApiContext& api, const use_cases::Actor& actor) {
    return respond_with(use_cases::end_other_sessions(api.services, actor), [](std::int64_t) { return no_content(); });
}

Result<Response> list_sign_ins(const ApiContext& api, const use_cases::Actor& actor) {
    const auto query = contract::decode_query<contract::SignInsQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto before = query->before > 0 ? std::optional(ports::ActionId{query->before}) : std::nullopt;
    return respond_with(use_cases::list_sign_ins(api.services, actor, before, contract::sign_ins_page),
                        [](const std::vector<ports::SignInRow>& found) {
                            contract::SignInsDto page;
                            for (const ports::SignInRow& row : found) {
                                page.items.push_back(sign_in_of(row));
                            }
                            if (page.items.size() == contract::sign_ins_page) {
                                page.next = page.items.back().id;
                            }
                            return json_response(contract::encode(page));
                        });
}

} // namespace kabinet::http
