#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kabinet::ports {

/// Checks of passwords that are under way or failed, by the phone that was typed, whether anybody has it or not, and by
/// who typed: strangers (an empty origin) are counted together, a known browser and a session each by itself.
class PasswordAttempts {
public:
    PasswordAttempts() = default;
    PasswordAttempts(const PasswordAttempts&) = delete;
    PasswordAttempts& operator=(const PasswordAttempts&) = delete;
    virtual ~PasswordAttempts() = default;

    /// Both ends count.
    [[nodiscard]] virtual Result<std::int64_t> count(const domain::Msisdn& phone, std::string_view origin, Instant from,
                                                     Instant to) const = 0;
    /// The first of them.
    [[nodiscard]] virtual Result<std::optional<Instant>> first(const domain::Msisdn& phone, std::string_view origin,
                                                               Instant from, Instant to) const = 0;
    virtual Result<AttemptId> add(const domain::Msisdn& phone, std::string_view origin, Instant at) = 0;
    /// It counts from the moment it was found wrong.
    virtual Result<void> mark_failed(AttemptId id, Instant at) = 0;
    virtual Result<void> remove(AttemptId id) = 0;
    virtual Result<void> remove_of(const domain::Msisdn& phone) = 0;
    /// Those of every phone that lie outside [from, to].
    virtual Result<void> remove_outside(Instant from, Instant to) = 0;
};

} // namespace kabinet::ports
