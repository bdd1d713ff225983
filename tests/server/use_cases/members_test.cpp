#include "server/use_cases/members.hpp"

#include "server/use_cases/view_line.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace kabinet;
using test::code_of;
using test::World;

namespace {

struct Company : World {
    use_cases::Actor me = actor(administrator);

    Result<ports::Member> invite(std::string_view phone, std::string name, domain::Role role = domain::Role::viewer,
                                 std::optional<domain::Email> email = std::nullopt) {
        return use_cases::invite_member(
            services(), me, company,
            {.phone = test::msisdn(phone), .name = std::move(name), .email = std::move(email), .role = role});
    }

    ports::UserId id_of(const domain::Msisdn& phone) {
        return database->read([&](const ports::Transaction& t) { return t.users().find_by_phone(phone); })
            .value()
            .value()
            .id;
    }

    std::vector<ports::Member> people() { return use_cases::list_members(services(), me, company).value(); }
};

} // namespace

TEST_CASE("an administrator sees the company's people by name, and nobody else's") {
    Company world;
    const auto people = world.people();
    REQUIRE(people.size() == 3);
    CHECK(people[0].name == "Иванов Иван");
    CHECK(people[1].name == "Касымов Данияр");
    CHECK(people[2].name == "Сергеева Ольга");
    CHECK(people[2].role == domain::Role::accountant);
    CHECK(code_of(use_cases::list_members(world.services(), world.me, world.foreign)) == ErrorCode::not_found);
    CHECK(code_of(use_cases::list_members(world.services(), world.actor(world.accountant), world.company)) ==
          ErrorCode::forbidden);
}

TEST_CASE("who is invited is told by SMS, and comes in through a new password") {
    Company world;
    const auto member = world.invite("77010542099", "Новый Человек", domain::Role::accountant,
                                     domain::Email::parse("new@kabinet.example").value());
    REQUIRE(member.has_value());
    CHECK_FALSE(member->has_password);
    CHECK(member->role == domain::Role::accountant);
    CHECK(world.people().size() == 4);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'sms' AND recipient = '77010542099'"
                       " AND template = 'invited' AND company_id IS NOT NULL") == 1);
    CHECK(world.history("action = 'invite_member' AND msisdn = 77010542099 AND company_id IS NOT NULL") == 1);
    CHECK(code_of(world.sign_in(test::msisdn("77010542099"))) == ErrorCode::credentials_invalid);
}

TEST_CASE("somebody of another company keeps the own name and password") {
    Company world;
    const auto member = world.invite("77012111249", "Как её зовут");
    REQUIRE(member.has_value());
    CHECK(member->name == "Ахметова Айгерим");
    CHECK(member->has_password);
    CHECK(world.sign_in(world.stranger)->view.companies.size() == 2);
}

TEST_CASE("what is wrong with an invitation is said at its field, and nothing is left of it") {
    Company world;
    const auto twice = world.invite("77010542003", "Ещё раз");
    CHECK(code_of(twice) == ErrorCode::member_exists);
    CHECK(twice.error().field == "phone");
    CHECK(code_of(world.invite("77010542099", "")) == ErrorCode::required);
    CHECK(code_of(world.invite("77010542099", "a\nb")) == ErrorCode::text_characters);
    CHECK(code_of(world.invite("77010542099", std::string(121, 'x'))) == ErrorCode::too_long);
    CHECK(world.number("SELECT count(*) FROM users") == 4);
    CHECK(world.number("SELECT count(*) FROM outbox") == 0);
}

TEST_CASE("a role counts from the next request on") {
    Company world;
    const auto viewer = world.actor(world.viewer);
    CHECK(code_of(use_cases::list_members(world.services(), viewer, world.company)) == ErrorCode::forbidden);
    CHECK(use_cases::change_role(world.services(), world.me, world.company, viewer.user, domain::Role::administrator)
              .has_value());
    CHECK(use_cases::list_members(world.services(), viewer, world.company).has_value());
    CHECK(world.history("action = 'change_role' AND msisdn = 77010542003") == 1);
}

TEST_CASE("who was removed finds no company any more") {
    Company world;
    const auto viewer = world.actor(world.viewer);
    CHECK(use_cases::view_line(world.services(), viewer, world.company, world.line).has_value());
    CHECK(use_cases::remove_member(world.services(), world.me, world.company, viewer.user).has_value());
    CHECK(code_of(use_cases::view_line(world.services(), viewer, world.company, world.line)) == ErrorCode::not_found);
    CHECK(code_of(use_cases::remove_member(world.services(), world.me, world.company, viewer.user)) ==
          ErrorCode::not_found);
    CHECK(world.history("action = 'remove_member' AND msisdn = 77010542003") == 1);
}

TEST_CASE("the last administrator can neither leave nor become less") {
    Company world;
    const auto last = use_cases::remove_member(world.services(), world.me, world.company, world.me.user);
    CHECK(code_of(last) == ErrorCode::last_administrator);
    CHECK(code_of(use_cases::change_role(world.services(), world.me, world.company, world.me.user,
                                         domain::Role::viewer)) == ErrorCode::last_administrator);
    CHECK(use_cases::change_role(world.services(), world.me, world.company, world.me.user, domain::Role::administrator)
              .has_value());
    CHECK(use_cases::change_role(world.services(), world.me, world.company, world.id_of(world.viewer),
                                 domain::Role::administrator)
              .has_value());
    CHECK(use_cases::remove_member(world.services(), world.me, world.company, world.me.user).has_value());
}

TEST_CASE("people of another company are out of reach") {
    Company world;
    const auto stranger = world.id_of(world.stranger);
    CHECK(code_of(use_cases::remove_member(world.services(), world.me, world.company, stranger)) ==
          ErrorCode::not_found);
    CHECK(code_of(use_cases::remove_member(world.services(), world.me, world.foreign, stranger)) ==
          ErrorCode::not_found);
    CHECK(code_of(use_cases::change_role(world.services(), world.me, world.foreign, stranger, domain::Role::viewer)) ==
          ErrorCode::not_found);
}
