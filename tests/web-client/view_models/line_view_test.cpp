#include "web-client/view_models/line_view.hpp"

#include "tests/web-client/support/fake_server.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;

namespace {

Words words(l10n::Language language = l10n::Language::ru) {
    return {language, *TimeZone::find("Asia/Almaty")};
}

const LineEntry& entry(const std::vector<LineEntry>& entries, std::string_view label) {
    const auto found = std::ranges::find(entries, label, &LineEntry::label);
    REQUIRE(found != entries.end());
    return *found;
}

constexpr const char* space = "\u00a0"; // no-break, as amounts are written

std::string amount(std::initializer_list<std::string_view> groups) {
    std::string text;
    for (const auto group : groups) {
        text += text.empty() ? "" : space;
        text += group;
    }
    return text;
}

} // namespace

TEST_CASE("a credit line shows the manual's four figures") {
    const LineView view = line_view(words(), test::make_line("77010542006"));
    CHECK(view.number == "+7 701 054 20 06");
    CHECK(view.status_word == "Активный");
    CHECK(view.since == "с 24.01.2019 16:23");
    REQUIRE(view.facts.size() == 4);
    CHECK(view.facts[0].label == "Тариф");
    CHECK(view.facts[1].label == "Доступные средства");
    CHECK(view.facts[1].value == amount({"9", "793,33", "₸"}));
    CHECK(view.facts[2].label == "Индивидуальный лимит");
    CHECK(view.facts[2].used == doctest::Approx(0.0207).epsilon(0.01));
    CHECK(view.facts[3].label == "Кредитный лимит");
    CHECK_FALSE(view.facts[3].used);
}

TEST_CASE("an advance line shows its tariff and its balance") {
    contract::LineDetailDto line = test::make_line("77780625084");
    line.billing_method = "advance";
    line.balance_tiyn = 6424;
    const LineView view = line_view(words(), line);
    REQUIRE(view.facts.size() == 2);
    CHECK(view.facts[1].label == "Текущий баланс");
    CHECK(view.facts[1].value == amount({"64,24", "₸"}));
    CHECK(entry(view.general, "Метод расчета").value == "Авансовый");
}

TEST_CASE("a limit that isn't set has no figure, a used up one is full, none is empty below") {
    contract::LineDetailDto line = test::make_line("77010542006");
    line.individual_limit_tiyn.reset();
    CHECK(line_view(words(), line).facts.size() == 3);
    line.individual_limit_tiyn = 1000;
    line.available_tiyn = -500;
    CHECK(line_view(words(), line).facts[2].used == 1.0F);
    line.available_tiyn = 5000;
    CHECK(line_view(words(), line).facts[2].used == 0.0F);
    line.individual_limit_tiyn = 0;
    CHECK_FALSE(line_view(words(), line).facts[2].used);
}

TEST_CASE("identifiers are shown in groups and copied as they are stored") {
    const LineView view = line_view(words(), test::make_line("77010542006"));
    const LineEntry& iccid = entry(view.device, "ICCID");
    CHECK(iccid.value == "8999 7027 5079 1678 5078");
    CHECK(iccid.to_copy == "89997027507916785078");
    CHECK(copy_name(words(), iccid.what) == "Скопировать ICCID");
    const LineEntry& imei = entry(view.device, "IMEI");
    CHECK(imei.value == "35202309 352069");
    CHECK(imei.to_copy == "35202309352069");
    CHECK(entry(view.device, "Дата замены Sim карты").value == "27.08.2018 15:37");
    CHECK(entry(view.general, "Лицевой счет").what == Copyable::account);
}

TEST_CASE("what is not known is a dash without a copy button") {
    contract::LineDetailDto line = test::make_line("77010542006");
    line.imei.clear();
    line.swapped_at.clear();
    line.status_changed_at.clear();
    line.tariff.clear();
    const LineView view = line_view(words(), line);
    CHECK(entry(view.device, "IMEI").value == "—");
    CHECK(entry(view.device, "IMEI").what == Copyable::nothing);
    CHECK_FALSE(view.has_imei);
    CHECK(view.device.size() == 2);
    CHECK(view.since.empty());
    CHECK(view.facts[0].value == "—");
}

TEST_CASE("the wall clock is the operator's") {
    contract::LineDetailDto line = test::make_line("77010542006");
    line.status_changed_at = "2024-06-01T10:00:00Z";
    CHECK(line_view(words(), line).since.contains("15:00"));
    line.status_changed_at = "2024-02-01T10:00:00Z";
    CHECK(line_view(words(), line).since.contains("16:00"));
}

TEST_CASE("in Kazakh and English it is said in Kazakh and English") {
    CHECK(line_view(words(l10n::Language::kk), test::make_line("77010542006")).status_word == "Белсенді");
    CHECK(line_view(words(l10n::Language::en), test::make_line("77010542006")).status_word == "Active");
}

TEST_CASE("a status of a newer server is shown as being worked on") {
    CHECK(status_of("frozen") == domain::LineStatus::processing);
    CHECK(status_of("debt") == domain::LineStatus::debt);
}

TEST_CASE("failures are worded") {
    const Words say = words();
    CHECK(say.failure({FailureKind::network, ErrorCode::unavailable, {}}) == "Нет связи с сервером");
    CHECK(say.failure({FailureKind::problem, ErrorCode::forbidden, {}}) ==
          say(l10n::error_message(ErrorCode::forbidden)));
    CHECK_FALSE(say.failure({FailureKind::garbled, ErrorCode::internal, {}}).empty());
}
