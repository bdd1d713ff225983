// SQLite keeps the contracts of the ports about lines.

#include "tests/server/ports/catalogue_contract.hpp"
#include "tests/server/ports/line_contract.hpp"
#include "tests/server/ports/operation_contract.hpp"
#include "tests/server/support/database_fixture.hpp"

namespace kabinet::test {

TEST_CASE_TEMPLATE_INVOKE(catalogue_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(connected_service_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(bundle_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(forwarding_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(device_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(line_put_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(line_change_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(operation_store_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(operation_conflict_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(operation_due_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(operation_page_contract, DatabaseFixture);

} // namespace kabinet::test
