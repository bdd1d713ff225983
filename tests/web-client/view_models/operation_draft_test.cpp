#include "web-client/view_models/operation_draft.hpp"

#include "tests/web-client/support/fake_server.hpp"
#include "web-client/view_models/bundle_view.hpp"
#include "web-client/view_models/line_condition.hpp"
#include "web-client/view_models/quick_operations.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::client;
using domain::OperationKind;
using kabinet::client::test::make_line;

namespace {

const Words words{l10n::Language::ru, TimeZone::utc()};

OperationDraft draft_of(OperationKind kind) {
    OperationDraft draft;
    draft.msisdn = "77010542006";
    draft.kind = kind;
    return draft;
}

} // namespace

TEST_CASE("an amount is typed with spaces and a comma or a point, to the tiyn") {
    CHECK(parse_amount("5000") == 500'000);
    CHECK(parse_amount("5 000,5") == 500'050);
    CHECK(parse_amount("5\u00A0000.05") == 500'005);
    for (const char* text : {"", " ", "5,005", "5,0,0", "-5", "5 ₸", "99999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_amount(text).has_value());
    }
}

TEST_CASE("a number is not called short while it is typed, but when it was confirmed") {
    OperationDraft draft = draft_of(OperationKind::swap_sim);
    draft.iccid = "8999";
    CHECK(draft.error_at(words, "iccid", nullptr).empty());
    draft.tried = true;
    CHECK(draft.error_at(words, "iccid", nullptr) == "В номере SIM-карты должно быть 20 цифр");
}

TEST_CASE("the card that is in the line already is refused before anything is sent") {
    const auto condition = condition_of(make_line("77010542006"));
    REQUIRE(condition.has_value());
    OperationDraft draft = draft_of(OperationKind::swap_sim);
    draft.iccid = "89997027507916785078";
    draft.tried = true;
    const auto refused = draft.check(&*condition);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().field == "iccid");
}

TEST_CASE("the server's word about a field holds until the field is changed") {
    OperationDraft draft = draft_of(OperationKind::swap_sim);
    draft.iccid = "89997021234567899456";
    draft.sent = draft.request();
    draft.refused = Failure{FailureKind::problem, ErrorCode::iccid_in_use, {{ErrorCode::iccid_in_use, "iccid", {}}}};
    CHECK(draft.error_at(words, "iccid", nullptr) == "Эта SIM-карта уже используется на другом номере");
    draft.iccid.back() = '5';
    CHECK(draft.error_at(words, "iccid", nullptr).contains("последняя цифра"));
}

TEST_CASE("a limit above the account's is refused at its field") {
    auto line = make_line("77010542006");
    const auto condition = condition_of(line);
    OperationDraft draft = draft_of(OperationKind::set_individual_limit);
    draft.limit = "250000,01";
    CHECK_FALSE(draft.error_at(words, "limit", &*condition).empty());
    draft.limit = "250000";
    CHECK(draft.error_at(words, "limit", &*condition).empty());
    CHECK(draft.check(&*condition).has_value());
}

TEST_CASE("quick operations follow the line: what is open, banned, blocked") {
    auto line = make_line("77010542006");
    const auto find = [&](OperationKind kind) -> std::optional<QuickOperation> {
        for (const QuickOperation& one : quick_operations(words, line.msisdn, domain::LineStatus::active, &line)) {
            if (one.kind == kind) {
                return one;
            }
        }
        return std::nullopt;
    };
    CHECK(find(OperationKind::sms_ussd_ban_on).has_value());
    CHECK(find(OperationKind::swap_sim)->why_not.empty());
    line.sms_ussd_ban = true;
    line.open_operations = {{7, OperationKind::swap_sim}};
    CHECK(find(OperationKind::sms_ussd_ban_off).has_value());
    CHECK(find(OperationKind::swap_sim)->why_not == "Такая операция уже выполняется. Дождитесь ее завершения");
    const auto early = quick_operations(words, line.msisdn, domain::LineStatus::debt, nullptr);
    CHECK(early.front().kind == OperationKind::unblock);
    CHECK(early.front().why_not.contains("задолженность"));
    CHECK(early.back().why_not.empty());
}

TEST_CASE("what is left of a bundle is never rounded up") {
    const auto view =
        bundle_view(words, {domain::BundleKind::internet, domain::BundleUnit::bytes, 10239 * domain::bytes_per_megabyte,
                            10240 * domain::bytes_per_megabyte, "2019-02-01", "2019-03-01"});
    CHECK(view.value == "9,9 ГБ");
    CHECK(view.spoken == "Доступно 10\u00A0239 МБ из 10\u00A0240 МБ");
    CHECK(view.period == "01.02.2019 – 01.03.2019");
    const auto calls = bundle_view(
        words, {domain::BundleKind::voice_off_net, domain::BundleUnit::seconds, 119, 3000, "2019-02-01", "2019-03-01"});
    CHECK(calls.value == "1 мин");
    const auto unlimited = bundle_view(
        words, {domain::BundleKind::voice_on_net, domain::BundleUnit::seconds, {}, {}, "2019-02-01", "2019-03-01"});
    CHECK(unlimited.value == "∞");
    CHECK_FALSE(unlimited.left.has_value());
}
