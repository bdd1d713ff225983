#pragma once

#include "web-client/api/api_client.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

namespace kabinet::client {

/// What the person changes of their own account, while the answers are on their way.
class ProfileChanges {
public:
    enum class Kind : std::uint8_t { end_session, end_other_sessions, name_company, change_role, remove_member };

    struct Ended {
        Kind kind = Kind::end_session;
        Outcome<void> outcome;
    };

    explicit ProfileChanges(ApiClient& api)
        : api_(api) {}

    /// Each is sent once; while its answer is awaited the same again is passed over.
    void end_session(std::int64_t id);
    void end_other_sessions();
    void name_company(std::int64_t company, std::string_view short_name);

    void change_role(std::int64_t company, std::int64_t member, domain::Role role);
    void remove_member(std::int64_t company, std::int64_t member);

    /// `about`: the session's, the company's or the member's id; 0 for all others.
    [[nodiscard]] bool busy(Kind kind, std::int64_t about = 0) const;
    /// Nothing: the reply isn't ours.
    std::optional<Ended> accept(const HttpReply& reply);

private:
    struct Pending {
        Kind kind;
        std::int64_t about;
    };

    ApiClient& api_;
    std::map<RequestId, Pending> pending_;
};

} // namespace kabinet::client
