#include "server/use_cases/run_reports.hpp"

#include "server/use_cases/deliver_outbox.hpp"
#include "server/use_cases/list_reports.hpp"
#include "server/use_cases/request_report.hpp"
#include "tests/server/adapters/documents/document_fixture.hpp"
#include "tests/server/support/world.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <functional>

using namespace kabinet;
using namespace std::chrono;
using domain::ReportState;
using test::World;

namespace {

/// A file of so many bytes that takes no room.
class EmptyFile final : public ports::DocumentFile {
public:
    EmptyFile(const std::filesystem::path& path, std::uint64_t size)
        : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
        , size_(size) {
        REQUIRE(::ftruncate(descriptor_, static_cast<off_t>(size)) == 0);
    }

    ~EmptyFile() override { ::close(descriptor_); }

    [[nodiscard]] int descriptor() const noexcept override { return descriptor_; }

    [[nodiscard]] std::uint64_t size() const noexcept override { return size_; }

private:
    int descriptor_;
    std::uint64_t size_;
};

struct ToldRenderer final : ports::DocumentRenderer {
    std::function<Result<ports::SharedDocument>()> answer;

    Result<ports::SharedDocument> render(const ports::Document&, ports::DocumentFormat,
                                         const ports::DocumentStyle&) override {
        return answer();
    }
};

/// The world with a mail server, and somebody who asks for reports.
struct Reporting : World {
    test::CountingGateway gateway;
    test::PlainWriter writer;
    ToldRenderer told;
    bool real_documents = true;
    int keys = 0;

    [[nodiscard]] use_cases::Services reporting_services() {
        const use_cases::Services real = services();
        return {.database = real.database,
                .passwords = real.passwords,
                .tokens = real.tokens,
                .clock = real.clock,
                .log = real.log,
                .documents = real_documents ? real.documents : told,
                .time_zone = TimeZone::find("Asia/Almaty").value(),
                .sessions = {},
                .attempts = {},
                .operator_party = {.name = "АО «Оператор»", .bin = "150741007502", .address = {}}};
    }

    ports::ReportId request(domain::ReportKind kind, std::optional<domain::AccountNumber> account = std::nullopt) {
        use_cases::ReportInput input{.kind = kind,
                                     .reconciliation = std::nullopt,
                                     .email = domain::Email::parse("buh@kabinet.example").value(),
                                     .idempotency_key = "report-key-number-" + std::to_string(++keys)};
        if (kind == domain::ReportKind::reconciliation) {
            input.reconciliation = {
                .period = domain::ReconciliationPeriod::create(2026y / 12 / 15, 2027y / 1 / 15, 2027y / 1 / 15).value(),
                .account = std::move(account)};
        }
        const auto asked = use_cases::request_report(services(), actor(accountant), company, input);
        REQUIRE(asked.has_value());
        return asked->id;
    }

    bool run() {
        const use_cases::Services now = reporting_services();
        const auto ran = use_cases::run_report(now);
        REQUIRE_MESSAGE(ran.has_value(), ran.error().detail);
        return *ran;
    }

    use_cases::DeliveryCount deliver() {
        const use_cases::Services now = services();
        const auto count = use_cases::deliver_outbox(
            now, {.sms = gateway, .mail = gateway, .writer = writer, .rules = {}}, ports::Channel::mail);
        REQUIRE(count.has_value());
        return *count;
    }

    ports::Report find(ports::ReportId id) {
        return database->read([&](const ports::Transaction& t) { return t.reports().find(company, id); })
            .value()
            .value();
    }

    [[nodiscard]] std::int64_t messages() const {
        return number("SELECT count(*) FROM outbox WHERE report_id IS NOT NULL");
    }

    std::filesystem::path saved(const ports::Attachment& attachment) {
        const auto path = folder.path() / attachment.name;
        std::ofstream(path, std::ios::binary) << attachment.content;
        return path;
    }
};

} // namespace

