#include "web-client/app/operation_desk.hpp"

#include "shared/contract/routes.hpp"
#include "web-client/view_models/line_condition.hpp"
#include "web-client/view_models/operation_words.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

bool needs_password(domain::OperationKind kind) {
    return kind == domain::OperationKind::swap_sim;
}

} // namespace

OperationDesk::OperationDesk(Host& host, ApiClient& api, ResourceCache& cache, Toasts& toasts)
    : host_(host)
    , cache_(cache)
    , toasts_(toasts)
    , sender_(api)
    , watch_(api) {}

void OperationDesk::open(std::int64_t company, const domain::IccidRules& iccid_rules, const OpenOperation& wanted) {
    draft = OperationDraft{};
    draft->iccid_rules = iccid_rules;
    draft->company = company;
    draft->msisdn = wanted.msisdn;
    draft->kind = wanted.kind;
    draft->service = wanted.service;
}

void OperationDesk::close() {
    draft.reset();
}

void OperationDesk::confirm(const Words& words) {
    if (!draft || sending()) {
        return;
    }
    draft->tried = true;
    const auto* const line = cache_.peek(LineKey{draft->company, draft->msisdn});
    const auto condition = line != nullptr && line->value() != nullptr ? condition_of(*line->value()) : std::nullopt;
    if (!draft->check(condition ? &*condition : nullptr)) {
        return; // the window says what is wrong
    }
    waiting_ = Waiting{.company = draft->company};
    needs_password(draft->kind) ? ask_password(words, {}) : send({});
}

void OperationDesk::cancel(std::int64_t company, std::int64_t operation) {
    if (!sending()) {
        sent_ = Waiting{.company = company, .retry_of = operation};
        sender_.cancel(company, operation);
    }
}

void OperationDesk::retry(const Words& words, std::int64_t company, const RetryOperation& wanted) {
    if (sending()) {
        return;
    }
    waiting_ = Waiting{.company = company, .retry_of = wanted.id};
    needs_password(wanted.kind) ? ask_password(words, {}) : send({});
}

void OperationDesk::ask_password(const Words& words, std::string_view error) {
    host_.ask_password(operation_name(words, domain::OperationKind::swap_sim), error);
}

void OperationDesk::password_entered(std::string password) {
    send(std::move(password));
}

void OperationDesk::send(std::string password) {
    if (!waiting_) {
        return;
    }
    password_sent_ = !password.empty();
    sent_ = std::exchange(waiting_, std::nullopt);
    if (sent_->retry_of) {
        contract::OperationRetryRequest request{std::move(password)};
        sender_.retry(sent_->company, *sent_->retry_of, request, host_.random_key());
        std::ranges::fill(request.password, '\0');
        return;
    }
    if (!draft) {
        return;
    }
    draft->sent = draft->request();
    draft->refused.reset();
    contract::OperationRequest request = *draft->sent;
    request.password = std::move(password);
    sender_.place(draft->company, draft->msisdn, request, host_.random_key());
    std::ranges::fill(request.password, '\0');
}

bool OperationDesk::accept(const HttpReply& reply, const Words& words, std::int64_t now_ms) {
    if (const auto outcome = sender_.accept(reply)) {
        answer(*outcome, words, now_ms);
        return true;
    }
    const auto watched = watch_.accept(reply, now_ms);
    if (!watched) {
        return false;
    }
    if (const auto& operation = watched->changed; operation && !domain::is_open(operation->state)) {
        const bool failed = operation->state == domain::OperationState::failed;
        toasts_.show(failed ? ToastKind::failed : ToastKind::done, operation_outcome(words, *operation));
        forget_lines(watched->company);
    } else if (operation) {
        cache_.invalidate(contract::path_of(contract::RouteId::operations_list, {std::to_string(watched->company)}));
    }
    return true;
}

void OperationDesk::answer(const Outcome<contract::OperationDto>& outcome, const Words& words, std::int64_t now_ms) {
    const auto sent = std::exchange(sent_, std::nullopt);
    const bool of_window = sent && !sent->retry_of && draft;
    if (outcome) {
        host_.close_password_dialog();
        const bool open = domain::is_open(outcome->state);
        toasts_.show(ToastKind::done,
                     open ? words(Message::operation_accepted, {{"operation", operation_name(words, outcome->kind)}})
                          : operation_outcome(words, *outcome));
        if (open && sent) {
            watch_.follow(sent->company, outcome->id, now_ms);
        }
        if (of_window) {
            draft.reset();
        }
        if (sent) {
            forget_lines(sent->company);
        }
        return;
    }
    const Failure& failure = outcome.error();
    const bool wrong_password = failure.kind == FailureKind::problem && failure.code == ErrorCode::password_wrong;
    if (wrong_password && password_sent_) {
        waiting_ = sent;
        ask_password(words, words.failure(failure));
        return;
    }
    if (password_sent_) {
        host_.close_password_dialog();
    }
    if (of_window) {
        draft->refused = failure;
    } else if (!failure.unauthenticated()) {
        toasts_.show(ToastKind::failed, words.failure(failure));
    }
    if (sent && failure.kind == FailureKind::problem) {
        forget_lines(sent->company); // what it was decided by has changed
    }
}

// Whatever shows lines or operations of the company is read again.
void OperationDesk::forget_lines(std::int64_t company) {
    const std::string id = std::to_string(company);
    cache_.invalidate(contract::path_of(contract::RouteId::lines_list, {id}));
    cache_.invalidate(contract::path_of(contract::RouteId::operations_list, {id}));
}

void OperationDesk::tick(const Location& location, std::int64_t now_ms) {
    if (const auto* number = std::get_if<NumberRoute>(&location.route); number != nullptr && location.company) {
        const auto* const line = cache_.peek(LineKey{*location.company, number->msisdn});
        if (line != nullptr && line->value() != nullptr) {
            for (const contract::OpenOperationDto& operation : line->value()->open_operations) {
                watch_.follow(*location.company, operation.id, now_ms);
            }
        }
    }
    if (std::holds_alternative<OperationsRoute>(location.route) && location.company) {
        const auto* const page = cache_.peek(OperationsPageKey{.company = *location.company});
        if (page != nullptr && page->value() != nullptr) {
            for (const contract::OperationDto& operation : page->value()->items) {
                if (domain::is_open(operation.state)) {
                    watch_.follow(*location.company, operation.id, now_ms);
                }
            }
        }
    }
    watch_.tick(now_ms);
}

void OperationDesk::clear() {
    draft.reset();
    waiting_.reset();
    sent_.reset();
    sender_.forget();
    watch_.clear();
}

} // namespace kabinet::client
