#pragma once

#include "server/ports/provisioning_gateway.hpp"
#include "server/use_cases/cancel_operation.hpp"
#include "server/use_cases/request_operation.hpp"
#include "server/use_cases/run_operations.hpp"
#include "tests/server/support/world.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kabinet::test {

/// A network that answers what the test tells it to, and remembers what it was asked.
class TestNetwork final : public ports::ProvisioningGateway {
public:
    [[nodiscard]] Result<ports::GatewayAnswer> submit(const ports::GatewayOrder& order) override {
        submitted.emplace_back(order.key);
        return next(order.key);
    }

    [[nodiscard]] Result<ports::GatewayAnswer> ask(std::string_view key, std::string_view reference) override {
        asked.emplace_back(reference);
        return next(key);
    }

    void answers(ports::GatewayVerdict verdict, std::string message = {}) {
        answer = [verdict, message](std::string_view key) -> Result<ports::GatewayAnswer> {
            return ports::GatewayAnswer{.verdict = verdict,
                                        .reference = "order of " + std::string(key),
                                        .message = message,
                                        .ask_again_in = std::chrono::seconds(3)};
        };
    }

    void fails(ErrorCode code) {
        answer = [code](std::string_view) -> Result<ports::GatewayAnswer> { return fail(code); };
    }

    std::vector<std::string> submitted;
    std::vector<std::string> asked;
    std::function<Result<ports::GatewayAnswer>(std::string_view key)> answer;

private:
    Result<ports::GatewayAnswer> next(std::string_view key) { return answer(key); }
};

/// A world whose lines can be operated on, and its network.
struct OperationWorld : World {
    TestNetwork network;
    int keys = 0;

    OperationWorld() {
        network.answers(ports::GatewayVerdict::done);
        write([&](ports::Transaction& t) {
            return t.catalogue().put_service({.code = domain::ServiceCode::parse("smart_roaming").value(),
                                              .group = domain::ServiceGroup::roaming,
                                              .name = {},
                                              .conditions = {},
                                              .price = {},
                                              .period = domain::PricePeriod::once,
                                              .valid_days = 90,
                                              .offered = true});
        });
    }

    std::string new_key() { return "0123456789abcdef-" + std::to_string(++keys); }

    Result<ports::Operation> request(const domain::OperationOrder& order, const std::string& key,
                                     std::string typed = {}) {
        return use_cases::request_operation(services(), actor(administrator), company, line,
                                            {.order = order, .idempotency_key = key, .password = std::move(typed)});
    }

    Result<ports::Operation> request(const domain::OperationOrder& order) {
        return request(order, new_key(), std::string(password));
    }

    std::size_t run() {
        const auto taken = use_cases::run_operations(services(), network, 10);
        REQUIRE(taken.has_value());
        return *taken;
    }

    ports::Operation operation(ports::OperationId id) {
        return database->read([&](const ports::Transaction& t) { return t.operations().find(company, id); })
            .value()
            .value();
    }

    ports::Line found() {
        return database->read([&](const ports::Transaction& t) { return t.lines().find(company, line); })
            .value()
            .value();
    }

    void set_status(domain::LineStatus status) {
        write([&](ports::Transaction& t) { return t.lines().set_status(line, status, clock.now()); });
    }
};

} // namespace kabinet::test
