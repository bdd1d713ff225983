#include "server/use_cases/run_operations.hpp"

#include "tests/server/support/operation_world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using domain::LineStatus;
using domain::OperationState;
using ports::GatewayVerdict;
using test::code_of;
using test::OperationWorld;

TEST_CASE("an operation is handed over once, asked about until it is done, and then the line is changed") {
    OperationWorld world;
    world.network.answers(GatewayVerdict::pending);
    const auto id = world.request(domain::Block{})->id;
    CHECK(world.run() == 1);
    CHECK(world.operation(id).state == OperationState::processing);
    CHECK(world.run() == 0); // the network wants to be asked in 3 s
    world.clock.advance(std::chrono::seconds(3));
    CHECK(world.run() == 1);
    CHECK(world.found().row.status == LineStatus::processing);
    world.clock.advance(std::chrono::seconds(3));
    world.network.answers(GatewayVerdict::done);
    CHECK(world.run() == 1);
    CHECK(world.operation(id).state == OperationState::done);
    CHECK(world.operation(id).ended_at == world.clock.now());
    CHECK(world.found().row.status == LineStatus::blocked);
    CHECK(world.found().status_changed_at == world.clock.now());
    CHECK(world.network.submitted.size() == 1);
    CHECK(world.network.asked == std::vector<std::string>(2, "order of " + world.network.submitted.front()));
    CHECK(world.run() == 0);
}

TEST_CASE("every kind of operation changes the line as it says") {
    OperationWorld world;
    const auto do_it = [&](const domain::OperationOrder& order) {
        CAPTURE(domain::name_of(domain::kind_of(order)));
        const auto operation = world.request(order);
        REQUIRE_MESSAGE(operation.has_value(), code_name(operation.error().code));
        world.clock.advance(std::chrono::minutes(10));
        CHECK(world.run() == 1);
        CHECK(world.operation(operation->id).state == OperationState::done);
    };
    const auto of_line = [&](auto read) {
        return world.database->read([&](const ports::Transaction& t) { return read(t); }).value();
    };
    do_it(domain::Block{});
    CHECK(world.found().row.status == LineStatus::blocked);
    do_it(domain::Unblock{});
    CHECK(world.found().row.status == LineStatus::active);

    const auto card = domain::Iccid::parse("89997021234567899456").value();
    do_it(domain::SwapSim{card});
    CHECK(world.found().iccid == card);
    CHECK(world.found().sim_swapped_at == world.clock.now());
    CHECK_FALSE(world.found().has_sim_codes);

    const auto devices = [&] { return of_line([&](const auto& t) { return t.devices().of(world.line); }); };
    const auto device = domain::Imei::parse("35202309352069").value();
    do_it(domain::RegisterImei{device});
    CHECK(devices().size() == 1);
    do_it(domain::RemoveImei{device});
    CHECK(devices().empty());

    const auto rules = [&] { return of_line([&](const auto& t) { return t.forwardings().of(world.line); }); };
    const auto rule = domain::ForwardingRule::create(domain::ForwardingKind::busy, test::msisdn("77010542020")).value();
    do_it(domain::SetForwarding{rule});
    CHECK(rules() == std::vector{rule});
    do_it(domain::ClearForwarding{domain::ForwardingKind::busy});
    CHECK(rules().empty());

    do_it(domain::SmsUssdBanOn{});
    CHECK(world.found().sms_ussd_ban);
    do_it(domain::SmsUssdBanOff{});
    CHECK_FALSE(world.found().sms_ussd_ban);

    const auto services = [&] {
        return of_line([&](const auto& t) { return t.connected_services().of(world.line, world.clock.now()); });
    };
    const auto roaming = domain::ServiceCode::parse("smart_roaming").value();
    do_it(domain::ConnectService{roaming});
    REQUIRE(services().size() == 1);
    CHECK(services().front().since == world.clock.now());
    CHECK(services().front().until == domain::end_of_service(90, world.clock.now(), TimeZone::utc()));
    do_it(domain::DisconnectService{roaming});
    CHECK(services().empty());

    do_it(domain::SendSecretCode{});
    CHECK(world.found().secret_code_sent_at == world.clock.now());
    do_it(domain::DeleteSecretCode{});
    CHECK_FALSE(world.found().secret_code_sent_at.has_value());

    do_it(domain::SetIndividualLimit{Money::of_tenge(892)});
    CHECK(world.found().individual_limit == Money::of_tenge(892));
    do_it(domain::ClearIndividualLimit{});
    CHECK_FALSE(world.found().individual_limit.has_value());
}

TEST_CASE("what the network refuses has failed with its words, and the line is as it was") {
    OperationWorld world;
    const Instant before = world.clock.now();
    world.set_status(LineStatus::active);
    world.clock.advance(std::chrono::minutes(1));
    world.network.answers(GatewayVerdict::refused, "subscriber is suspended");
    const auto id = world.request(domain::Block{})->id;
    world.run();
    const ports::Operation failed = world.operation(id);
    CHECK(failed.state == OperationState::failed);
    CHECK(failed.failure == ErrorCode::gateway_rejected);
    CHECK(failed.gateway_message == "subscriber is suspended");
    CHECK(world.found().row.status == LineStatus::active);
    CHECK(world.found().status_changed_at == before);
    CHECK(world.request(domain::Block{}).has_value());
}

