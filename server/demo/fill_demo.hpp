#pragma once

#include "server/demo/demo_data.hpp"
#include "server/ports/password_hasher.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/time_zone.hpp"

#include <cstdint>
#include <string_view>

namespace kabinet::demo {

/// Everybody's password in the demo.
inline constexpr std::string_view demo_password = "kabinet-demo";

enum class DatabaseKind : std::uint8_t { empty, demo, generated, real };

/// What this database is for: the demo and the generator mark their own, and a real one is never taken for one.
Result<DatabaseKind> kind_of(ports::UnitOfWork& database);

/// Stores it all in one transaction, or nothing of it. Hashes one password for each person: about 0.1 s each.
/// Bills and payments are those of the months before `now` on the zone's wall clock.
Result<void> fill_demo(ports::UnitOfWork& database, ports::PasswordHasher& passwords, const DemoData& data, Instant now,
                       TimeZone zone);

} // namespace kabinet::demo
