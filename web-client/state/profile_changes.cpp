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

void ProfileChanges::change_role(std::int64_t company, std::int64_t member, domain::Role role) {
    if (!busy(Kind::change_role, member)) {
        pending_.emplace(api_.change_role(company, member, {role}), Pending{Kind::change_role, member});
    }
}

void ProfileChanges::remove_member(std::int64_t company, std::int64_t member) {
    if (!busy(Kind::remove_member, member)) {
        pending_.emplace(api_.remove_member(company, member), Pending{Kind::remove_member, member});
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
