// SQLite keeps the contract of the port about reports.

#include "tests/server/ports/report_contract.hpp"
#include "tests/server/support/database_fixture.hpp"

namespace kabinet::test {

TEST_CASE_TEMPLATE_INVOKE(report_store_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(report_due_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(report_mail_contract, DatabaseFixture);

} // namespace kabinet::test
