#include "server/use_cases/check_ready.hpp"

namespace kabinet::use_cases {

Result<void> check_ready(const Services& services) {
    return services.database.read([](const ports::Transaction& transaction) -> Result<void> {
        const auto answer = transaction.settings().find("ready");
        return answer ? Result<void>() : std::unexpected(answer.error());
    });
}

} // namespace kabinet::use_cases
