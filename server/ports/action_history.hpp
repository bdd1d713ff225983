#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/names.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::ports {

enum class ActionKind : std::uint8_t { sign_in, sign_out, view_sim_codes };

inline constexpr Names<ActionKind, 3> action_kind_names{{"sign_in", "sign_out", "view_sim_codes"}};

enum class ActionOutcome : std::uint8_t { succeeded, refused };

/// "sign_in", "sign_out", "view_sim_codes": as they are stored.
inline std::string_view name_of(ActionKind kind) noexcept {
    return action_kind_names.of(kind);
}

inline std::string_view name_of(ActionOutcome outcome) noexcept {
    return outcome == ActionOutcome::succeeded ? "succeeded" : "refused";
}

/// Who did what, when. Name and phone are kept as they were at that moment.
struct ActionEntry {
    Instant at;
    ActionKind kind = ActionKind::sign_in;
    ActionOutcome outcome = ActionOutcome::succeeded;
    UserId user;
    std::string user_name;
    domain::Msisdn user_phone;
    std::optional<CompanyId> company;
    std::optional<domain::Msisdn> line;
    std::string address; ///< of the client
};

/// Append-only: the database refuses to change or delete what was written.
class ActionHistory {
public:
    ActionHistory() = default;
    ActionHistory(const ActionHistory&) = delete;
    ActionHistory& operator=(const ActionHistory&) = delete;
    virtual ~ActionHistory() = default;

    virtual Result<void> append(const ActionEntry& entry) = 0;
};

} // namespace kabinet::ports
