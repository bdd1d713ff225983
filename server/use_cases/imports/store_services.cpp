#include "server/use_cases/imports/import_records.hpp"
#include "server/use_cases/imports/store_records.hpp"

namespace kabinet::use_cases {

Result<void> store_services(ports::Transaction& transaction, ports::ImportBatch<domain::Service>& batch,
                            ports::ImportCounts& counts) {
    return store_each(batch, counts,
                      [&](const domain::Service& service) { return transaction.catalogue().put_service(service); });
}

} // namespace kabinet::use_cases
