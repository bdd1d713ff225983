#include "server/use_cases/request_operation.hpp"

#include "server/use_cases/action_entry.hpp"
#include "server/use_cases/authorization.hpp"
#include "server/use_cases/idempotency_key.hpp"
#include "server/use_cases/line_view.hpp"
#include "server/use_cases/operation_fingerprint.hpp"
#include "server/use_cases/password_check.hpp"
#include "server/use_cases/sim_swap_notices.hpp"

namespace kabinet::use_cases {

namespace {

using domain::OperationKind;

/// A request on its way: who asks for what, on which line.
struct Request {
    const Services& services;
    const Actor& actor;
    ports::CompanyId company;
    domain::Msisdn line;
    const OperationInput& input;
    const ports::Operation* retried = nullptr; ///< the failed operation it repeats

    [[nodiscard]] OperationKind kind() const noexcept { return domain::kind_of(input.order); }

    [[nodiscard]] ports::ActionEntry entry(ports::ActionOutcome outcome) const {
        return action_of(actor, ports::action_of(kind()), outcome, services.clock.now(), company, line);
    }
};

/// The operation that this very request made before, if it did.
Result<std::optional<ports::Operation>> made_before(const ports::Transaction& transaction, const Request& request) {
    auto found = transaction.operations().find_by_key(request.actor.user, request.input.idempotency_key);
    if (!found) {
        return std::unexpected(std::move(found.error()));
    }
    if (!*found) {
        return std::nullopt;
    }
    if ((*found)->fingerprint != fingerprint_of(request.company, request.line, request.input.order)) {
        return fail(ErrorCode::idempotency_key_reused, "idempotency_key");
    }
    return std::move((*found)->operation);
}

/// What only the data of other lines can tell.
Result<void> check_elsewhere(const ports::Transaction& transaction, const Request& request) {
    if (const auto* swap = std::get_if<domain::SwapSim>(&request.input.order)) {
        const auto used = transaction.lines().line_of_sim(swap->iccid);
        const auto awaited = transaction.operations().line_awaiting(swap->iccid);
        if (!used || !awaited) {
            return std::unexpected(used ? awaited.error() : used.error());
        }
        return *used || *awaited ? fail(ErrorCode::iccid_in_use, "iccid") : Result<void>();
    }
    if (const auto* device = std::get_if<domain::RegisterImei>(&request.input.order)) {
        const auto owner = transaction.devices().line_of(device->imei);
        if (!owner) {
            return std::unexpected(owner.error());
        }
        return *owner ? fail(ErrorCode::imei_registered_elsewhere, "imei") : Result<void>();
    }
    return {};
}

/// The line as it is, when the actor may have this done to it now.
Result<LineView> allowed_line(const ports::Transaction& transaction, const Request& request) {
    auto view = read_line_view(transaction, request.company, request.line, request.services.clock.now());
    if (!view) {
        return std::unexpected(std::move(view.error()));
    }
    if (!*view) {
        return fail(ErrorCode::not_found);
    }
    Result<void> allowed = domain::check_allowed(request.input.order, condition_of(**view));
    if (allowed) {
        allowed = check_elsewhere(transaction, request);
    }
    return allowed ? Result<LineView>(**std::move(view)) : std::unexpected(std::move(allowed.error()));
}

/// Whether the network may have the failed operation: it did not say no to it.
bool is_uncertain(const ports::Operation& failed) noexcept {
    return failed.failure != ErrorCode::gateway_rejected;
}

ports::NewOperation operation_for(const Request& request, const ports::Line& line) {
    const Instant now = request.services.clock.now();
    const bool held = request.kind() == OperationKind::swap_sim;
    const bool same_to_the_network = request.retried != nullptr && is_uncertain(*request.retried);
    ports::NewOperation operation{
        .company = request.company,
        .line = request.line,
        .order = request.input.order,
        .requested_by = request.actor.user,
        .requested_by_name = request.actor.name,
        .requested_at = now,
        .not_before = held ? now + request.services.operations.sim_swap_hold : now,
        .idempotency_key = request.input.idempotency_key,
        .fingerprint = fingerprint_of(request.company, request.line, request.input.order),
        .gateway_key = same_to_the_network ? request.retried->gateway_key : request.services.tokens.new_token(),
        .status_before = std::nullopt,
        .retry_of = request.retried != nullptr ? std::optional(request.retried->id) : std::nullopt};
    if (domain::changes_status(request.kind())) {
        operation.status_before = ports::StatusBefore{.status = line.row.status, .changed_at = line.status_changed_at};
    }
    return operation;
}

Result<ports::Operation> store(ports::Transaction& transaction, const Request& request, const LineView& view) {
    const Instant now = request.services.clock.now();
    const auto id = transaction.operations().add(operation_for(request, view.line));
    if (!id) {
        return std::unexpected(id.error());
    }
    Result<void> done;
    if (domain::changes_status(request.kind())) {
        done = transaction.lines().set_status(request.line, domain::LineStatus::processing, now);
    }
    if (done) {
        ports::ActionEntry entry = request.entry(ports::ActionOutcome::succeeded);
        entry.operation = *id;
        done = transaction.history().append(entry);
    }
    if (done && request.kind() == OperationKind::swap_sim) {
        done = tell_of_sim_swap(transaction, request.services, request.actor, request.line);
    }
    if (!done) {
        return std::unexpected(std::move(done.error()));
    }
    auto stored = transaction.operations().find(request.company, *id);
    if (!stored) {
        return std::unexpected(std::move(stored.error()));
    }
    return *stored ? Result<ports::Operation>(**std::move(stored)) : fail(ErrorCode::internal, {}, "just stored, gone");
}

/// Whoever has the session alone can't swap a SIM card: the password is asked for again.
Result<std::optional<RightPassword>> confirm(const Request& request) {
    if (request.kind() != OperationKind::swap_sim) {
        return std::nullopt;
    }
    if (request.input.password.empty()) {
        return fail(ErrorCode::required, "password");
    }
    const auto user = request.services.database.read(
        [&](const ports::Transaction& transaction) { return transaction.users().find(request.actor.user); });
    if (!user) {
        return std::unexpected(user.error());
    }
    if (!*user) {
        return fail(ErrorCode::unauthenticated);
    }
    auto checked = check_password(request.services, (*user)->phone, guess_origin_of(request.actor), *user,
                                  request.input.password, request.entry(ports::ActionOutcome::refused));
    if (checked && !*checked) {
        request.services.log.warning("password_wrong",
                                     {{"user", request.actor.user.value}, {"address", request.actor.address}});
        return fail(ErrorCode::password_wrong, "password");
    }
    return checked;
}

Result<ports::Operation> carry_out(const Request& request) {
    if (auto key = check_key(request.input.idempotency_key); !key) {
        return std::unexpected(std::move(key.error()));
    }
    // Looked at twice: first so that nobody types a password for nothing, then in the transaction whose word counts.
    const auto look = [&](const ports::Transaction& transaction) -> Result<std::optional<ports::Operation>> {
        if (auto may = authorize(transaction, request.actor, request.company, domain::Permission::change_lines); !may) {
            return std::unexpected(std::move(may.error()));
        }
        return made_before(transaction, request);
    };
    auto before = request.services.database.read(
        [&](const ports::Transaction& transaction) -> Result<std::optional<ports::Operation>> {
            auto made = look(transaction);
            if (made && !*made) {
                if (auto view = allowed_line(transaction, request); !view) {
                    return std::unexpected(std::move(view.error()));
                }
            }
            return made;
        });
    if (!before) {
        return std::unexpected(std::move(before.error()));
    }
    if (*before) {
        return **std::move(before);
    }
    const auto confirmed = confirm(request);
    if (!confirmed) {
        return std::unexpected(confirmed.error());
    }
    return request.services.database.write([&](ports::Transaction& transaction) -> Result<ports::Operation> {
        auto made = look(transaction);
        if (!made) {
            return std::unexpected(std::move(made.error()));
        }
        if (*made) {
            return **std::move(made);
        }
        const auto view = allowed_line(transaction, request);
        if (!view) {
            return std::unexpected(view.error());
        }
        if (*confirmed) {
            if (auto settled = settle(transaction, request.actor.user, **confirmed); !settled) {
                return std::unexpected(std::move(settled.error()));
            }
        }
        return store(transaction, request, *view);
    });
}

} // namespace

Result<ports::Operation> request_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                           const domain::Msisdn& msisdn, const OperationInput& input) {
    return carry_out({.services = services, .actor = actor, .company = company, .line = msisdn, .input = input});
}

Result<ports::Operation> retry_operation(const Services& services, const Actor& actor, ports::CompanyId company,
                                         ports::OperationId id, std::string_view idempotency_key,
                                         std::string_view password) {
    const auto failed = services.database.read([&](const ports::Transaction& transaction) -> Result<ports::Operation> {
        if (auto may = authorize(transaction, actor, company, domain::Permission::change_lines); !may) {
            return std::unexpected(std::move(may.error()));
        }
        auto found = transaction.operations().find(company, id);
        if (!found) {
            return std::unexpected(std::move(found.error()));
        }
        if (!*found) {
            return fail(ErrorCode::not_found);
        }
        return (*found)->state == domain::OperationState::failed ? Result<ports::Operation>(**std::move(found))
                                                                 : fail(ErrorCode::operation_not_failed);
    });
    if (!failed) {
        return std::unexpected(failed.error());
    }
    const OperationInput input{
        .order = failed->order, .idempotency_key = std::string(idempotency_key), .password = std::string(password)};
    return carry_out({.services = services,
                      .actor = actor,
                      .company = company,
                      .line = failed->line,
                      .input = input,
                      .retried = &*failed});
}

} // namespace kabinet::use_cases
