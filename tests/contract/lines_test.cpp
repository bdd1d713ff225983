#include "shared/contract/lines.hpp"

#include <doctest/doctest.h>

using kabinet::ErrorCode;
using namespace kabinet::contract;

TEST_CASE("a page of lines survives the way") {
    LinesPageDto page{.items = {{.msisdn = "77010542006",
                                 .account = "25060831",
                                 .tariff = "Бизнес Класс Специалист",
                                 .status = "active",
                                 .balance_tiyn = 979'333},
                                {.msisdn = "77010542007",
                                 .account = "0042",
                                 .tariff = "11 \"корп\"",
                                 .status = "debt",
                                 .balance_tiyn = -44'600}},
                      .next = "b3BhcXVl",
                      .total = 40,
                      .total_capped = true};
    const auto read = decode<LinesPageDto>(encode(page));
    REQUIRE(read);
    REQUIRE(read->items.size() == 2);
    CHECK(read->items[0].msisdn == "77010542006");
    CHECK(read->items[0].account == "25060831");
    CHECK(read->items[0].tariff == "Бизнес Класс Специалист");
    CHECK(read->items[0].status == "active");
    CHECK(read->items[0].balance_tiyn == 979'333);
    CHECK(read->items[1].account == "0042");
    CHECK(read->items[1].tariff == "11 \"корп\"");
    CHECK(read->items[1].balance_tiyn == -44'600);
    CHECK(read->next == "b3BhcXVl");
    CHECK(read->total == 40);
    CHECK(read->total_capped);
}

TEST_CASE("an empty page survives the way") {
    const auto read = decode<LinesPageDto>(encode(LinesPageDto{}));
    REQUIRE(read);
    CHECK(read->items.empty());
    CHECK(read->next.empty());
    CHECK_FALSE(read->total_capped);
}

TEST_CASE("numbers and accounts travel as text, money as whole tiyn") {
    const LinesPageDto page{
        .items =
            {{.msisdn = "77010542001", .account = "25060832", .tariff = "M2M", .status = "active", .balance_tiyn = 50}},
        .next = {},
        .total = 1,
        .total_capped = false};
    CHECK(
        encode(page) ==
        R"({"items":[{"msisdn":"77010542001","account":"25060832","tariff":"M2M","status":"active","balance_tiyn":50}],)"
        R"("next":"","total":1,"total_capped":false})");
}

TEST_CASE("a page of another shape is refused and says where") {
    const auto refused = [](std::string_view json) {
        const auto page = decode<LinesPageDto>(json);
        REQUIRE_FALSE(page);
        return page.error();
    };
    CHECK(refused(R"({"items": [], "next": "", "total": 0})").field == "total_capped");
    CHECK(refused(R"({"items": [], "next": null, "total": 0, "total_capped": false})").code == ErrorCode::required);
    CHECK(refused(R"({"items": null, "next": "", "total": 0, "total_capped": false})").field == "items");
    CHECK(
        refused(
            R"({"items": [{"msisdn": "1", "account": "2", "tariff": "3", "status": "4", "balance_tiyn": 0.5}], "next": "", "total": 1, "total_capped": false})")
            .field == "items[0].balance_tiyn");
    CHECK(refused(R"({"items": [{"msisdn": 77010542001}], "next": "", "total": 1, "total_capped": false})").code ==
          ErrorCode::malformed);
    CHECK(refused("[]").field.empty());
}

TEST_CASE("a summary survives the way") {
    const auto read = decode<LinesSummaryDto>(
        encode(LinesSummaryDto{.total = 41, .active = 36, .blocked = 0, .debt = 4, .processing = 1}));
    REQUIRE(read);
    CHECK(read->total == 41);
    CHECK(read->active == 36);
    CHECK(read->blocked == 0);
    CHECK(read->debt == 4);
    CHECK(read->processing == 1);
    CHECK(decode<LinesSummaryDto>(R"({"total": 1, "active": 1, "blocked": 0, "debt": 0})").error().field ==
          "processing");
}

TEST_CASE("a line with all it can have survives the way") {
    const LineDetailDto line{.msisdn = "77010542019",
                             .account = "25071142",
                             .tariff = "11",
                             .status = "debt",
                             .status_changed_at = "2018-02-17T02:40:00Z",
                             .billing_method = "credit",
                             .balance_tiyn = 89'200,
                             .available_tiyn = 89'201,
                             .individual_limit_tiyn = 89'202,
                             .credit_limit_tiyn = 205'000,
                             .registration_form = "300014697190-149",
                             .sms_ussd_ban = true,
                             .iccid = "89997027507916785078",
                             .swapped_at = "2018-08-27T09:37:00Z",
                             .imei = "35202309352069",
                             .has_sim_codes = true};
    const auto read = decode<LineDetailDto>(encode(line));
    REQUIRE(read);
    CHECK(read->msisdn == line.msisdn);
    CHECK(read->account == line.account);
    CHECK(read->tariff == line.tariff);
    CHECK(read->status == line.status);
    CHECK(read->status_changed_at == line.status_changed_at);
    CHECK(read->billing_method == line.billing_method);
    CHECK(read->balance_tiyn == line.balance_tiyn);
    CHECK(read->available_tiyn == line.available_tiyn);
    CHECK(read->individual_limit_tiyn == 89'202);
    CHECK(read->credit_limit_tiyn == 205'000);
    CHECK(read->registration_form == line.registration_form);
    CHECK(read->sms_ussd_ban);
    CHECK(read->iccid == line.iccid);
    CHECK(read->swapped_at == line.swapped_at);
    CHECK(read->imei == line.imei);
    CHECK(read->has_sim_codes);
}

TEST_CASE("what a line has beside its number survives the way") {
    LineDetailDto line;
    line.has_secret_code = true;
    line.bundles = {{.kind = kabinet::domain::BundleKind::internet,
                     .unit = kabinet::domain::BundleUnit::bytes,
                     .left = 10'736'369'664,
                     .total = 10'737'418'240,
                     .valid_from = "2019-02-01",
                     .valid_to = "2019-03-01"},
                    {.kind = kabinet::domain::BundleKind::voice_on_net,
                     .unit = kabinet::domain::BundleUnit::seconds,
                     .left = std::nullopt,
                     .total = std::nullopt,
                     .valid_from = "2019-02-01",
                     .valid_to = "2019-03-01"}};
    line.forwardings = {
        {.kind = kabinet::domain::ForwardingKind::no_answer, .target = "77010542001", .delay_seconds = 15}};
    line.registered_devices = {{.imei = "35202309352069", .registered_at = "2018-02-17T02:40:00Z"}};
    line.connected_services = {{.code = "smart_roaming", .since = "2018-02-17T02:40:00Z", .until = {}}};
    line.available_services = {{.code = "kcell_travel", .group = kabinet::domain::ServiceGroup::roaming_offers}};
    line.open_operations = {{.id = 5, .kind = kabinet::domain::OperationKind::swap_sim}};
    const auto read = decode<LineDetailDto>(encode(line));
    REQUIRE(read);
    CHECK(read->has_secret_code);
    REQUIRE(read->bundles.size() == 2);
    CHECK(read->bundles[0].left == 10'736'369'664);
    CHECK(read->bundles[0].valid_to == "2019-03-01");
    CHECK_FALSE(read->bundles[1].total.has_value());
    CHECK(read->forwardings.at(0).delay_seconds == 15);
    CHECK(read->registered_devices.at(0).imei == "35202309352069");
    CHECK(read->connected_services.at(0).code == "smart_roaming");
    CHECK(read->connected_services.at(0).until.empty());
    CHECK(read->available_services.at(0).group == kabinet::domain::ServiceGroup::roaming_offers);
    CHECK(read->open_operations.at(0).kind == kabinet::domain::OperationKind::swap_sim);
}

TEST_CASE("a line without limits is not a line with limits of zero") {
    LineDetailDto line;
    const auto without = decode<LineDetailDto>(encode(line));
    REQUIRE(without);
    CHECK_FALSE(without->individual_limit_tiyn);
    CHECK_FALSE(without->credit_limit_tiyn);
    line.individual_limit_tiyn = 0;
    CHECK(decode<LineDetailDto>(encode(line))->individual_limit_tiyn == 0);
}

TEST_CASE("a line carries no PIN and no PUK") {
    const std::string json = encode(LineDetailDto{});
    CHECK(json.find("pin") == json.npos);
    CHECK(json.find("puk") == json.npos);
}

TEST_CASE("PIN and PUK survive the way with their leading zeros") {
    const auto read = decode<SimCodesDto>(
        encode(SimCodesDto{.pin1 = "0000", .pin2 = "6911", .puk1 = "01507782", .puk2 = "15275799"}));
    REQUIRE(read);
    CHECK(read->pin1 == "0000");
    CHECK(read->pin2 == "6911");
    CHECK(read->puk1 == "01507782");
    CHECK(read->puk2 == "15275799");
    CHECK(decode<SimCodesDto>(R"({"pin1": 0, "pin2": "", "puk1": "", "puk2": ""})").error().field == "pin1");
}

TEST_CASE("asking for PIN and PUK carries the password") {
    CHECK(decode<SimCodesRequest>(encode(SimCodesRequest{"пароль \"1\""}))->password == "пароль \"1\"");
    CHECK(decode<SimCodesRequest>("{}").error().code == ErrorCode::required);
    CHECK(decode<SimCodesRequest>(R"({"password": 1})").error().code == ErrorCode::malformed);
}
