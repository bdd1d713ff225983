#include "server/use_cases/request_operation.hpp"

#include "tests/server/support/operation_world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using domain::LineStatus;
using domain::OperationState;
using test::code_of;
using test::OperationWorld;
using test::World;

namespace {

const domain::Iccid new_card = domain::Iccid::parse("89997021234567899456").value();
const domain::Imei device = domain::Imei::parse("35202309352069").value();

} // namespace

TEST_CASE("a request is stored with its row of history, and the line is in processing") {
    OperationWorld world;
    const auto operation = world.request(domain::Block{});
    REQUIRE(operation.has_value());
    CHECK(operation->state == OperationState::accepted);
    CHECK(operation->requested_by_name == "Иванов Иван");
    CHECK(world.found().row.status == LineStatus::processing);
    CHECK(world.history("action = 'block' AND outcome = 'succeeded' AND msisdn = 77010542019 AND operation_id = 1") ==
          1);
    CHECK(world.network.submitted.empty());
}

TEST_CASE("what does not change the status leaves it as it is") {
    OperationWorld world;
    REQUIRE(world.request(domain::SmsUssdBanOn{}).has_value());
    CHECK(world.found().row.status == LineStatus::active);
}

TEST_CASE("the same key and order answer the same operation, whatever became of it") {
    OperationWorld world;
    const std::string key = world.new_key();
    const auto first = world.request(domain::Block{}, key);
    REQUIRE(first.has_value());
    CHECK(world.request(domain::Block{}, key)->id == first->id);
    world.run();
    const auto again = world.request(domain::Block{}, key);
    REQUIRE(again.has_value());
    CHECK(again->id == first->id);
    CHECK(again->state == OperationState::done);
    CHECK(world.history("action = 'block'") == 1);
    CHECK(world.network.submitted.size() == 1);
}

TEST_CASE("the same key for another order, line or company is a mistake of its own") {
    OperationWorld world;
    const std::string key = world.new_key();
    REQUIRE(world.request(domain::SmsUssdBanOn{}, key).has_value());
    CHECK(code_of(world.request(domain::Block{}, key)) == ErrorCode::idempotency_key_reused);
    const auto other = use_cases::request_operation(
        world.services(), world.actor(world.administrator), world.company, test::msisdn("77010542020"),
        {.order = domain::SmsUssdBanOn{}, .idempotency_key = key, .password = {}});
    CHECK(code_of(other) == ErrorCode::idempotency_key_reused);
    CHECK(other.error().field == "idempotency_key");
}

TEST_CASE("a key is needed, and has a form") {
    OperationWorld world;
    CHECK(code_of(world.request(domain::Block{}, "")) == ErrorCode::required);
    for (const std::string& key : {std::string("short"), std::string(65, 'a'), std::string("0123456789abcdef/1")}) {
        CAPTURE(key);
        CHECK(code_of(world.request(domain::Block{}, key)) == ErrorCode::idempotency_key_format);
    }
    CHECK(world.found().row.status == LineStatus::active);
}

TEST_CASE("only administrators may, and strangers don't even learn that the line exists") {
    OperationWorld world;
    const auto ask = [&](const domain::Msisdn& person) {
        return code_of(use_cases::request_operation(
            world.services(), world.actor(person), world.company, world.line,
            {.order = domain::Block{}, .idempotency_key = world.new_key(), .password = {}}));
    };
    CHECK(ask(world.accountant) == ErrorCode::forbidden);
    CHECK(ask(world.viewer) == ErrorCode::forbidden);
    CHECK(ask(world.stranger) == ErrorCode::not_found);
    for (const domain::Msisdn& number : {world.foreign_line, test::msisdn("77770000000")}) {
        CHECK(code_of(use_cases::request_operation(
                  world.services(), world.actor(world.administrator), world.company, number,
                  {.order = domain::Block{}, .idempotency_key = world.new_key(), .password = {}})) ==
              ErrorCode::not_found);
    }
    CHECK(world.number("SELECT count(*) FROM operations") == 0);
}

TEST_CASE("what the line's state does not allow is refused with its reason, and nothing is stored") {
    OperationWorld world;
    world.set_status(LineStatus::debt);
    CHECK(code_of(world.request(domain::Unblock{})) == ErrorCode::line_debt);
    CHECK(code_of(world.request(domain::SwapSim{new_card})) == ErrorCode::sim_swap_not_active);
    world.set_status(LineStatus::active);
    REQUIRE(world.request(domain::Block{}).has_value());
    CHECK(code_of(world.request(domain::Unblock{})) == ErrorCode::line_processing);
    CHECK(world.number("SELECT count(*) FROM operations") == 1);
}

TEST_CASE("of two administrators at once one gets the operation, the other its reason") {
    OperationWorld world;
    const domain::Msisdn colleague =
        world.add_person("77010542044", "Петров Петр", world.company, domain::Role::administrator);
    REQUIRE(world.request(domain::SmsUssdBanOn{}).has_value());
    CHECK(code_of(use_cases::request_operation(
              world.services(), world.actor(colleague), world.company, world.line,
              {.order = domain::SmsUssdBanOn{}, .idempotency_key = world.new_key(), .password = {}})) ==
          ErrorCode::operation_open);
}

