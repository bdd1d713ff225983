#pragma once

#include "server/adapters/http/application.hpp"
#include "server/adapters/http/front/front.hpp"
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
        : application(services, public_url)
        , front(open()) {
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
        return client.read_answer(call.method != "HEAD");
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
    use_cases::Services services = world.services();
    http::Application application;
    http::Front front;

private:
    http::Front open() {
        http::FrontSettings settings;
        settings.port = 0;
        settings.workers = 2;
        return std::move(http::Front::open(settings, application, world.log).value());
    }
};

} // namespace kabinet::test
