#include "shared/contract/operations.hpp"

#include "shared/contract/catalogue.hpp"
#include "shared/contract/query.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::contract;

namespace {

const domain::Msisdn target = domain::Msisdn::parse("77010542001").value();

std::string_view refused(std::string_view json, std::string_view field) {
    const auto command = accept<OperationRequest>(json);
    REQUIRE_FALSE(command);
    CHECK(command.error().field == field);
    return code_name(command.error().code);
}

} // namespace

TEST_CASE("an order of every kind survives the way through a request") {
    const auto rule =
        domain::ForwardingRule::create(domain::ForwardingKind::no_answer, target, std::chrono::seconds(15)).value();
    const std::vector<domain::OperationOrder> orders{
        domain::Block{},
        domain::Unblock{},
        domain::SwapSim{domain::Iccid::parse("89997021234567899456").value()},
        domain::RegisterImei{domain::Imei::parse("35202309352069").value()},
        domain::RemoveImei{domain::Imei::parse("35202309352069").value()},
        domain::SetForwarding{rule},
        domain::ClearForwarding{domain::ForwardingKind::busy},
        domain::SmsUssdBanOn{},
        domain::SmsUssdBanOff{},
        domain::ConnectService{domain::ServiceCode::parse("smart_roaming").value()},
        domain::DisconnectService{domain::ServiceCode::parse("smart_roaming").value()},
        domain::SendSecretCode{},
        domain::DeleteSecretCode{},
        domain::SetIndividualLimit{Money::of_tenge(892)},
        domain::ClearIndividualLimit{}};
    REQUIRE(orders.size() == domain::operation_kind_count);
    for (const domain::OperationOrder& order : orders) {
        CAPTURE(domain::name_of(domain::kind_of(order)));
        OperationRequest request = request_of(order);
        request.password = "open sesame";
        const std::string json = encode(request);
        const auto command = accept<OperationRequest>(json);
        REQUIRE_MESSAGE(command.has_value(), command.error().field);
        CHECK(domain::kind_of(command->order) == domain::kind_of(order));
        OperationRequest back = request_of(command->order);
        back.password = request.password;
        CHECK(encode(back) == json);
    }
}

TEST_CASE("a request carries only what its kind needs") {
    CHECK(encode(request_of(domain::Block{})) == R"({"kind":"block"})");
    CHECK(encode(request_of(domain::ClearForwarding{domain::ForwardingKind::busy})) ==
          R"({"kind":"clear_forwarding","forwarding":"busy"})");
}

TEST_CASE("what a kind needs and is missing or wrong is named") {
    CHECK(refused(R"({"kind":"swap_sim","password":"x"})", "iccid") == "required");
    CHECK(refused(R"({"kind":"swap_sim","iccid":"8999 7021 2345 6789 9456"})", "password") == "required");
    CHECK(refused(R"({"kind":"register_imei"})", "imei") == "required");
    CHECK(refused(R"({"kind":"set_forwarding","target":"77010542001"})", "forwarding") == "required");
    CHECK(refused(R"({"kind":"set_forwarding","forwarding":"never","target":"77010542001"})", "forwarding") ==
          "unknown_value");
    CHECK(refused(R"({"kind":"set_forwarding","forwarding":"busy"})", "target") == "required");
    CHECK(refused(R"({"kind":"set_forwarding","forwarding":"busy","target":"103"})", "target") == "forwarding_short");
    CHECK(refused(R"({"kind":"set_forwarding","forwarding":"busy","target":"77010542001","delay_seconds":5})",
                  "delay_seconds") == "forwarding_delay");
    CHECK(refused(R"({"kind":"set_forwarding","forwarding":"no_answer","target":"77010542001"})", "delay_seconds") ==
          "forwarding_delay");
    CHECK(refused(R"({"kind":"connect_service"})", "service") == "required");
    CHECK(refused(R"({"kind":"connect_service","service":"Smart"})", "service") == "service_code_format");
    CHECK(refused(R"({"kind":"set_individual_limit"})", "limit_tiyn") == "required");
    CHECK(refused(R"({"kind":"sell"})", "kind") == "unknown_value");
    CHECK(refused(R"({})", "kind") == "required");
}

