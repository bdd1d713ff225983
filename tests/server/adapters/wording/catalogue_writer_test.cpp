#include "server/adapters/wording/catalogue_writer.hpp"

#include <doctest/doctest.h>

using namespace kabinet;

namespace {

ports::WordedMessage worded(ports::MessageTemplate what, std::string language,
                            std::vector<std::pair<std::string, std::string>> parameters) {
    return wording::CatalogueWriter().word({.created_at = {},
                                            .channel = ports::Channel::sms,
                                            .recipient = "77010542001",
                                            .language = std::move(language),
                                            .what = what,
                                            .parameters = std::move(parameters)});
}

} // namespace

TEST_CASE("a code is worded in the person's language") {
    const auto what = ports::MessageTemplate::recovery_code;
    CHECK(worded(what, "ru", {{"code", "012345"}}).text ==
          "Код для восстановления пароля в «Кабинете»: 012345. Никому его не сообщайте.");
    CHECK(worded(what, "kk", {{"code", "012345"}}).text.contains("012345"));
    CHECK(worded(what, "en", {{"code", "012345"}}).text.contains("Your Kabinet password recovery code: 012345"));
    CHECK(worded(what, "xx", {{"code", "012345"}}).text == worded(what, "ru", {{"code", "012345"}}).text);
}

TEST_CASE("every message has words of its own in every language, with nothing left to fill in") {
    const std::vector<std::pair<std::string, std::string>> all{
        {"code", "012345"}, {"number", "+7 701 054 20 19"}, {"email", "ivanov@kabinet.example"}, {"company", "ТОО"}};
    for (std::size_t i = 0; ports::message_template_names.of(static_cast<ports::MessageTemplate>(i)) != "invited";
         ++i) {
        for (const char* language : {"ru", "kk", "en"}) {
            const auto words = worded(static_cast<ports::MessageTemplate>(i), language, all);
            CAPTURE(words.text);
            CHECK_FALSE(words.subject.empty());
            CHECK_FALSE(words.text.empty());
            CHECK_FALSE(words.text.contains('{'));
            CHECK_FALSE(words.subject.contains('{'));
        }
    }
    CHECK(worded(ports::MessageTemplate::invited, "ru", all).text.contains("ТОО"));
}