TEST_CASE("the list of numbers is made, mailed and says of what moment it is") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    world.clock.advance(90s);
    CHECK(world.run());
    CHECK_FALSE(world.run());
    CHECK(world.find(id).state == ReportState::mailing);
    CHECK(world.find(id).data_at == world.clock.now());
    CHECK(world.deliver().sent == 1);
    CHECK(world.find(id).state == ReportState::sent);
    REQUIRE(world.gateway.mails.size() == 1);
    const ports::Mail& mail = world.gateway.mails[0];
    CHECK(mail.recipient == "buh@kabinet.example");
    CHECK(mail.text == "number_list company=ТОО «Кабинет»");
    REQUIRE(mail.attachments.size() == 1);
    CHECK(mail.attachments[0].name == "number-list-2027-01-15.xlsx");
    CHECK(mail.attachments[0].media_type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const std::string sheet = test::DocumentFixture::output_of(
        "/usr/bin/python3 -c \"import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile('" +
        world.saved(mail.attachments[0]).string() + "').read('xl/worksheets/sheet1.xml'))\"");
    for (const char* expected :
         {"77010542019", "77010542020", "25071142", "Данные на: 15.01.2027", "Всего номеров: 2"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(sheet.contains(expected), sheet);
    }
    CHECK_FALSE(sheet.contains("77012111249"));
}

TEST_CASE("every page of the numbers is in the list, each number once") {
    Reporting world;
    for (int i = 0; i < 1'100; ++i) {
        world.add_line(test::new_line(world.company, std::to_string(77'750'000'000 + i), "25071142"));
    }
    world.request(domain::ReportKind::number_list);
    CHECK(world.run());
    CHECK(world.deliver().sent == 1);
    const std::string rows = test::DocumentFixture::output_of(
        "/usr/bin/python3 -c \"import re, sys, zipfile; numbers = re.findall('>(7[0-9]{10})<', zipfile.ZipFile('" +
        world.saved(world.gateway.mails.at(0).attachments.at(0)).string() +
        "').read('xl/worksheets/sheet1.xml').decode()); print(len(numbers), len(set(numbers)))\"");
    CHECK(rows == "1102 1102\n");
}

TEST_CASE("the reconciliation act is mailed as a PDF whose balances follow from invoices and payments") {
    Reporting world;
    world.request(domain::ReportKind::reconciliation);
    CHECK(world.run());
    CHECK(world.deliver().sent == 1);
    REQUIRE(world.gateway.mails.size() == 1);
    const ports::Attachment& act = world.gateway.mails[0].attachments.at(0);
    CHECK(act.name == "reconciliation-2026-12-15-2027-01-15.pdf");
    CHECK(act.media_type == "application/pdf");
    const std::string text = test::DocumentFixture::output_of("pdftotext -layout " + world.saved(act).string() + " -");
    for (const char* expected : {"Акт сверки взаимных расчётов", "АО «Оператор»", "ТОО «Кабинет»", "25071142-202612",
                                 "2 092,05", "PAID-1", "50,00", "2 042,05", "Данные на: 15.01.2027"}) {
        CAPTURE(expected);
        CHECK_MESSAGE(text.contains(expected), text);
    }
    CHECK_FALSE(text.contains("PAID-2")); // of a line that is paid in advance
}

TEST_CASE("a reconciliation of one account leaves the others out") {
    Reporting world;
    world.add_account(world.company, "25071143");
    world.request(domain::ReportKind::reconciliation, test::account("25071143"));
    CHECK(world.run());
    world.deliver();
    const std::string text = test::DocumentFixture::output_of(
        "pdftotext -layout " + world.saved(world.gateway.mails.at(0).attachments.at(0)).string() + " -");
    CHECK(text.contains("25071143"));
    CHECK_FALSE(text.contains("PAID-1"));
    CHECK_FALSE(text.contains("25071142"));
}

TEST_CASE("while the mail server is down the report waits, and when it is back the mail leaves once") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    CHECK(world.run());
    world.gateway.answer = [] { return ports::Sending{ports::Verdict::later, "connection refused"}; };
    const Instant begin = world.clock.now();
    while (world.clock.now() < begin + 24h) {
        world.deliver();
        CHECK(world.find(id).state == ReportState::mailing);
        world.clock.advance(10min);
    }
    const std::size_t tries = world.gateway.mails.size();
    CHECK(tries > 20);
    world.gateway.answer = [] { return ports::Sending{ports::Verdict::taken, "250 ok"}; };
    world.clock.advance(1h);
    CHECK(world.deliver().sent == 1);
    CHECK(world.deliver().sent == 0);
    CHECK_FALSE(world.run());
    world.clock.advance(24h);
    CHECK(world.deliver().sent == 0);
    CHECK(world.gateway.mails.size() == tries + 1);
    CHECK(world.gateway.mails.front().id == world.gateway.mails.back().id);
    CHECK(world.find(id).state == ReportState::sent);
    CHECK(world.messages() == 1);
}

TEST_CASE("a mail that the mail server refuses fails the report, and says so") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    CHECK(world.run());
    world.gateway.answer = [] { return ports::Sending{ports::Verdict::refused, "550 no such mailbox"}; };
    CHECK(world.deliver().failed == 1);
    CHECK(world.find(id).state == ReportState::failed);
    CHECK(world.find(id).failure == ErrorCode::mail_undelivered);
}

TEST_CASE("a report that a dying server was making is taken up again, and mailed once") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    world.write(
        [&](ports::Transaction& t) { return t.reports().take_due(world.clock.now(), world.clock.now() + 30min); });
    world.reopen();
    CHECK(world.find(id).state == ReportState::running);
    CHECK_FALSE(world.run());
    const use_cases::Services services = world.reporting_services();
    REQUIRE(use_cases::take_up_reports(services).has_value());
    CHECK(world.run());
    world.reopen();
    REQUIRE(use_cases::take_up_reports(world.reporting_services()).has_value());
    CHECK_FALSE(world.run());
    CHECK(world.deliver().sent == 1);
    CHECK(world.messages() == 1);
    CHECK(world.find(id).attempts == 2);
}

TEST_CASE("report and mail are stored both or not at all") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    REQUIRE(world.look().execute("CREATE TRIGGER full BEFORE INSERT ON outbox_attachments"
                                 " BEGIN SELECT RAISE(ABORT, 'full'); END"));
    CHECK(world.run());
    CHECK(world.messages() == 0);
    CHECK(world.find(id).state == ReportState::running);
    REQUIRE(world.look().execute("DROP TRIGGER full"));
    world.clock.advance(30min); // nothing was heard of it
    CHECK(world.run());
    CHECK(world.messages() == 1);
    CHECK(world.find(id).state == ReportState::mailing);
}

