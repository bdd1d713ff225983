#include "server/use_cases/run_operations.hpp"

#include "server/use_cases/end_operation.hpp"

#include <algorithm>

namespace kabinet::use_cases {

namespace {

constexpr std::chrono::seconds longest_pause{60};

/// 2, 4, 8 … s.
std::chrono::seconds pause_after(int attempts) {
    constexpr int doublings = 6; // beyond a minute anyway
    return std::min(longest_pause, std::chrono::seconds(1LL << std::min(attempts, doublings)));
}

class Round {
public:
    Round(const Services& services, ports::ProvisioningGateway& gateway)
        : services_(services)
        , gateway_(gateway) {}

    void advance(const ports::Operation& operation) {
        const bool confirmed = !operation.gateway_reference.empty();
        const auto answer =
            confirmed
                ? gateway_.ask(operation.gateway_key, operation.gateway_reference)
                : gateway_.submit({.key = operation.gateway_key, .line = operation.line, .order = operation.order});
        const Result<void> done = answer ? heard(operation, *answer) : not_heard(operation, answer.error());
        if (!done) {
            // It stays as it is, and comes again when its lease is over.
            services_.log.error("operation_not_advanced",
                                {{"operation", operation.id.value}, {"detail", done.error().detail}});
        }
    }

private:
    [[nodiscard]] Instant now() const { return services_.clock.now(); }

    Result<void> heard(const ports::Operation& operation, const ports::GatewayAnswer& answer) {
        switch (answer.verdict) {
        case ports::GatewayVerdict::pending:
            return still_pending(operation, answer);
        case ports::GatewayVerdict::refused:
            return fail_with(operation, ErrorCode::gateway_rejected, answer.message);
        case ports::GatewayVerdict::done:
            break;
        }
        return finish(operation);
    }

    Result<void> not_heard(const ports::Operation& operation, const Error& error) {
        const int attempts = operation.attempts + 1;
        services_.log.warning("gateway_not_reached", {{"operation", operation.id.value},
                                                      {"code", code_name(error.code)},
                                                      {"attempts", std::int64_t{attempts}},
                                                      {"detail", error.detail}});
        if (attempts >= services_.operations.attempts) {
            return fail_with(operation, error.code, {});
        }
        return keep(operation, operation.gateway_reference, attempts, now() + pause_after(attempts));
    }

    Result<void> still_pending(const ports::Operation& operation, const ports::GatewayAnswer& answer) {
        if (now() >= operation.not_before + services_.operations.patience) {
            return fail_with(operation, ErrorCode::gateway_timeout, {});
        }
        return keep(operation, answer.reference, 0, now() + answer.ask_again_in);
    }

    Result<void> keep(const ports::Operation& operation, std::string_view reference, int attempts, Instant again) {
        return services_.database.write([&](ports::Transaction& transaction) {
            return transaction.operations().keep(operation.id, reference, attempts, again);
        });
    }

    Result<void> finish(const ports::Operation& operation) {
        const Result<void> finished = services_.database.write([&](ports::Transaction& transaction) {
            return finish_operation(transaction, operation, now(), services_.time_zone);
        });
        if (finished) {
            services_.log.info("operation_done", {{"operation", operation.id.value},
                                                  {"kind", domain::name_of(domain::kind_of(operation.order))}});
            return finished;
        }
        if (finished.error().code == ErrorCode::unavailable) {
            return finished; // a full disk: once more later
        }
        // The network has done it, and yet it can't be stored: an import got there first, for one.
        return fail_with(operation, finished.error().code, {});
    }

    Result<void> fail_with(const ports::Operation& operation, ErrorCode code, std::string_view message) {
        services_.log.warning("operation_failed",
                              {{"operation", operation.id.value}, {"code", code_name(code)}, {"message", message}});
        return services_.database.write([&](ports::Transaction& transaction) {
            return give_up_operation(transaction, operation,
                                     {.state = domain::OperationState::failed,
                                      .at = now(),
                                      .failure = code,
                                      .gateway_message = std::string(message)});
        });
    }

    const Services& services_;
    ports::ProvisioningGateway& gateway_;
};

} // namespace

Result<std::size_t> run_operations(const Services& services, ports::ProvisioningGateway& gateway, int limit) {
    const Instant now = services.clock.now();
    // Most rounds find nothing to do: they write nothing either.
    const auto due = services.database.read(
        [&](const ports::Transaction& transaction) { return transaction.operations().any_due(now); });
    if (!due || !*due) {
        return due ? Result<std::size_t>(0) : std::unexpected(due.error());
    }
    const auto taken = services.database.write([&](ports::Transaction& transaction) {
        return transaction.operations().take_due(now, now + services.operations.lease, limit);
    });
    if (!taken) {
        return std::unexpected(taken.error());
    }
    Round round(services, gateway);
    for (const ports::Operation& operation : *taken) {
        round.advance(operation);
    }
    return taken->size();
}

Result<void> take_up_operations(const Services& services) {
    return services.database.write(
        [&](ports::Transaction& transaction) { return transaction.operations().release_all(services.clock.now()); });
}

} // namespace kabinet::use_cases
