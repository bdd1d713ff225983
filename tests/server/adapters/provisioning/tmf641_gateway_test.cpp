#include "server/adapters/provisioning/tmf641_gateway.hpp"

#include "tests/server/adapters/provisioning/service_order_peer.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace std::chrono_literals;
using ports::GatewayVerdict;
using provisioning::Tmf641Gateway;
using test::ServiceOrderPeer;

namespace {

const domain::Msisdn line = domain::Msisdn::parse("77010542019").value();

struct Network {
    ServiceOrderPeer peer;
    Tmf641Gateway gateway{{.address = peer.address(), .token = {}, .timeout = 500ms, .between_questions = 2s}};

    Result<ports::GatewayAnswer> submit(const domain::OperationOrder& order, std::string_view key = "key-1") {
        return gateway.submit({.key = key, .line = line, .order = order});
    }

    ErrorCode refusal() {
        const auto answer = submit(domain::Block{});
        REQUIRE_FALSE(answer.has_value());
        return answer.error().code;
    }
};

} // namespace

TEST_CASE("an order of every kind is posted as the definition has it, with what the kind needs") {
    Network network;
    const auto rule = domain::ForwardingRule::create(domain::ForwardingKind::no_answer,
                                                     domain::Msisdn::parse("77010542001").value(), 15s)
                          .value();

    struct Row {
        domain::OperationOrder order;
        const char* action;
        const char* detail;
    };

    const auto service = domain::ServiceCode::parse("smart_roaming").value();
    const auto device = domain::Imei::parse("35202309352069").value();
    const std::vector<Row> rows{
        {domain::Block{}, "modify", R"("value":"block")"},
        {domain::Unblock{}, "modify", R"("value":"unblock")"},
        {domain::SwapSim{domain::Iccid::parse("89997021234567899456").value()}, "modify",
         R"({"name":"iccid","valueType":"string","value":"89997021234567899456"})"},
        {domain::RegisterImei{device}, "modify", R"({"name":"imei","valueType":"string","value":"35202309352069"})"},
        {domain::RemoveImei{device}, "modify", R"("value":"remove_imei")"},
        {domain::SetForwarding{rule}, "modify", R"({"name":"delaySeconds","valueType":"integer","value":15})"},
        {domain::ClearForwarding{domain::ForwardingKind::busy}, "modify", R"("value":"busy")"},
        {domain::SmsUssdBanOn{}, "modify", R"("value":"sms_ussd_ban_on")"},
        {domain::SmsUssdBanOff{}, "modify", R"("value":"sms_ussd_ban_off")"},
        {domain::ConnectService{service}, "add", R"("value":"smart_roaming")"},
        {domain::DisconnectService{service}, "delete", R"("value":"smart_roaming")"},
        {domain::SendSecretCode{}, "modify", R"("value":"send_secret_code")"},
        {domain::DeleteSecretCode{}, "modify", R"("value":"delete_secret_code")"},
        {domain::SetIndividualLimit{Money::of_tenge(892)}, "modify",
         R"({"name":"limitTiyn","valueType":"integer","value":89200})"},
        {domain::ClearIndividualLimit{}, "modify", R"("value":"clear_individual_limit")"}};
    REQUIRE(rows.size() == domain::operation_kind_count);
    for (const Row& row : rows) {
        const std::string key(domain::name_of(domain::kind_of(row.order)));
        CAPTURE(key);
        const auto answer = network.submit(row.order, key);
        REQUIRE(answer.has_value());
        CHECK(answer->verdict == GatewayVerdict::pending);
        CHECK(answer->ask_again_in == 2s);
        const auto orders = network.peer.orders();
        const auto made = std::ranges::find(orders, key, &ServiceOrderPeer::Order::external_id);
        REQUIRE(made != orders.end());
        CHECK(made->id == answer->reference);
        CHECK(made->body.contains(R"("action":")" + std::string(row.action) + '"'));
        CHECK(made->body.contains(R"({"name":"msisdn","valueType":"string","value":"77010542019"})"));
        CHECK(made->body.contains(row.detail));
    }
    CHECK(network.peer.complaints() == std::vector<std::string>());
}

TEST_CASE("an order is asked about until the network says how it ended") {
    Network network;
    const auto reference = network.submit(domain::Block{})->reference;
    for (const char* state :
         {"acknowledged", "pending", "held", "inProgress", "assessingCancellation", "pendingCancellation"}) {
        CAPTURE(state);
        network.peer.set_state(state);
        CHECK(network.gateway.ask("key-1", reference)->verdict == GatewayVerdict::pending);
    }
    network.peer.set_state("completed");
    CHECK(network.gateway.ask("key-1", reference)->verdict == GatewayVerdict::done);
    for (const char* state : {"rejected", "cancelled", "failed", "partial"}) {
        CAPTURE(state);
        network.peer.set_state(state, "the subscriber is suspended");
        CHECK(network.gateway.ask("key-1", reference)->verdict == GatewayVerdict::refused);
        CHECK(network.gateway.ask("key-1", reference)->message == "the subscriber is suspended");
    }
}

TEST_CASE("an order whose confirmation was lost is found again, not made again") {
    Network network;
    network.peer.meddle = [](const httplib::Request& request, httplib::Response& response) {
        if (request.method == "POST") {
            response.status = 500;
            response.set_content("", "text/plain");
        }
    };
    CHECK(network.refusal() == ErrorCode::gateway_unreachable);
    CHECK(network.peer.orders().size() == 1);
    network.peer.meddle = nullptr;
    const auto answer = network.submit(domain::Block{});
    REQUIRE(answer.has_value());
    CHECK(answer->reference == network.peer.orders().front().id);
    CHECK(network.peer.orders().size() == 1);
    CHECK(network.submit(domain::Block{}, "key-2")->reference != answer->reference);
}

TEST_CASE("what the network says no to at once is refused in its words") {
    Network network;
    for (const int status : {400, 409, 422}) {
        CAPTURE(status);
        network.peer.meddle = [status](const httplib::Request& request, httplib::Response& response) {
            if (request.method == "POST") {
                response.status = status;
                response.set_content(R"({"code":"27","reason":"no such subscriber"})", "application/json");
            }
        };
        const auto answer = network.submit(domain::Block{}, "key-" + std::to_string(status));
        REQUIRE(answer.has_value());
        CHECK(answer->verdict == GatewayVerdict::refused);
        CHECK(answer->message == "no such subscriber");
    }
}

TEST_CASE("a network that is down, slow, in trouble or makes no sense is told apart, and nothing is taken for done") {
    {
        Tmf641Gateway nobody({.address = "http://127.0.0.1:1/base", .token = {}, .timeout = 500ms});
        const domain::OperationOrder order = domain::Block{};
        CHECK(nobody.submit({.key = "key", .line = line, .order = order}).error().code ==
              ErrorCode::gateway_unreachable);
    }
    Network network;
    const auto answers = [&](int status, const std::string& body) {
        network.peer.meddle = [=](const httplib::Request&, httplib::Response& response) {
            response.status = status;
            response.set_content(body, "application/json");
        };
    };
    answers(503, "");
    CHECK(network.refusal() == ErrorCode::gateway_unreachable);
    answers(429, "");
    CHECK(network.refusal() == ErrorCode::gateway_unreachable);
    for (const char* body : {"", "<html>", "{}", R"([{"id":"1","externalId":"key-1","state":"sleeping"}])",
                             R"([{"externalId":"key-1","state":"completed"}])"}) {
        CAPTURE(body);
        answers(200, body);
        CHECK(network.refusal() == ErrorCode::gateway_garbled);
    }
    std::atomic<bool> awake = false;
    network.peer.meddle = [&](const httplib::Request&, httplib::Response&) { awake.wait(false); };
    CHECK(network.refusal() == ErrorCode::gateway_timeout);
    awake = true;
    awake.notify_all();
}

TEST_CASE("an answer about another order is none") {
    Network network;
    const auto reference = network.submit(domain::Block{})->reference;
    CHECK(network.gateway.ask("another key", reference).error().code == ErrorCode::gateway_garbled);
    CHECK(network.gateway.ask("key-1", "SO-99").error().code == ErrorCode::gateway_garbled);
    CHECK(network.gateway.ask("key-1", "../serviceOrder?x=").error().code == ErrorCode::gateway_garbled);
}

TEST_CASE("the token is sent, and a network that does not know it is as good as unreachable") {
    Network network;
    network.peer.token = "a secret";
    CHECK(network.refusal() == ErrorCode::gateway_unreachable);
    Tmf641Gateway knowing({.address = network.peer.address(), .token = "a secret", .timeout = 500ms});
    const domain::OperationOrder order = domain::Block{};
    CHECK(knowing.submit({.key = "key", .line = line, .order = order}).has_value());
}