TEST_CASE("a network that can't be reached is tried again, later and later, under the same key, and then given up") {
    OperationWorld world;
    world.network.fails(ErrorCode::gateway_unreachable);
    const auto operation = world.request(domain::Block{});
    std::vector<std::int64_t> pauses;
    Instant last = world.clock.now();
    for (int seconds = 0; seconds < 1000 && domain::is_open(world.operation(operation->id).state); ++seconds) {
        if (world.run() == 1) {
            pauses.push_back((world.clock.now() - last).count());
            last = world.clock.now();
        }
        world.clock.advance(std::chrono::seconds(1));
    }
    CHECK(pauses == std::vector<std::int64_t>{0, 2, 4, 8, 16, 32, 60, 60, 60, 60});
    CHECK(world.network.submitted == std::vector<std::string>(10, operation->gateway_key));
    CHECK(world.operation(operation->id).failure == ErrorCode::gateway_unreachable);
    CHECK(world.found().row.status == LineStatus::active);
}

TEST_CASE("a network that comes back in time gets the operation done") {
    OperationWorld world;
    world.network.fails(ErrorCode::gateway_garbled);
    const auto id = world.request(domain::Block{})->id;
    world.run();
    world.network.answers(GatewayVerdict::done);
    world.clock.advance(std::chrono::seconds(2));
    world.run();
    CHECK(world.operation(id).state == OperationState::done);
}

TEST_CASE("a network that never ends an operation is given up after an hour") {
    OperationWorld world;
    world.network.answers(GatewayVerdict::pending);
    const auto id = world.request(domain::Block{})->id;
    world.run();
    world.clock.advance(std::chrono::minutes(59));
    world.run();
    CHECK(world.operation(id).state == OperationState::processing);
    world.clock.advance(std::chrono::minutes(1));
    world.run();
    CHECK(world.operation(id).failure == ErrorCode::gateway_timeout);
    CHECK(world.found().row.status == LineStatus::active);
}

TEST_CASE("a server that died after handing over takes the operation up again, under the same key") {
    OperationWorld world;
    const auto operation = world.request(domain::Block{});
    world.network.answer = [&](std::string_view) -> Result<ports::GatewayAnswer> {
        throw std::runtime_error("killed");
    };
    CHECK_THROWS(use_cases::run_operations(world.services(), world.network, 10));
    world.reopen();
    CHECK(world.operation(operation->id).state == OperationState::processing);
    CHECK(world.run() == 0);
    REQUIRE(use_cases::take_up_operations(world.services()).has_value());
    world.network.answers(GatewayVerdict::done);
    CHECK(world.run() == 1);
    CHECK(world.network.submitted == std::vector<std::string>(2, operation->gateway_key));
    CHECK(world.found().row.status == LineStatus::blocked);
}

TEST_CASE("the end of an operation and its change of the line are stored together or not at all") {
    OperationWorld world;
    const auto id = world.request(domain::SmsUssdBanOn{})->id;
    REQUIRE(world.look().execute("CREATE TRIGGER broken BEFORE UPDATE OF state ON operations WHEN new.state = 'done'"
                                 " BEGIN SELECT RAISE(ABORT, 'broken'); END"));
    world.run();
    CHECK_FALSE(world.found().sms_ussd_ban);
    CHECK(world.operation(id).state == OperationState::failed);
}

TEST_CASE("what the network has done but another change of the data forbids has failed, with the reason") {
    OperationWorld world;
    const auto device = domain::Imei::parse("35202309352069").value();
    const auto id = world.request(domain::RegisterImei{device})->id;
    world.write([&](ports::Transaction& t) {
        return t.devices().add(test::msisdn("77010542020"), {.imei = device, .registered_at = world.clock.now()});
    });
    world.run();
    CHECK(world.operation(id).state == OperationState::failed);
    CHECK(world.operation(id).failure == ErrorCode::conflict);
}

TEST_CASE("an operation is cancelled before it is handed over, and not after") {
    OperationWorld world;
    const auto cancel = [&](ports::OperationId id) {
        return use_cases::cancel_operation(world.services(), world.actor(world.administrator), world.company, id);
    };
    const auto first = world.request(domain::Block{})->id;
    const auto cancelled = cancel(first);
    REQUIRE(cancelled.has_value());
    CHECK(cancelled->state == OperationState::cancelled);
    CHECK(world.found().row.status == LineStatus::active);
    CHECK(world.history("action = 'cancel_operation' AND operation_id = 1") == 1);
    CHECK(world.run() == 0);
    CHECK(code_of(cancel(first)) == ErrorCode::operation_ended);

    world.network.answers(GatewayVerdict::pending);
    const auto second = world.request(domain::Block{})->id;
    world.run();
    CHECK(code_of(cancel(second)) == ErrorCode::operation_handed_over);
    CHECK(code_of(cancel({999})) == ErrorCode::not_found);
    CHECK(code_of(use_cases::cancel_operation(world.services(), world.actor(world.viewer), world.company, second)) ==
          ErrorCode::forbidden);
    CHECK(code_of(use_cases::cancel_operation(world.services(), world.actor(world.stranger), world.company, second)) ==
          ErrorCode::not_found);
}