TEST_CASE("a device of another line and a card in use elsewhere are refused") {
    OperationWorld world;
    const domain::Msisdn other = test::msisdn("77010542020");
    world.write([&](ports::Transaction& t) {
        return t.devices().add(other, {.imei = device, .registered_at = world.clock.now()});
    });
    CHECK(code_of(world.request(domain::RegisterImei{device})) == ErrorCode::imei_registered_elsewhere);
    world.write([&](ports::Transaction& t) {
        return t.lines().add_sim({.iccid = new_card, .line = other, .swapped_at = std::nullopt, .codes = std::nullopt});
    });
    const auto used = world.request(domain::SwapSim{new_card});
    CHECK(code_of(used) == ErrorCode::iccid_in_use);
    CHECK(used.error().field == "iccid");
}

TEST_CASE("a card that another line awaits is in use") {
    OperationWorld world;
    REQUIRE(use_cases::request_operation(world.services(), world.actor(world.administrator), world.company,
                                         test::msisdn("77010542020"),
                                         {.order = domain::SwapSim{new_card},
                                          .idempotency_key = world.new_key(),
                                          .password = std::string(World::password)})
                .has_value());
    CHECK(code_of(world.request(domain::SwapSim{new_card})) == ErrorCode::iccid_in_use);
}

TEST_CASE("a SIM swap wants the password, is held, and is told to the line and to the person") {
    OperationWorld world;
    REQUIRE(world.look().execute("UPDATE users SET email = 'ivanov@kabinet.example' WHERE phone = 77010542001"));
    CHECK(code_of(world.request(domain::SwapSim{new_card}, world.new_key())) == ErrorCode::required);
    CHECK(code_of(world.request(domain::SwapSim{new_card}, world.new_key(), "wrong password")) ==
          ErrorCode::password_wrong);
    CHECK(world.history("action = 'swap_sim' AND outcome = 'refused'") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox") == 0);

    const auto swap = world.request(domain::SwapSim{new_card});
    REQUIRE(swap.has_value());
    CHECK(swap->not_before == world.clock.now() + std::chrono::minutes(5));
    CHECK(world.history("action = 'swap_sim' AND outcome = 'succeeded'") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'sms' AND recipient = '77010542019'"
                       " AND template = 'sim_swap_requested' AND parameters LIKE '%+7 701 054 20 19%'") == 1);
    CHECK(world.number("SELECT count(*) FROM outbox WHERE channel = 'mail'"
                       " AND recipient = 'ivanov@kabinet.example'") == 1);
    CHECK(world.run() == 0);
    world.clock.advance(std::chrono::minutes(5));
    CHECK(world.run() == 1);
    CHECK(world.found().iccid == new_card);
}

TEST_CASE("what failed can be asked for again, and nothing else can") {
    OperationWorld world;
    const auto retry = [&](ports::OperationId id) {
        return use_cases::retry_operation(world.services(), world.actor(world.administrator), world.company, id,
                                          world.new_key(), {});
    };
    world.network.answers(ports::GatewayVerdict::refused, "no such subscriber");
    const auto first = world.request(domain::Block{});
    CHECK(code_of(retry(first->id)) == ErrorCode::operation_not_failed);
    world.run();
    world.network.answers(ports::GatewayVerdict::done);
    const auto second = retry(first->id);
    REQUIRE(second.has_value());
    CHECK(second->id != first->id);
    CHECK(second->retry_of == first->id);
    world.run();
    CHECK(world.operation(second->id).state == OperationState::done);
    CHECK(world.found().row.status == LineStatus::blocked);
    CHECK(code_of(retry({999})) == ErrorCode::not_found);
    CHECK(code_of(use_cases::retry_operation(world.services(), world.actor(world.accountant), world.company, first->id,
                                             world.new_key(), {})) == ErrorCode::forbidden);
}

TEST_CASE("a repeated order has a new key for the network only when the network said no to the first") {
    OperationWorld world;
    const auto repeated = [&](auto fail_first) {
        const auto first = world.request(domain::SmsUssdBanOn{});
        REQUIRE(first.has_value());
        fail_first();
        while (world.operation(first->id).state != OperationState::failed) {
            world.run();
            world.clock.advance(std::chrono::minutes(2));
        }
        const auto second = use_cases::retry_operation(world.services(), world.actor(world.administrator),
                                                       world.company, first->id, world.new_key(), {});
        REQUIRE(second.has_value());
        const bool same = second->gateway_key == first->gateway_key;
        REQUIRE(
            use_cases::cancel_operation(world.services(), world.actor(world.administrator), world.company, second->id)
                .has_value());
        return same;
    };
    CHECK_FALSE(repeated([&] { world.network.answers(ports::GatewayVerdict::refused); }));
    CHECK(repeated([&] { world.network.fails(ErrorCode::gateway_unreachable); }));
}

TEST_CASE("when the history can't be written nothing is stored") {
    OperationWorld world;
    const auto actor = world.actor(world.administrator);
    REQUIRE(world.look().execute(
        "CREATE TRIGGER full BEFORE INSERT ON action_history BEGIN SELECT RAISE(ABORT, 'full'); END"));
    CHECK_FALSE(
        use_cases::request_operation(world.services(), actor, world.company, world.line,
                                     {.order = domain::Block{}, .idempotency_key = world.new_key(), .password = {}})
            .has_value());
    CHECK(world.number("SELECT count(*) FROM operations") == 0);
    CHECK(world.found().row.status == LineStatus::active);
}
