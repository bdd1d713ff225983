#include "web-client/state/profile_changes.hpp"

#include <algorithm>

namespace kabinet::client {

void ProfileChanges::end_session(std::int64_t id) {
    if (!busy(Kind::end_session, id)) {
        pending_.emplace(api_.end_session(id), Pending{Kind::end_session, id});
    }
}

void ProfileChanges::end_other_sessions() {
    if (!busy(Kind::end_other_sessions)) {
        pending_.emplace(api_.end_other_sessions(), Pending{Kind::end_other_sessions, 0});
    }
}

void ProfileChanges::name_company(std::int64_t company, std::string_view short_name) {
    if (!busy(Kind::name_company, company)) {
        pending_.emplace(api_.name_company(company, {std::string(short_name)}), Pending{Kind::name_company, company});
    }
}

bool ProfileChanges::busy(Kind kind, std::int64_t about) const {
    return std::ranges::any_of(
        pending_, [&](const auto& entry) { return entry.second.kind == kind && entry.second.about == about; });
}

std::optional<ProfileChanges::Ended> ProfileChanges::accept(const HttpReply& reply) {
    const auto found = pending_.find(reply.id);
    if (found == pending_.end()) {
        return std::nullopt;
    }
    const Kind kind = found->second.kind;
    pending_.erase(found);
    return Ended{kind, done_outcome_of(reply)};
}

} // namespace kabinet::client
