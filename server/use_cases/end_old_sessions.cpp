#include "server/use_cases/end_old_sessions.hpp"

namespace kabinet::use_cases {

Result<std::int64_t> end_old_sessions(const Services& services) {
    const Instant now = services.clock.now();
    return services.database.write([&](ports::Transaction& transaction) {
        return transaction.sessions().remove_expired(now, now - services.sessions.idle_limit);
    });
}

} // namespace kabinet::use_cases
