#include "server/use_cases/deliver_outbox.hpp"

#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono_literals;
using ports::Verdict;
using test::World;

namespace {

struct Post : World {
    test::CountingGateway gateway;
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

    use_cases::DeliveryCount deliver(ports::Channel channel) {
        const auto services_now = services();
        const auto count = use_cases::deliver_outbox(
            services_now, {.sms = gateway, .mail = gateway, .writer = writer, .rules = rules}, channel);
        REQUIRE(count.has_value());
        return *count;
    }

    /// Both channels, one after the other.
    use_cases::DeliveryCount deliver() {
        const auto sms = deliver(ports::Channel::sms);
        const auto mails = deliver(ports::Channel::mail);
        return {.sent = sms.sent + mails.sent,
                .failed = sms.failed + mails.failed,
                .put_off = sms.put_off + mails.put_off,
                .expired = sms.expired + mails.expired};
    }

    void put_mail(std::vector<ports::Attachment> attachments = {}) {
        put({.created_at = {},
             .channel = ports::Channel::mail,
             .recipient = "ivanov@kabinet.example",
             .language = "ru",
             .attachments = std::move(attachments)});
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

TEST_CASE("one channel's messages do not wait for the other's") {
    Post post;
    post.put_sms();
    post.put_mail();
    CHECK(post.deliver(ports::Channel::sms).sent == 1);
    CHECK(post.gateway.sms.size() == 1);
    CHECK(post.gateway.mails.empty());
    CHECK(post.deliver(ports::Channel::mail).sent == 1);
    CHECK(post.gateway.mails.size() == 1);
}

TEST_CASE("a mail waits for its server for a day, an SMS for some hours") {
    Post post;
    post.gateway.answer = [] { return ports::Sending{Verdict::later, "connection refused"}; };
    post.put_sms();
    post.put_mail();
    const auto hours_until_failed = [&](ports::Channel channel) {
        int quarters = 0;
        while (post.deliver(channel).failed == 0) {
            post.clock.advance(15min);
            ++quarters;
        }
        return quarters / 4;
    };
    CHECK(hours_until_failed(ports::Channel::sms) < 12);
    CHECK(hours_until_failed(ports::Channel::mail) >= 24);
}

TEST_CASE("the files of mails that left are kept for a week, those of mails that wait as long as these do") {
    Post post;
    post.put_mail({{.name = "a.pdf", .media_type = "application/pdf", .content = "%PDF"}});
    CHECK(post.deliver().sent == 1);
    post.put_mail({{.name = "b.pdf", .media_type = "application/pdf", .content = "%PDF"}});
    const auto remove = [&] {
        const auto now = post.services();
        return use_cases::remove_old_attachments(now).value();
    };
    post.clock.advance(7 * 24h);
    CHECK(remove() == 0);
    post.clock.advance(1s);
    CHECK(remove() == 1);
    CHECK(post.number("SELECT count(*) FROM outbox_attachments WHERE name = 'b.pdf'") == 1);
    CHECK(post.number("SELECT count(*) FROM outbox") == 2);
}
