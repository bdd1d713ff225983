// SQLite keeps the contracts of the ports about billing and the history of actions.

#include "tests/server/ports/account_contract.hpp"
#include "tests/server/ports/action_history_contract.hpp"
#include "tests/server/ports/invoice_contract.hpp"
#include "tests/server/ports/payment_contract.hpp"
#include "tests/server/support/database_fixture.hpp"

namespace kabinet::test {

TEST_CASE_TEMPLATE_INVOKE(account_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(action_history_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(payment_contract, DatabaseFixture);
TEST_CASE_TEMPLATE_INVOKE(invoice_contract, DatabaseFixture);

} // namespace kabinet::test
