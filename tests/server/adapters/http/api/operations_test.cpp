#include "shared/contract/lines.hpp"
#include "shared/contract/operations.hpp"
#include "shared/contract/routes.hpp"
#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace kabinet;
using namespace kabinet::test;
using contract::RouteId;

namespace {

struct Operations : ApiServer {
    std::string cookie = cookie_of(world.administrator);
    std::string company = std::to_string(world.company.value);
    std::string line = world.line.str();

    RawAnswer post(const std::string& body, const std::string& key) {
        return ask({.method = "POST",
                    .path = contract::path_of(RouteId::operation_create, {company, line}),
                    .body = body,
                    .cookie = cookie,
                    .lines = key.empty() ? "" : "Idempotency-Key: " + key + "\r\n"});
    }

    RawAnswer list(const std::string& query) {
        return get(contract::path_of(RouteId::operations_list, {company}) + query, cookie);
    }
};

constexpr const char* key = "0b44ef8e-2c4e-4a6f-9a55-1f5d8f1f3c01";
constexpr const char* other_key = "0b44ef8e-2c4e-4a6f-9a55-1f5d8f1f3c02";

} // namespace

TEST_CASE("a request that comes twice is answered twice and stored once") {
    Operations server;
    const auto first = server.post(R"({"kind":"block"})", key);
    CHECK(first.status == 202);
    const auto operation = contract::decode<contract::OperationDto>(first.body);
    REQUIRE(operation);
    CHECK(operation->kind == domain::OperationKind::block);
    CHECK(operation->state == domain::OperationState::accepted);
    CHECK(operation->requested_by == "Иванов Иван");
    const auto again = server.post(R"({ "kind" : "block" })", key);
    CHECK(again.status == 202);
    CHECK(again.body == first.body);
    const auto reused = server.post(R"({"kind":"sms_ussd_ban_on"})", key);
    CHECK(reused.status == 422);
    CHECK(reused.body.contains(R"("code":"idempotency_key_reused")"));
    CHECK(server.world.number("SELECT count(*) FROM operations WHERE msisdn = 77010542019") == 1);
}

TEST_CASE("the operator's own rules for SIM cards hold, and the session tells them") {
    Operations server;
    const std::string swap =
        R"({"kind":"swap_sim","iccid":"89701027507916785073","password":")" + std::string(World::password) + R"("})";
    CHECK(server.post(swap, key).body.contains(R"({"code":"iccid_prefix","field":"iccid"})"));
    server.services.iccid = {.prefix = "89701", .check_digit = false};
    CHECK(server.post(swap, key).status == 202);
    CHECK(server.get("/api/v1/session", server.cookie)
              .body.contains(R"("iccid_prefix":"89701","iccid_check_digit":false)"));
}

TEST_CASE("a request without a key, or with one of another form, is refused") {
    Operations server;
    CHECK(server.post(R"({"kind":"block"})", "").body.contains(R"({"code":"required","field":"idempotency_key"})"));
    CHECK(server.post(R"({"kind":"block"})", "1").body.contains(R"("code":"idempotency_key_format")"));
    CHECK(server.world.number("SELECT count(*) FROM operations WHERE msisdn = 77010542019") == 0);
}

TEST_CASE("what is wrong with a request is said with its field") {
    Operations server;

    struct Row {
        const char* body;
        int status;
        const char* code;
        const char* field;
    };

    for (const Row& row :
         {Row{"{}", 422, "required", "kind"}, Row{R"({"kind":"sell"})", 422, "unknown_value", "kind"},
          Row{R"({"kind":"swap_sim","iccid":"8999702123456789945","password":"x"})", 422, "iccid_length", "iccid"},
          Row{R"({"kind":"swap_sim","iccid":"89997021234567899455","password":"x"})", 422, "iccid_check_digit",
              "iccid"},
          Row{R"({"kind":"swap_sim","iccid":"89997021234567899456"})", 422, "required", "password"},
          Row{R"({"kind":"swap_sim","iccid":"89997027507916785078","password":"x"})", 409, "iccid_same", "iccid"},
          Row{R"({"kind":"register_imei","imei":"1"})", 422, "imei_length", "imei"},
          Row{R"({"kind":"remove_imei","imei":"35202309352069"})", 409, "imei_not_registered", ""},
          Row{R"({"kind":"set_forwarding","forwarding":"busy","target":"77010542019"})", 422, "forwarding_to_itself",
              "target"},
          Row{R"({"kind":"set_forwarding","forwarding":"busy","target":"112"})", 422, "forwarding_short", "target"},
          Row{R"({"kind":"set_forwarding","forwarding":"busy","target":"+49 170 1234567"})", 422, "msisdn_foreign",
              "target"},
          Row{R"({"kind":"set_forwarding","forwarding":"no_answer","target":"77010542020","delay_seconds":7})", 422,
              "forwarding_delay", "delay_seconds"},
          Row{R"({"kind":"unblock"})", 409, "line_not_blocked", ""},
          Row{R"({"kind":"connect_service","service":"nothing"})", 409, "service_not_offered", ""},
          Row{R"({"kind":"set_individual_limit","limit_tiyn":99})", 422, "individual_limit_range", "limit_tiyn"}}) {
        CAPTURE(row.body);
        const auto answer = server.post(row.body, key);
        CAPTURE(answer.body);
        CHECK(answer.body.contains("\"code\":\"" + std::string(row.code) + '"'));
        CHECK(answer.status == row.status);
        if (*row.field != '\0') {
            CHECK(answer.body.contains("\"field\":\"" + std::string(row.field) + '"'));
        }
    }
    CHECK(server.world.number("SELECT count(*) FROM operations WHERE msisdn = 77010542019") == 0);
}

