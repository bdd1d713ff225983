#include "server/use_cases/list_services.hpp"

namespace kabinet::use_cases {

Result<std::vector<domain::Service>> list_services(const Services& services) {
    return services.database.read(
        [](const ports::Transaction& transaction) { return transaction.catalogue().services(); });
}

} // namespace kabinet::use_cases
