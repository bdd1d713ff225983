#pragma once

#include "shared/contract/session.hpp"

#include <cstdint>
#include <optional>

namespace kabinet::client {

enum class SessionPhase : std::uint8_t {
    unknown, ///< not asked yet, or on its way
    signed_in,
    signed_out, ///< the sign-in form is over the page; what was on it before stays
};

/// Who works here.
class Session {
public:
    [[nodiscard]] SessionPhase phase() const { return phase_; }

    [[nodiscard]] bool signed_in() const { return phase_ == SessionPhase::signed_in; }

    /// Also while signed out after an expiry: the person of before.
    [[nodiscard]] const contract::SessionDto* person() const { return person_ ? &*person_ : nullptr; }

    [[nodiscard]] const contract::CompanyDto* company(std::int64_t id) const;

    /// True when somebody else is signed in now than before: nothing of the other may stay.
    bool sign_in(contract::SessionDto person);

    void expire() { phase_ = SessionPhase::signed_out; }

    void sign_out();

    void ask_again() { phase_ = SessionPhase::unknown; }

private:
    SessionPhase phase_ = SessionPhase::unknown;
    std::optional<contract::SessionDto> person_;
};

} // namespace kabinet::client