TEST_CASE("a report that was cancelled while it was made is not mailed") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    world.real_documents = false;
    world.told.answer = [&]() -> Result<ports::SharedDocument> {
        REQUIRE(world.look().execute("UPDATE reports SET stage = 'cancelled', ended_at = 1"));
        return std::make_shared<EmptyFile>(world.folder.path() / "report", 100);
    };
    CHECK(world.run());
    CHECK(world.messages() == 0);
    CHECK(world.find(id).state == ReportState::cancelled);
}

TEST_CASE("a file that is too large for a mail fails the report") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    world.real_documents = false;
    std::uint64_t size = domain::mailed_file_max_bytes + 1;
    world.told.answer = [&]() -> Result<ports::SharedDocument> {
        return std::make_shared<EmptyFile>(world.folder.path() / "report", size);
    };
    CHECK(world.run());
    CHECK(world.find(id).state == ReportState::failed);
    CHECK(world.find(id).failure == ErrorCode::report_too_large);
    CHECK(world.messages() == 0);
    size = domain::mailed_file_max_bytes;
    const auto largest = world.request(domain::ReportKind::number_list);
    CHECK(world.run());
    CHECK(world.find(largest).state == ReportState::mailing);
}

TEST_CASE("what can't be made for a while is tried again, and given up in the end") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    world.real_documents = false;
    world.told.answer = [] { return fail(ErrorCode::unavailable, {}, "no room on the disk"); };
    CHECK(world.run());
    CHECK(world.find(id).state == ReportState::queued);
    CHECK_FALSE(world.run()); // not at once
    int tries = 1;
    for (; world.find(id).state == ReportState::queued; ++tries) {
        world.clock.advance(1h);
        CHECK(world.run());
    }
    CHECK(tries == 8);
    CHECK(world.find(id).state == ReportState::failed);
    CHECK(world.find(id).failure == ErrorCode::unavailable);
    CHECK(world.messages() == 0);
}

TEST_CASE("one that takes the server down each time is not begun for ever") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    for (int i = 0; i < 8; ++i) {
        world.write(
            [&](ports::Transaction& t) { return t.reports().take_due(world.clock.now(), world.clock.now() + 30min); });
        REQUIRE(use_cases::take_up_reports(world.reporting_services()).has_value());
    }
    CHECK(world.run());
    CHECK(world.find(id).state == ReportState::failed);
    CHECK(world.find(id).failure == ErrorCode::internal);
}

TEST_CASE("what can't be made at all fails with its reason") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    world.real_documents = false;
    world.told.answer = [] { return fail(ErrorCode::document_too_large, "format"); };
    CHECK(world.run());
    CHECK(world.find(id).failure == ErrorCode::document_too_large);
}

TEST_CASE("whoever lost the company's documents meanwhile gets no report of it") {
    Reporting world;
    const auto id = world.request(domain::ReportKind::number_list);
    SUBCASE("another role") {
        REQUIRE(world.look().execute("UPDATE memberships SET role = 'viewer'"));
    }
    SUBCASE("none any more") {
        REQUIRE(world.look().execute("DELETE FROM memberships"));
    }
    CHECK(world.run());
    CHECK(world.find(id).state == ReportState::failed);
    CHECK(world.find(id).failure == ErrorCode::forbidden);
    CHECK(world.messages() == 0);
}
