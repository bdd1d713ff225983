#include "web-client/state/operation_watch.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {

void OperationWatch::follow(std::int64_t company, std::int64_t operation, std::int64_t now_ms) {
    const auto same = [&](const Entry& entry) { return entry.company == company && entry.operation == operation; };
    if (std::ranges::none_of(entries_, same)) {
        entries_.push_back({.company = company, .operation = operation, .due_ms = now_ms + first_delay_ms});
    }
}

void OperationWatch::clear() {
    for (const Entry& entry : entries_) {
        if (entry.request != 0) {
            api_.cancel(entry.request);
        }
    }
    entries_.clear();
}

void OperationWatch::tick(std::int64_t now_ms) {
    for (Entry& entry : entries_) {
        if (entry.request == 0 && entry.due_ms <= now_ms) {
            entry.request = api_.send(read_operation(entry.company, entry.operation));
        }
    }
}

std::optional<std::int64_t> OperationWatch::due_in(std::int64_t now_ms) const {
    std::optional<std::int64_t> nearest;
    for (const Entry& entry : entries_) {
        if (entry.request == 0) {
            const std::int64_t wait = std::max<std::int64_t>(0, entry.due_ms - now_ms);
            nearest = nearest ? std::min(*nearest, wait) : wait;
        }
    }
    return nearest;
}

std::optional<OperationWatch::Answer> OperationWatch::accept(const HttpReply& reply, std::int64_t now_ms) {
    const auto found = reply.id == 0 ? entries_.end() : std::ranges::find(entries_, reply.id, &Entry::request);
    if (found == entries_.end()) {
        return std::nullopt;
    }
    found->request = 0;
    Answer answer{.company = found->company, .changed = std::nullopt};
    auto outcome = outcome_of<contract::OperationDto>(reply);
    if (!outcome && !outcome.error().passing()) {
        entries_.erase(found);
        return answer;
    }
    if (outcome && found->state != outcome->state) {
        found->state = outcome->state;
        found->delay_ms = first_delay_ms;
        answer.changed = std::move(*outcome);
    } else {
        found->delay_ms = std::min(longest_delay_ms, found->delay_ms + found->delay_ms / 2);
    }
    found->due_ms = now_ms + found->delay_ms;
    if (answer.changed && !domain::is_open(answer.changed->state)) {
        entries_.erase(found);
    }
    return answer;
}

} // namespace kabinet::client
