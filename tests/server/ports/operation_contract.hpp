#pragma once

// What every engine's OperationRepository has to do. See catalogue_contract.hpp for how an engine runs it.

#include "tests/server/ports/line_parts_contract.hpp"

#include <string>

namespace kabinet::test {

/// Two lines of a company, and somebody else's company, with operations to store.
template <class Engine> struct Operations : TwoLines<Engine> {
    static constexpr ports::CompanyId company{1};
    ports::CompanyId foreign = this->add_company("800800800800");
    int made = 0;

    ports::NewOperation operation(const domain::Msisdn& whose, domain::OperationOrder order,
                                  std::int64_t not_before = 1000) {
        const std::string key = "key-" + std::to_string(++made);
        return {.company = company,
                .line = whose,
                .order = std::move(order),
                .requested_by = {7},
                .requested_by_name = "Иванов Иван",
                .requested_at = at(1000),
                .not_before = at(not_before),
                .idempotency_key = key,
                .fingerprint = "what " + key + " asks for",
                .gateway_key = "gateway " + key,
                .status_before = std::nullopt,
                .retry_of = std::nullopt};
    }

    ports::OperationId add(const ports::NewOperation& operation) {
        return *this->write([&](ports::Transaction& t) { return t.operations().add(operation); });
    }

    ports::OperationId add(const domain::Msisdn& whose, domain::OperationOrder order, std::int64_t not_before = 1000) {
        return add(operation(whose, std::move(order), not_before));
    }

    ErrorCode refused(const ports::NewOperation& operation) {
        return this->refusal([&](ports::Transaction& t) { return t.operations().add(operation); });
    }

    ports::Operation find(ports::OperationId id) {
        return this->read([&](const ports::Transaction& t) { return t.operations().find(company, id); }).value();
    }

    std::vector<ports::Operation> take(std::int64_t now, std::int64_t again, int limit = 10) {
        return *this->write([&](ports::Transaction& t) { return t.operations().take_due(at(now), at(again), limit); });
    }

    bool any_due(std::int64_t now) {
        return this->read([&](const ports::Transaction& t) { return t.operations().any_due(at(now)); });
    }

    void end(ports::OperationId id, domain::OperationState state, std::optional<ErrorCode> failure = std::nullopt) {
        this->write([&](ports::Transaction& t) {
            return t.operations().end(
                id, {.state = state, .at = at(2000), .failure = failure, .gateway_message = "what it said"});
        });
    }

    std::string ids(const ports::OperationPageRequest& request) {
        const auto page =
            this->read([&](const ports::Transaction& t) { return t.operations().page(company, request); });
        std::string text;
        for (const ports::Operation& operation : page.rows) {
            text += std::to_string(operation.id.value) + ' ';
        }
        return text + (page.more ? "more" : "");
    }
};

TEST_CASE_TEMPLATE_DEFINE("operations are stored whole, whatever they are about", Engine, operation_store_contract) {
    Operations<Engine> engine;
    using namespace domain;
    const auto rule = ForwardingRule::create(ForwardingKind::no_answer, engine.other, std::chrono::seconds(15)).value();
    const std::vector<OperationOrder> orders{Block{},
                                             Unblock{},
                                             SwapSim{iccid("89997021234567899456")},
                                             RegisterImei{imei("4901542032375199")},
                                             RemoveImei{imei("35720106026360")},
                                             SetForwarding{rule},
                                             ClearForwarding{ForwardingKind::busy},
                                             SmsUssdBanOn{},
                                             SmsUssdBanOff{},
                                             ConnectService{code("smart_roaming")},
                                             DisconnectService{code("kcell_travel")},
                                             SendSecretCode{},
                                             DeleteSecretCode{},
                                             SetIndividualLimit{Money::of_tiyn(89'201)},
                                             ClearIndividualLimit{}};
    REQUIRE(orders.size() == operation_kind_count);
    for (const OperationOrder& order : orders) {
        CAPTURE(name_of(kind_of(order)));
        const ports::OperationId id = engine.add(engine.line, order);
        const OperationOrder stored = engine.find(id).order;
        REQUIRE(kind_of(stored) == kind_of(order));
        if (const auto* swap = std::get_if<SwapSim>(&stored)) {
            CHECK(swap->iccid.digits() == "89997021234567899456");
        } else if (const auto* registered = std::get_if<RegisterImei>(&stored)) {
            CHECK(registered->imei.digits() == "4901542032375199");
        } else if (const auto* removed = std::get_if<RemoveImei>(&stored)) {
            CHECK(removed->imei.digits() == "35720106026360");
        } else if (const auto* set = std::get_if<SetForwarding>(&stored)) {
            CHECK(set->rule == rule);
        } else if (const auto* cleared = std::get_if<ClearForwarding>(&stored)) {
            CHECK(cleared->kind == ForwardingKind::busy);
        } else if (const auto* connected = std::get_if<ConnectService>(&stored)) {
            CHECK(connected->service.str() == "smart_roaming");
        } else if (const auto* disconnected = std::get_if<DisconnectService>(&stored)) {
            CHECK(disconnected->service.str() == "kcell_travel");
        } else if (const auto* limit = std::get_if<SetIndividualLimit>(&stored)) {
            CHECK(limit->limit == Money::of_tiyn(89'201));
        }
        engine.end(id, OperationState::done);
    }
    ports::NewOperation first = engine.operation(engine.line, Block{}, 1300);
    first.status_before = ports::StatusBefore{.status = LineStatus::active, .changed_at = at(500)};
    first.retry_of = ports::OperationId{1};
    const ports::Operation stored = engine.find(engine.add(first));
    CHECK(stored.company == engine.company);
    CHECK(stored.line == engine.line);
    CHECK(stored.state == OperationState::accepted);
    CHECK(stored.requested_by == ports::UserId{7});
    CHECK(stored.requested_by_name == "Иванов Иван");
    CHECK(stored.requested_at == at(1000));
    CHECK(stored.not_before == at(1300));
    CHECK_FALSE(stored.ended_at.has_value());
    CHECK_FALSE(stored.failure.has_value());
    CHECK(stored.gateway_key == first.gateway_key);
    CHECK(stored.gateway_reference.empty());
    CHECK(stored.status_before == first.status_before);
    CHECK(stored.retry_of == first.retry_of);
}

TEST_CASE_TEMPLATE_DEFINE("operations are kept apart", Engine, operation_conflict_contract) {
    Operations<Engine> engine;
    using namespace domain;

    SUBCASE("a line has at most one open operation of a subject") {
        const auto block = engine.add(engine.line, Block{});
        CHECK(engine.refused(engine.operation(engine.line, Unblock{})) == ErrorCode::operation_open);
        engine.add(engine.line, SmsUssdBanOn{});
        engine.add(engine.other, Block{});
        engine.end(block, OperationState::done);
        engine.add(engine.line, Unblock{});
    }
    SUBCASE("a card is awaited by one line at most") {
        const Iccid card = iccid("89997021234567899456");
        const auto awaiting = [&] {
            return engine.read([&](const ports::Transaction& t) { return t.operations().line_awaiting(card); });
        };
        CHECK_FALSE(awaiting().has_value());
        const auto swap = engine.add(engine.line, SwapSim{card});
        CHECK(awaiting() == engine.line);
        CHECK(engine.refused(engine.operation(engine.other, SwapSim{card})) == ErrorCode::operation_open);
        engine.end(swap, OperationState::cancelled);
        CHECK_FALSE(awaiting().has_value());
        engine.add(engine.other, SwapSim{card});
    }
    SUBCASE("a person uses a key once, and what it was used for is known") {
        const ports::NewOperation first = engine.operation(engine.line, Block{});
        const auto id = engine.add(first);
        engine.end(id, OperationState::done);
        ports::NewOperation second = engine.operation(engine.line, Unblock{});
        second.idempotency_key = first.idempotency_key;
        CHECK(engine.refused(second) == ErrorCode::conflict);
        second.requested_by = {8};
        engine.add(second);
        const auto found = [&](std::int64_t user, std::string_view key) {
            return engine.read([&](const ports::Transaction& t) { return t.operations().find_by_key({user}, key); });
        };
        REQUIRE(found(7, first.idempotency_key).has_value());
        CHECK(found(7, first.idempotency_key)->operation.id == id);
        CHECK(found(7, first.idempotency_key)->fingerprint == first.fingerprint);
        CHECK_FALSE(found(9, first.idempotency_key).has_value());
        CHECK_FALSE(found(7, "never used").has_value());
    }
    SUBCASE("a line of another company is a conflict, and another company's operation is not found") {
        ports::NewOperation theirs = engine.operation(engine.line, Block{});
        theirs.company = engine.foreign;
        CHECK(engine.refused(theirs) == ErrorCode::conflict);
        const auto own = engine.add(engine.line, Block{});
        CHECK_FALSE(engine.read([&](const ports::Transaction& t) { return t.operations().find(engine.foreign, own); })
                        .has_value());
    }
}

TEST_CASE_TEMPLATE_DEFINE("operations come when they are due", Engine, operation_due_contract) {
    Operations<Engine> engine;
    using namespace domain;
    const auto later = engine.add(engine.line, SwapSim{iccid("89997021234567899456")}, 1300);
    const auto soon = engine.add(engine.line, Block{}, 1000);
    const auto other = engine.add(engine.other, Block{}, 1100);

    SUBCASE("not before their time, the longest waiting first, and each to one taker") {
        CHECK_FALSE(engine.any_due(999));
        CHECK(engine.take(999, 2000).empty());
        CHECK(engine.any_due(1100));
        auto taken = engine.take(1100, 2000, 1);
        REQUIRE(taken.size() == 1);
        CHECK(taken[0].id == soon);
        CHECK(taken[0].state == OperationState::processing);
        taken = engine.take(1100, 2000);
        REQUIRE(taken.size() == 1);
        CHECK(taken[0].id == other);
        CHECK(engine.take(1100, 2000).empty());
        CHECK_FALSE(engine.any_due(1100));
        CHECK(engine.find(later).state == OperationState::accepted);
    }
    SUBCASE("again when the taker did not come back, or is known to be gone") {
        engine.take(1100, 2000);
        CHECK(engine.take(2000, 3000).size() == 3);
        CHECK(engine.take(2000, 3000).empty());
        engine.write([&](ports::Transaction& t) { return t.operations().release_all(at(2500)); });
        CHECK(engine.take(2500, 3000).size() == 3);
    }
    SUBCASE("again when they asked to, with what is known of them") {
        engine.take(1000, 2000);
        engine.write([&](ports::Transaction& t) { return t.operations().keep(soon, "order 5", 3, at(1010)); });
        const auto taken = engine.take(1010, 2000);
        REQUIRE(taken.size() == 1);
        CHECK(taken[0].gateway_reference == "order 5");
        CHECK(taken[0].attempts == 3);
    }
    SUBCASE("never once they have ended, and they end once") {
        engine.take(1000, 1001);
        engine.end(soon, OperationState::failed, ErrorCode::gateway_rejected);
        const ports::Operation ended = engine.find(soon);
        CHECK(ended.state == OperationState::failed);
        CHECK(ended.ended_at == at(2000));
        CHECK(ended.failure == ErrorCode::gateway_rejected);
        CHECK(ended.gateway_message == "what it said");
        CHECK(engine.take(1050, 2000).empty());
        CHECK(engine.refusal([&](ports::Transaction& t) {
            return t.operations().end(
                soon, {.state = OperationState::done, .at = at(3000), .failure = std::nullopt, .gateway_message = {}});
        }) == ErrorCode::conflict);
    }
    SUBCASE("those of a line that are open are told, oldest first") {
        const auto open = [&] {
            return engine.read([&](const ports::Transaction& t) { return t.operations().open_of(engine.line); });
        };
        REQUIRE(open().size() == 2);
        CHECK(open()[0].id == later);
        engine.end(later, OperationState::cancelled);
        REQUIRE(open().size() == 1);
        CHECK(open()[0].id == soon);
    }
}

TEST_CASE_TEMPLATE_DEFINE("operations are listed in pages, newest first", Engine, operation_page_contract) {
    Operations<Engine> engine;
    using namespace domain;
    for (int i = 0; i < 3; ++i) {
        engine.end(engine.add(engine.line, Block{}), OperationState::done);
    }
    engine.end(engine.add(engine.line, Unblock{}), OperationState::failed, ErrorCode::gateway_timeout);
    engine.add(engine.other, Block{});
    CHECK(engine.ids({}) == "5 4 3 2 1 ");
    CHECK(engine.ids({.line = {}, .kind = {}, .state = {}, .before = {}, .limit = 2}) == "5 4 more");
    CHECK(engine.ids({.line = {}, .kind = {}, .state = {}, .before = ports::OperationId{4}, .limit = 3}) == "3 2 1 ");
    CHECK(engine.ids({.line = engine.line, .kind = OperationKind::block, .state = {}, .before = {}}) == "3 2 1 ");
    CHECK(engine.ids({.line = {}, .kind = {}, .state = OperationState::failed, .before = {}}) == "4 ");
    CHECK(engine.ids({.line = engine.other, .kind = {}, .state = OperationState::accepted, .before = {}}) == "5 ");
    CHECK(
        engine.read([&](const ports::Transaction& t) { return t.operations().page(engine.foreign, {}); }).rows.empty());
}

} // namespace kabinet::test
