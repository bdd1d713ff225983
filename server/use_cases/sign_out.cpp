#include "server/use_cases/sign_out.hpp"

#include "server/use_cases/action_entry.hpp"

namespace kabinet::use_cases {

Result<void> sign_out(const Services& services, const Actor& actor) {
    return services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        if (auto removed = transaction.sessions().remove(actor.session); !removed) {
            return removed;
        }
        return transaction.history().append(
            action_of(actor, ports::ActionKind::sign_out, ports::ActionOutcome::succeeded, services.clock.now()));
    });
}

} // namespace kabinet::use_cases