TEST_CASE("a SIM card's number is held to the operator's own rules") {
    OperationRequest foreign;
    foreign.kind = domain::OperationKind::swap_sim;
    foreign.iccid = "89701027507916785073";
    foreign.password = "open sesame";
    CHECK(validate(foreign).error().code == ErrorCode::iccid_prefix);
    CHECK(validate(foreign, {.prefix = "89701", .check_digit = true}).error().code == ErrorCode::iccid_check_digit);
    CHECK(validate(foreign, {.prefix = "89701", .check_digit = false}));
}

TEST_CASE("an operation survives the way") {
    const OperationDto operation{.id = 7,
                                 .msisdn = "77010542019",
                                 .kind = domain::OperationKind::set_forwarding,
                                 .state = domain::OperationState::failed,
                                 .requested_by = "Иванов Иван",
                                 .requested_at = "2018-06-26T22:15:23Z",
                                 .held_until = "2018-06-26T22:20:23Z",
                                 .ended_at = "2018-06-26T22:15:29Z",
                                 .failure = "gateway_rejected",
                                 .network_message = "no such subscriber",
                                 .iccid = {},
                                 .imei = {},
                                 .forwarding = "no_answer",
                                 .target = "77010542001",
                                 .delay_seconds = 15,
                                 .service = {},
                                 .limit_tiyn = {},
                                 .retry_of = 5};
    const auto page = decode<OperationsPageDto>(encode(OperationsPageDto{.items = {operation}, .next = "7"}));
    REQUIRE(page);
    REQUIRE(page->items.size() == 1);
    CHECK(page->next == "7");
    const OperationDto& read = page->items.front();
    CHECK(read.id == 7);
    CHECK(read.kind == operation.kind);
    CHECK(read.state == operation.state);
    CHECK(read.requested_by == operation.requested_by);
    CHECK(read.held_until == operation.held_until);
    CHECK(read.ended_at == operation.ended_at);
    CHECK(read.failure == operation.failure);
    CHECK(read.network_message == operation.network_message);
    CHECK(read.forwarding == "no_answer");
    CHECK(read.target == operation.target);
    CHECK(read.delay_seconds == 15);
    CHECK_FALSE(read.limit_tiyn.has_value());
    CHECK(read.retry_of == 5);
}

TEST_CASE("a query for operations survives the way, defaults left out") {
    CHECK(encode_query(OperationsQuery{}).empty());
    const OperationsQuery query{.msisdn = "77010542001",
                                .kind = domain::OperationKind::block,
                                .state = domain::OperationState::done,
                                .after = 12,
                                .limit = 50};
    const auto read = decode_query<OperationsQuery>(parse_query(encode_query(query)));
    REQUIRE(read);
    CHECK(read->msisdn == "77010542001");
    CHECK(read->kind == domain::OperationKind::block);
    CHECK(read->state == domain::OperationState::done);
    CHECK(read->after == 12);
    CHECK(read->limit == 50);
}

TEST_CASE("a query that makes no sense says where") {
    const auto wrong = [](std::string_view text) { return decode_query<OperationsQuery>(parse_query(text)).error(); };
    CHECK(wrong("msisdn=1").field == "msisdn");
    CHECK(wrong("kind=sell").code == ErrorCode::unknown_value);
    CHECK(wrong("state=lost").field == "state");
    CHECK(wrong("after=x").code == ErrorCode::cursor_invalid);
    CHECK(wrong("limit=501").code == ErrorCode::limit_range);
    CHECK(wrong("limit=x").code == ErrorCode::limit_range);
}

TEST_CASE("the catalogue survives the way in all languages") {
    const CatalogueDto catalogue{.services = {{.code = "smart_roaming",
                                               .group = domain::ServiceGroup::roaming,
                                               .name = {"Смарт Роуминг", "Смарт Роуминг", "Smart Roaming"},
                                               .conditions = {"ru", "kk", "en"},
                                               .price_tiyn = 4900,
                                               .price_period = domain::PricePeriod::month,
                                               .valid_days = 90,
                                               .offered = false}}};
    const auto read = decode<CatalogueDto>(encode(catalogue));
    REQUIRE(read);
    REQUIRE(read->services.size() == 1);
    CHECK(read->services[0].name.en == "Smart Roaming");
    CHECK(read->services[0].conditions.kk == "kk");
    CHECK(read->services[0].price_period == domain::PricePeriod::month);
    CHECK(read->services[0].valid_days == 90);
    CHECK_FALSE(read->services[0].offered);
}
