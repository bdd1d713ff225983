#include "tests/server/support/database_fixture.hpp"

#include <doctest/doctest.h>

using namespace kabinet;

namespace {

ports::ActionEntry entry() {
    return {.at = Instant(std::chrono::seconds(1'530'051'323)),
            .kind = ports::ActionKind::view_sim_codes,
            .outcome = ports::ActionOutcome::succeeded,
            .user = {7},
            .user_name = "Иванов Иван",
            .user_phone = test::msisdn("77010542001"),
            .company = ports::CompanyId{1},
            .line = test::msisdn("77010542019"),
            .address = "192.0.2.1"};
}

} // namespace

TEST_CASE("what is in the history can be neither changed nor deleted") {
    test::DatabaseFixture fixture;
    fixture.write([](ports::Transaction& t) { return t.history().append(entry()); });
    auto other_hand = fixture.look();
    CHECK_FALSE(other_hand.execute("UPDATE action_history SET user_name = 'somebody else'"));
    CHECK_FALSE(other_hand.execute("DELETE FROM action_history"));
    CHECK(
        other_hand
            .query("SELECT count(*) FROM action_history WHERE action = 'view_sim_codes' AND outcome = 'succeeded' AND"
                   " user_name = 'Иванов Иван' AND user_phone = 77010542001 AND msisdn = 77010542019 AND company_id = 1"
                   " AND address = '192.0.2.1'")
            .number()
            .value() == 1);
}

TEST_CASE("a message in the outbox comes back as it was put in, the newest first") {
    test::DatabaseFixture fixture;
    for (const char* number : {"+7 701 054 20 01", "\"quoted\" {braces} ₸"}) {
        fixture.write([&](ports::Transaction& t) {
            return t.outbox().add({.created_at = Instant(std::chrono::seconds(5)),
                                   .channel = ports::Channel::mail,
                                   .recipient = "somebody@kabinet.example",
                                   .language = "kk",
                                   .what = ports::MessageTemplate::sim_codes_shown,
                                   .parameters = {{"number", number}, {"more", ""}}});
        });
    }
    const auto latest = [&](int limit) {
        return fixture.database->read([&](const ports::Transaction& t) { return t.outbox().latest(limit); }).value();
    };
    REQUIRE(latest(10).size() == 2);
    CHECK(latest(1).size() == 1);
    const ports::OutboxMessage message = latest(10).front().message;
    CHECK(message.channel == ports::Channel::mail);
    CHECK(message.recipient == "somebody@kabinet.example");
    CHECK(message.language == "kk");
    CHECK(message.parameters ==
          std::vector<std::pair<std::string, std::string>>{{"number", "\"quoted\" {braces} ₸"}, {"more", ""}});
}
