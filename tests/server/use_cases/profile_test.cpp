#include "server/use_cases/profile.hpp"

#include "server/use_cases/change_email.hpp"
#include "server/use_cases/change_password.hpp"
#include "server/use_cases/own_sessions.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono_literals;
using test::code_of;
using test::World;

namespace {

struct Profile : World {
    use_cases::Actor me = actor(administrator);

    [[nodiscard]] std::string last_code() {
        return look()
            .query("SELECT json_extract(parameters, '$.code') FROM outbox WHERE template = 'email_code'"
                   " ORDER BY id DESC LIMIT 1")
            .first([](const sqlite::Row& row) { return Result<std::string>(row.text(0)); })
            .value()
            .value_or("");
    }

    Result<use_cases::CodeSent> begin(std::string_view email, std::string_view with = password) {
        return use_cases::begin_email_change(services(), me, domain::Email::parse(email).value(), with);
    }

    Result<void> finish(std::string_view flow, std::string_view code) {
        return use_cases::finish_email_change(services(), me, flow, domain::OneTimeCode::parse(code).value());
    }

    std::string email() { return use_cases::view_profile(services(), me)->email; }
};

} // namespace

TEST_CASE("a new password needs the current one, ends the other sessions and renews this one") {
    Profile world;
    const auto elsewhere = world.sign_in(world.administrator);
    const auto here = world.sign_in(world.administrator);
    const auto actor = use_cases::authenticate(world.services(), here->token, "192.0.2.1").value();
    const auto token = use_cases::change_password(world.services(), actor, World::password, "новый пароль 1");
    REQUIRE(token.has_value());
    CHECK(code_of(use_cases::authenticate(world.services(), here->token, "")) == ErrorCode::unauthenticated);
    CHECK(code_of(use_cases::authenticate(world.services(), elsewhere->token, "")) == ErrorCode::unauthenticated);
    CHECK(use_cases::authenticate(world.services(), *token, "")->session == actor.session);
    CHECK(code_of(world.sign_in(world.administrator)) == ErrorCode::credentials_invalid);
    CHECK(world.sign_in(world.administrator, "новый пароль 1").has_value());
    CHECK(world.history("action = 'change_password' AND outcome = 'succeeded'") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE template = 'password_changed'") == 1);
}

TEST_CASE("a wrong current password changes nothing, is counted and is in the history") {
    Profile world;
    for (int i = 0; i < 5; ++i) {
        const auto refused = use_cases::change_password(world.services(), world.me, "wrong", "новый пароль 1");
        CHECK(code_of(refused) == ErrorCode::password_wrong);
        CHECK(refused.error().field == "current_password");
    }
    CHECK(code_of(use_cases::change_password(world.services(), world.me, World::password, "новый пароль 1")) ==
          ErrorCode::rate_limited);
    CHECK(world.history("action = 'change_password' AND outcome = 'refused'") == 5);
    CHECK(world.number("SELECT count(*) FROM outbox") == 0);
}

TEST_CASE("the same password again is no change, and no failed check either") {
    Profile world;
    const auto refused = use_cases::change_password(world.services(), world.me, World::password, World::password);
    CHECK(code_of(refused) == ErrorCode::password_unchanged);
    CHECK(refused.error().field == "password");
    CHECK(world.number("SELECT count(*) FROM password_attempts") == 0);
}

TEST_CASE("a mailbox is the person's once the code that was sent there comes back") {
    Profile world;
    const auto sent = world.begin("new@kabinet.example");
    REQUIRE(sent.has_value());
    CHECK(world.email().empty());
    CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'mail' AND recipient = 'new@kabinet.example'") ==
          1);
    CHECK(code_of(world.finish(sent->flow, "999999")) == ErrorCode::code_wrong);
    CHECK(world.email().empty());
    REQUIRE(world.finish(sent->flow, world.last_code()));
    CHECK(world.email() == "new@kabinet.example");
    CHECK(world.history("action = 'change_email' AND outcome = 'succeeded'") == 1);
    // No mailbox was known before: the phone is told.
    CHECK(world.number("SELECT count(*) FROM outbox WHERE template = 'email_changed' AND channel = 'sms'"
                       " AND recipient = '77010542001'") == 1);
    CHECK(code_of(world.finish(sent->flow, world.last_code())) == ErrorCode::code_used);

    SUBCASE("the mailbox of before is told of the next change") {
        world.clock.advance(61s);
        const auto next = world.begin("newer@kabinet.example");
        REQUIRE(world.finish(next->flow, world.last_code()));
        CHECK(world.number("SELECT count(*) FROM outbox WHERE template = 'email_changed' AND channel = 'mail'"
                           " AND recipient = 'new@kabinet.example'") == 1);
    }
    SUBCASE("the same mailbox is no change") {
        world.clock.advance(61s);
        CHECK(code_of(world.begin("new@kabinet.example")) == ErrorCode::email_unchanged);
    }
}

