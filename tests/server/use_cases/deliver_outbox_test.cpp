#include "server/use_cases/deliver_outbox.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <vector>

using namespace kabinet;
using namespace std::chrono_literals;
using ports::Verdict;
using test::World;

namespace {

struct CountingGateway final : ports::SmsSender, ports::MailSender {
    ports::Sending send(const ports::Sms& message) override {
        sms.push_back(message);
        return answer();
    }

    ports::Sending send(const ports::Mail& message) override {
        mails.push_back(message);
        return answer();
    }

    std::function<ports::Sending()> answer = [] { return ports::Sending{Verdict::taken, "0: Accepted for delivery"}; };
    std::vector<ports::Sms> sms;
    std::vector<ports::Mail> mails;
};

struct Post : World {
    CountingGateway gateway;
    test::PlainWriter writer;
    use_cases::DeliveryRules rules;

    void put(ports::OutboxMessage message) {
        message.created_at = clock.now();
        message.parameters = {{"code", "123456"}};
        write([&](ports::Transaction& t) { return t.outbox().add(message); });
    }

    void put_sms(std::optional<ports::CompanyId> whose = std::nullopt) {
        put({.created_at = {}, .recipient = "77010542001", .language = "ru", .company = whose});
    }

    use_cases::DeliveryCount deliver() {
        auto services_now = services();
        const auto count = use_cases::deliver_outbox(
            services_now, {.sms = gateway, .mail = gateway, .writer = writer, .rules = rules});
        REQUIRE(count.has_value());
        return *count;
    }

    [[nodiscard]] std::int64_t in_state(std::string_view state) const {
        return number("SELECT count(*) FROM outbox WHERE state = '" + std::string(state) + "'");
    }
};

} // namespace

TEST_CASE("a message goes out once, worded, to its recipient") {
    Post post;
    post.put_sms();
    CHECK(post.deliver().sent == 1);
    REQUIRE(post.gateway.sms.size() == 1);
    CHECK(post.gateway.sms[0].recipient == "77010542001");
    CHECK(post.gateway.sms[0].text == "sim_codes_shown code=123456");
    CHECK(post.deliver().sent == 0);
    post.clock.advance(24h);
    CHECK(post.deliver().sent == 0);
    CHECK(post.gateway.sms.size() == 1);
    CHECK(post.number("SELECT count(*) FROM outbox WHERE state = 'sent' AND attempts = 1 AND detail <> ''") == 1);
}

TEST_CASE("a mail carries its attachments") {
    Post post;
    const std::string content("%PDF\0binary", 11);
    post.put({.created_at = {},
              .channel = ports::Channel::mail,
              .recipient = "ivanov@kabinet.example",
              .language = "ru",
              .attachments = {{.name = "Акт.pdf", .media_type = "application/pdf", .content = content}}});
    CHECK(post.deliver().sent == 1);
    REQUIRE(post.gateway.mails.size() == 1);
    REQUIRE(post.gateway.mails[0].attachments.size() == 1);
    CHECK(post.gateway.mails[0].attachments[0].name == "Акт.pdf");
    CHECK(post.gateway.mails[0].attachments[0].content == content);
}

TEST_CASE("a gateway that is away is asked again, with longer and longer pauses, until it takes the message") {
    Post post;
    post.gateway.answer = [] { return ports::Sending{Verdict::later, "503 no route"}; };
    post.put_sms();
    CHECK(post.deliver().put_off == 1);
    CHECK(post.deliver().put_off == 0);
    post.clock.advance(14s);
    CHECK(post.deliver().put_off == 0);
    post.clock.advance(1s);
    CHECK(post.deliver().put_off == 1);
    post.clock.advance(29s);
    CHECK(post.deliver().put_off == 0);
    post.gateway.answer = [] { return ports::Sending{Verdict::taken, {}}; };
    post.clock.advance(1s);
    CHECK(post.deliver().sent == 1);
    CHECK(post.gateway.sms.size() == 3);
}

TEST_CASE("pauses double up to an hour") {
    CHECK(use_cases::pause_after(1) == 15s);
    CHECK(use_cases::pause_after(2) == 30s);
    CHECK(use_cases::pause_after(8) == 32min);
    CHECK(use_cases::pause_after(9) == 1h);
    CHECK(use_cases::pause_after(100) == 1h);
}

TEST_CASE("a message that was refused, or tried too often, fails for good and stays to be seen") {
    Post post;
    post.put_sms();
    SUBCASE("refused") {
        post.gateway.answer = [] { return ports::Sending{Verdict::refused, "400 bad number"}; };
        CHECK(post.deliver().failed == 1);
    }
    SUBCASE("tried too often") {
        post.rules.attempts = 3;
        post.gateway.answer = [] { return ports::Sending{Verdict::later, "no connection"}; };
        for (int attempt = 1; attempt <= 2; ++attempt) {
            CHECK(post.deliver().put_off == 1);
            post.clock.advance(use_cases::pause_after(attempt));
        }
        CHECK(post.deliver().failed == 1);
    }
    post.clock.advance(24h);
    CHECK(post.deliver().failed == 0);
    CHECK(post.in_state("failed") == 1);
}

TEST_CASE("a message that came to its end is not sent") {
    Post post;
    post.put({.created_at = {}, .recipient = "77010542001", .language = "ru", .expires_at = post.clock.now() + 5min});
    post.clock.advance(5min);
    CHECK(post.deliver().expired == 1);
    CHECK(post.gateway.sms.empty());
    CHECK(post.in_state("expired") == 1);
}

TEST_CASE("a process that dies while it sends tries again later: at least once") {
    Post post;
    post.put_sms();
    post.gateway.answer = []() -> ports::Sending { throw 1; };
    CHECK_THROWS(post.deliver());
    post.reopen();
    post.gateway.answer = [] { return ports::Sending{Verdict::taken, {}}; };
    CHECK(post.deliver().sent == 0);
    post.clock.advance(15s);
    CHECK(post.deliver().sent == 1);
}

TEST_CASE("messages over the daily share wait for the next day") {
    Post post;
    SUBCASE("of one company") {
        post.rules.sms_per_company_per_day = 2;
        for (int i = 0; i < 4; ++i) {
            post.put_sms(post.company);
        }
        post.put_sms(post.foreign);
        post.put_sms();
        const auto count = post.deliver();
        CHECK(count.sent == 4);
        CHECK(count.put_off == 2);
    }
    SUBCASE("of all") {
        post.rules.sms_per_day = 4;
        for (int i = 0; i < 3; ++i) {
            post.put_sms(post.company);
            post.put_sms();
        }
        const auto count = post.deliver();
        CHECK(count.sent == 4);
        CHECK(count.put_off == 2);
    }
    CHECK(post.in_state("waiting") == 2);
    post.clock.advance(24h + 1s);
    CHECK(post.deliver().sent == 2);
    CHECK(post.in_state("waiting") == 0);
}
