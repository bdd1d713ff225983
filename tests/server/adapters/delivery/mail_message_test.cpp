#include "server/adapters/delivery/mail_message.hpp"

#include "server/adapters/delivery/eml_mail_sender.hpp"
#include "tests/server/support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace kabinet;
using namespace std::chrono_literals;

namespace {

const delivery::MailSenderName from{.name = "Оператор, \"главный\"", .address = "kabinet@operator.kz"};

ports::Mail mail() {
    return {.id = {42},
            .at = Instant(1'530'051'323s),
            .recipient = "ivanov@kabinet.example",
            .subject = "Изменен пароль",
            .text = "Пароль изменен.\nЭто были вы?",
            .attachments = {}};
}

std::string head_of(const std::string& message) {
    return message.substr(0, message.find("\r\n\r\n"));
}

std::size_t fields_named(const std::string& message, const std::string& name) {
    std::istringstream lines("\n" + head_of(message));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line);) {
        count += line.starts_with(name + ":") ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("a mail says who, to whom, when and what, in a form that every server takes") {
    const std::string message = delivery::compose(mail(), from);
    CHECK(message.contains("From: =?UTF-8?B?"));
    CHECK(message.contains("?=\r\n <kabinet@operator.kz>\r\n"));
    CHECK(message.contains("\r\nTo: <ivanov@kabinet.example>\r\n"));
    CHECK(message.contains("\r\nSubject: =?UTF-8?B?0JjQt9C80LXQvdC10L0g0L/QsNGA0L7Qu9GM?=\r\n"));
    CHECK(message.contains("\r\nDate: Tue, 26 Jun 2018 22:15:23 +0000\r\n"));
    CHECK(message.contains("\r\nMessage-ID: <1530051323.42@operator.kz>\r\n"));
    for (const char letter : message) {
        CHECK(static_cast<unsigned char>(letter) < 0x80);
    }
    std::istringstream lines(message);
    for (std::string line; std::getline(lines, line);) {
        CHECK(line.ends_with('\r'));
        CHECK(line.size() <= 77); // 76 and the "\r"
    }
}

TEST_CASE("nothing in a subject or a name begins another field") {
    auto hostile = mail();
    hostile.subject = "Акт\r\nBcc: everybody@evil.example\r\n\r\nBuy!";
    hostile.attachments.push_back({.name = "a\"\r\nBcc: x@evil.example\r\n.pdf",
                                   .media_type = "text/html\r\nX: y",
                                   .content = "--_kabinet_42_--"});
    const std::string message =
        delivery::compose(hostile, {.name = "A\r\nBcc: y@evil.example", .address = from.address});
    CHECK(fields_named(message, "Bcc") == 0);
    CHECK_FALSE(message.contains("\nBcc"));
    CHECK_FALSE(message.contains("<x@evil"));
    CHECK_FALSE(message.contains("X: y"));
    CHECK(fields_named(message, "Subject") == 1);
}

TEST_CASE("a long subject is cut between letters, never inside one") {
    auto long_one = mail();
    long_one.subject = std::string(44, 'a') + "ҰҚ" + std::string(200, 'b');
    const std::string message = delivery::compose(long_one, from);
    std::istringstream lines(message);
    for (std::string line; std::getline(lines, line);) {
        CHECK(line.size() <= 90);
    }
    CHECK(message.contains("?=\r\n =?UTF-8?B?"));
}

TEST_CASE("attachments follow the text, under their names") {
    auto with_file = mail();
    with_file.attachments.push_back(
        {.name = "Акт сверки.pdf", .media_type = "application/pdf", .content = std::string("%PDF\0\xff", 6)});
    const std::string message = delivery::compose(with_file, from);
    CHECK(message.contains("Content-Type: multipart/mixed; boundary=\"_kabinet_42_\"\r\n"));
    CHECK(message.contains("Content-Type: application/pdf\r\n"));
    CHECK(message.contains("filename*=UTF-8''%D0%90%D0%BA%D1%82%20%D1%81%D0%B2%D0%B5%D1%80%D0%BA%D0%B8.pdf\r\n"));
    CHECK(message.contains("\r\n\r\nJVBERgD/\r\n--_kabinet_42_--\r\n"));
}

TEST_CASE("an address that could be more than one, or a command, is none") {
    CHECK(delivery::is_plain_address("ivanov@kabinet.example"));
    for (const char* address :
         {"", "ivanov", "a@b.kz,c@d.kz", "a@b.kz c@d.kz", "a@b.kz>\r\nRCPT TO:<c@d.kz", "<a@b.kz>"}) {
        CAPTURE(address);
        CHECK_FALSE(delivery::is_plain_address(address));
    }
}

TEST_CASE("mails can be written into files, whole ones only") {
    const test::TemporaryFolder folder;
    delivery::EmlMailSender sender(folder.path() / "mails", from);
    CHECK(sender.send(mail()).verdict == ports::Verdict::taken);
    std::ifstream file(folder.path() / "mails" / "42.eml", std::ios::binary);
    const std::string written{std::istreambuf_iterator<char>(file), {}};
    CHECK(written == delivery::compose(mail(), from));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "mails" / "42.eml.new"));
    CHECK(delivery::EmlMailSender("/proc/no/such/folder", from).send(mail()).verdict == ports::Verdict::later);
}