TEST_CASE("the password comes first, and a code is its own person's alone") {
    Profile world;
    CHECK(code_of(world.begin("new@kabinet.example", "wrong")) == ErrorCode::password_wrong);
    CHECK(world.number("SELECT count(*) FROM outbox") == 0);
    const auto sent = world.begin("new@kabinet.example");
    const auto somebody = world.actor(world.accountant);
    CHECK(code_of(use_cases::finish_email_change(world.services(), somebody, sent->flow,
                                                 domain::OneTimeCode::parse(world.last_code()).value())) ==
          ErrorCode::flow_expired);
    CHECK(world.email().empty());
}

TEST_CASE("a person sees where they are signed in, and ends what is theirs") {
    Profile world;
    world.clock.advance(10s);
    const auto other = world.actor(world.administrator);
    const auto stranger = world.actor(world.accountant);
    const auto sessions = use_cases::list_sessions(world.services(), other);
    REQUIRE(sessions->size() == 2);
    CHECK(sessions->at(0).id == other.session);
    CHECK(sessions->at(1).id == world.me.session);
    CHECK(sessions->at(0).user_agent == "a browser");
    CHECK(code_of(use_cases::end_session(world.services(), other, stranger.session)) == ErrorCode::not_found);
    CHECK(use_cases::end_session(world.services(), other, world.me.session).has_value());
    CHECK(use_cases::list_sessions(world.services(), other)->size() == 1);
    CHECK(world.history("action = 'end_session'") == 1);
}

TEST_CASE("all others end at once") {
    Profile world;
    const auto second = world.actor(world.administrator);
    const auto third = world.actor(world.administrator);
    CHECK(use_cases::end_other_sessions(world.services(), third).value() == 2);
    CHECK(use_cases::end_other_sessions(world.services(), third).value() == 0);
    CHECK(use_cases::list_sessions(world.services(), third)->size() == 1);
    CHECK(world.history("action = 'end_session'") == 1);
    CHECK(second.session != third.session);
}

TEST_CASE("a person reads their own sign-ins, refused ones too, page by page") {
    Profile world;
    CHECK(code_of(world.sign_in(world.administrator, "wrong password")) == ErrorCode::credentials_invalid);
    static_cast<void>(world.actor(world.accountant));
    const auto all = use_cases::list_sign_ins(world.services(), world.me, std::nullopt, 20);
    REQUIRE(all->size() == 2);
    CHECK(all->at(0).outcome == ports::ActionOutcome::refused);
    CHECK(all->at(1).outcome == ports::ActionOutcome::succeeded);
    const auto page = use_cases::list_sign_ins(world.services(), world.me, all->at(0).id, 20);
    REQUIRE(page->size() == 1);
    CHECK(page->at(0).id == all->at(1).id);
    CHECK(code_of(use_cases::list_sign_ins(world.services(), world.me, std::nullopt, 0)) == ErrorCode::limit_range);
}

TEST_CASE("a company gets a name of one's own, seen by nobody else") {
    Profile world;
    CHECK(use_cases::name_company(world.services(), world.me, world.company, "Моя").has_value());
    CHECK(use_cases::view_session(world.services(), world.me)->companies.at(0).short_name == "Моя");
    const auto colleague = world.actor(world.accountant);
    CHECK(use_cases::view_session(world.services(), colleague)->companies.at(0).short_name.empty());
    CHECK(use_cases::name_company(world.services(), world.me, world.company, "").has_value());
    CHECK(use_cases::view_session(world.services(), world.me)->companies.at(0).short_name.empty());
    CHECK(code_of(use_cases::name_company(world.services(), world.me, world.foreign, "Чужая")) == ErrorCode::not_found);
    CHECK(code_of(use_cases::name_company(world.services(), world.me, world.company, "a\nb")) ==
          ErrorCode::text_characters);
    std::string longest;
    for (std::size_t i = 0; i < use_cases::short_name_max; ++i) {
        longest += "Я";
    }
    CHECK(use_cases::name_company(world.services(), world.me, world.company, longest).has_value());
    CHECK(code_of(use_cases::name_company(world.services(), world.me, world.company, longest + "Я")) ==
          ErrorCode::too_long);
}

TEST_CASE("codes and mails come in the language that was chosen") {
    Profile world;
    CHECK(use_cases::choose_language(world.services(), world.me, "kk").has_value());
    CHECK(use_cases::view_profile(world.services(), world.me)->language == "kk");
    CHECK(code_of(use_cases::choose_language(world.services(), world.me, "de")) == ErrorCode::unknown_value);
}