TEST_CASE("operations are listed newest first, in pages, and by what was asked") {
    Operations server;
    CHECK(server.post(R"({"kind":"block"})", key).status == 202);
    const auto items = [&](const std::string& query) {
        const auto answer = server.list(query);
        CHECK(answer.status == 200);
        return contract::decode<contract::OperationsPageDto>(answer.body).value();
    };
    const auto first = items("?limit=2");
    REQUIRE(first.items.size() == 2);
    CHECK(first.items[0].id == 3);
    CHECK(first.next == "2");
    const auto second = items("?limit=2&after=" + first.next);
    REQUIRE(second.items.size() == 1);
    CHECK(second.items[0].id == 1);
    CHECK(second.next.empty());
    CHECK(items("?msisdn=%2B7%20701%20054%2020%2019").items.size() == 1);
    CHECK(items("?kind=send_secret_code").items.size() == 1);
    CHECK(items("?state=failed").items.front().failure == "gateway_rejected");
    for (const char* query : {"?msisdn=1", "?kind=sell", "?state=lost", "?after=x", "?limit=0", "?limit=501"}) {
        CAPTURE(query);
        CHECK(server.list(query).status == 422);
    }
}

TEST_CASE("an operation of another company, and what is no operation at all, answer as one that isn't there") {
    Operations server;
    const std::string stranger = server.cookie_of(server.world.stranger);
    const std::string foreign = std::to_string(server.world.foreign.value);
    for (const char* id : {"1", "999", "x", "-1", "99999999999999999999"}) {
        CAPTURE(id);
        CHECK(server.get(contract::path_of(RouteId::operation_read, {foreign, id}), stranger).status == 404);
    }
}

TEST_CASE("the line shows that it is in processing, and by what") {
    Operations server;
    CHECK(server.post(R"({"kind":"block"})", other_key).status == 202);
    const auto line = contract::decode<contract::LineDetailDto>(
        server.get(contract::path_of(RouteId::line_read, {server.company, server.line}), server.cookie).body);
    REQUIRE(line);
    CHECK(line->status == "processing");
    REQUIRE(line->open_operations.size() == 1);
    CHECK(line->open_operations[0].kind == domain::OperationKind::block);
}

TEST_CASE("the line shows its bundles, forwarding, devices and services, and the catalogue what they are") {
    Operations server;
    using namespace std::chrono_literals;
    const auto line = server.world.line;
    const auto code = [](const char* text) { return domain::ServiceCode::parse(text).value(); };
    server.world.write([&](ports::Transaction& t) -> Result<void> {
        for (const char* text : {"smart_roaming", "kcell_travel"}) {
            if (auto put = t.catalogue().put_service({.code = code(text),
                                                      .group = domain::ServiceGroup::roaming,
                                                      .name = {"Имя", "Аты", "Name"},
                                                      .conditions = {"Условия", "Шарттар", "Conditions"},
                                                      .price = Money::of_tenge(49),
                                                      .period = domain::PricePeriod::day,
                                                      .valid_days = 90,
                                                      .offered = true});
                !put) {
                return std::unexpected(put.error());
            }
        }
        static_cast<void>(t.connected_services().put(
            line, {.code = code("smart_roaming"), .since = server.world.clock.now(), .until = std::nullopt}));
        static_cast<void>(t.devices().add(
            line, {.imei = domain::Imei::parse("35202309352069").value(), .registered_at = server.world.clock.now()}));
        static_cast<void>(t.forwardings().set(
            line, domain::ForwardingRule::create(domain::ForwardingKind::no_answer, test::msisdn("77010542020"), 15s)
                      .value()));
        const std::array bundles{domain::Bundle::create(domain::BundleKind::voice_on_net,
                                                        domain::BundleAmount::unlimited(), 2019y / 2 / 1, 2019y / 3 / 1)
                                     .value(),
                                 domain::Bundle::create(domain::BundleKind::sms,
                                                        domain::BundleAmount::of(149, 150).value(), 2019y / 2 / 1,
                                                        2019y / 3 / 1)
                                     .value()};
        return t.bundles().replace(line, bundles);
    });
    const auto shown = contract::decode<contract::LineDetailDto>(
        server.get(contract::path_of(RouteId::line_read, {server.company, server.line}), server.cookie).body);
    REQUIRE(shown);
    REQUIRE(shown->bundles.size() == 2);
    CHECK_FALSE(shown->bundles[0].total.has_value());
    CHECK(shown->bundles[1].unit == domain::BundleUnit::messages);
    CHECK(shown->bundles[1].left == 149);
    CHECK(shown->bundles[1].valid_to == "2019-03-01");
    REQUIRE(shown->forwardings.size() == 1);
    CHECK(shown->forwardings[0].delay_seconds == 15);
    REQUIRE(shown->registered_devices.size() == 1);
    CHECK(shown->registered_devices[0].imei == "35202309352069");
    REQUIRE(shown->connected_services.size() == 1);
    CHECK(shown->connected_services[0].code == "smart_roaming");
    REQUIRE(shown->available_services.size() == 1);
    CHECK(shown->available_services[0].code == "kcell_travel");
    const auto catalogue = server.get("/api/v1/services", server.cookie);
    CHECK(catalogue.body.contains(R"("name":{"ru":"Имя","kk":"Аты","en":"Name"})"));
    CHECK(catalogue.body.contains(R"("price_tiyn":4900,"price_period":"day","valid_days":90,"offered":true)"));
}
