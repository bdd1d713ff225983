#pragma once

#include "server/ports/password_hasher.hpp"
#include "server/ports/unit_of_work.hpp"
#include "shared/base/time_zone.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kabinet::generator {

/// Everybody's password in a generated database.
inline constexpr std::string_view generated_password = "kabinet-demo";

/// What to make. The same plan makes the same data.
struct Plan {
    std::int64_t companies = 1; ///< at most `most_companies`, and no more than lines
    std::int64_t lines = 1000;  ///< at most `most_lines`
    std::int64_t days = 90;     ///< of detail records: the day of `now` and those before it
    std::int64_t months = 3;    ///< of invoices and payments: whole ones before that of `now`
    std::uint64_t seed = 1;
    double records_per_line_day = 5; ///< on average
    Instant now;
    TimeZone zone;
};

struct Progress {
    std::string_view what; ///< "lines", "records"
    std::int64_t rows = 0; ///< how many of them there are by now
    std::int64_t done = 0; ///< of the whole work
    std::int64_t total = 0;
};

struct Generated {
    std::int64_t companies = 0;
    std::int64_t accounts = 0;
    std::int64_t lines = 0;
    std::int64_t invoices = 0;
    std::int64_t payments = 0;
    std::int64_t records = 0;
    std::string administrator; ///< the phone of whoever looks after the first companies
};

/// Fills an empty database, in batches, and marks it as generated first: what was begun and not ended is not taken for
/// a real one. `report` is told after each batch.
Result<Generated> generate(ports::UnitOfWork& database, ports::PasswordHasher& passwords, const Plan& plan,
                           const std::function<void(const Progress&)>& report);

} // namespace kabinet::generator
