#include "shared/l10n/action_words.hpp"

#include "shared/l10n/message.hpp"

#include <doctest/doctest.h>

using namespace kabinet::l10n;

TEST_CASE("actions are worded as the manual words them") {
    CHECK(action_text(Language::ru, "block", "77010542001") == "Блокировка номера 77010542001");
    CHECK(action_text(Language::ru, "view_payments", "77010542001") ==
          "Просмотр истории платежей по номеру 77010542001");
    CHECK(action_text(Language::ru, "view_payments", "") == "Просмотр истории платежей");
    CHECK(action_text(Language::en, "sign_in", "") == "Sign-in");
    CHECK(action_text(Language::kk, "what a newer server does", "") == "Әрекет");
    CHECK(action_result_message("succeeded") == Message::action_result_succeeded);
    CHECK(action_result_message("failed") == Message::action_result_failed);
}
