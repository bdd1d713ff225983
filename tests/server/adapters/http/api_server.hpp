#pragma once

#include "server/adapters/http/application.hpp"
#include "server/adapters/http/front/front.hpp"
#include "tests/server/adapters/http/answer_record.hpp"
#include "tests/server/adapters/http/raw_client.hpp"
#include "tests/server/support/world.hpp"

#include <string>
#include <string_view>

namespace kabinet::test {

struct Call {
    std::string method = "GET";
    std::string path = {};
    std::string body = {};
    std::string cookie = {};                                         ///< "name=value", or empty
    std::string proof = "Sec-Fetch-Site: same-origin\r\n";           ///< of the same origin; with unsafe methods only
    std::string content_type = "Content-Type: application/json\r\n"; ///< with a body only
    std::string lines = {};                                          ///< more header lines
};

/// The whole server but for its command line: real sockets, real use cases, a real database file.
struct ApiServer {
    explicit ApiServer(const std::string& public_url = {})
        : application(services, {.public_url = public_url, .outbox_page = &writer})
        , front(open()) {
        add_operation("api-server-accepted", domain::SmsUssdBanOn{});
        const ports::OperationId failed = add_operation("api-server-failed", domain::SendSecretCode{});
        world.write([&](ports::Transaction& t) {
            return t.operations().end(failed, {.state = domain::OperationState::failed,
                                               .at = world.clock.now(),
                                               .failure = ErrorCode::gateway_rejected,
                                               .gateway_message = "no such subscriber"});
        });
        add_report();
        front.start();
    }

    RawAnswer ask(const Call& call) {
        std::string request = call.method + " " + call.path + " HTTP/1.1\r\nHost: kabinet.test\r\n" + call.lines;
        if (call.method != "GET" && call.method != "HEAD") {
            request += call.proof;
        }
        if (!call.cookie.empty()) {
            request += "Cookie: theme=dark; " + call.cookie + "\r\n";
        }
        if (!call.body.empty()) {
            request += call.content_type + "Content-Length: " + std::to_string(call.body.size()) + "\r\n";
        }
        RawClient client(front.port());
        client.send(request + "\r\n" + call.body);
        RawAnswer answer = client.read_answer(call.method != "HEAD");
        record_answer(call.method, call.path, answer);
        return answer;
    }

    RawAnswer get(const std::string& path, const std::string& cookie = {}) {
        return ask({.path = path, .cookie = cookie});
    }

    static std::string sign_in_body(const domain::Msisdn& phone, std::string_view password = World::password) {
        return R"({"phone":")" + phone.str() + R"(","password":")" + std::string(password) + R"("})";
    }

    /// The cookie of a new session, "name=value".
    std::string cookie_of(const domain::Msisdn& phone) {
        const auto answer = ask({.method = "POST", .path = "/api/v1/session", .body = sign_in_body(phone)});
        const auto set = answer.header("Set-Cookie");
        return set.substr(0, set.find(';'));
    }

    World world;
    PlainWriter writer;
    use_cases::Services services = world.services();
    http::Application application;
    http::Front front;

    /// Operations that are there from the start, on the company's other line.
    static constexpr std::string_view accepted_operation = "1";
    static constexpr std::string_view failed_operation = "2";
    /// A report that is queued from the start.
    static constexpr std::string_view queued_report = "1";

private:
    ports::OperationId add_operation(const std::string& key, const domain::OperationOrder& order) {
        return *world.write([&](ports::Transaction& t) {
            return t.operations().add({.company = world.company,
                                       .line = test::msisdn("77010542020"),
                                       .order = order,
                                       .requested_by = {1},
                                       .requested_by_name = "Иванов Иван",
                                       .requested_at = world.clock.now(),
                                       .not_before = world.clock.now(),
                                       .idempotency_key = key,
                                       .fingerprint = key,
                                       .gateway_key = key,
                                       .status_before = std::nullopt,
                                       .retry_of = std::nullopt});
        });
    }

    void add_report() {
        world.write([&](ports::Transaction& t) {
            return t.reports().add({.company = world.company,
                                    .kind = domain::ReportKind::number_list,
                                    .days = std::nullopt,
                                    .account = std::nullopt,
                                    .email = "boss@kabinet.example",
                                    .language = "ru",
                                    .requested_by = {1},
                                    .requested_by_name = "Иванов Иван",
                                    .requested_at = world.clock.now(),
                                    .idempotency_key = "api-server-report",
                                    .fingerprint = "api-server-report"});
        });
    }

    http::Front open() {
        http::FrontSettings settings;
        settings.port = 0;
        settings.workers = 2;
        return std::move(http::Front::open(settings, application, world.log).value());
    }
};

} // namespace kabinet::test
