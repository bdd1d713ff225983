#include "server/adapters/assets/asset.hpp"
#include "tests/server/adapters/http/api_server.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kabinet;
using namespace kabinet::test;

namespace {

/// Without what differs from one answer to the next.
std::string without_id_and_date(const RawAnswer& answer) {
    std::string text = answer.head + answer.body;
    const auto id = answer.header("X-Request-Id");
    for (auto at = text.find(id); at != std::string::npos; at = text.find(id)) {
        text.erase(at, id.size());
    }
    const auto date = answer.header("Date");
    text.erase(text.find(date), date.size());
    return text;
}

} // namespace

TEST_CASE("a foreign company or number answers exactly as one that doesn't exist") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.administrator);
    const std::string own = "/api/v1/companies/" + std::to_string(server.world.company.value);
    const std::string foreign = "/api/v1/companies/" + std::to_string(server.world.foreign.value);
    const auto number = server.world.foreign_line.str();
    const auto nowhere = server.get("/api/v1/companies/999999/lines", cookie);
    CHECK(nowhere.status == 404);
    for (const auto& path :
         {foreign + "/lines", foreign + "/lines?search=7", foreign + "/lines-summary", foreign + "/lines/" + number,
          own + "/lines/" + number, own + "/lines/77010000000", own + "/lines/x",
          std::string("/api/v1/companies/x/lines"), std::string("/api/v1/companies/-1/lines"),
          std::string("/api/v1/companies/99999999999999999999/lines"), std::string("/api/v1/nothing/of/the/kind")}) {
        CAPTURE(path);
        CHECK(without_id_and_date(server.get(path, cookie)) == without_id_and_date(nowhere));
    }
}

TEST_CASE("the session's cookie can be reached by nothing but requests of its own site") {
    ApiServer plain;
    const auto body = ApiServer::sign_in_body(plain.world.administrator);
    const auto answer = plain.ask({.method = "POST", .path = "/api/v1/session", .body = body});
    const auto cookie = answer.header("Set-Cookie");
    CHECK(cookie.starts_with("kabinet="));
    CHECK(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"));
    CHECK_FALSE(answer.has_header("Strict-Transport-Security"));

    ApiServer secure("https://kabinet.test");
    const auto over_tls = secure.ask({.method = "POST", .path = "/api/v1/session", .body = body});
    CHECK(over_tls.header("Set-Cookie").starts_with("__Host-kabinet="));
    CHECK(over_tls.header("Set-Cookie").ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"));
    CHECK(over_tls.header("Strict-Transport-Security") == "max-age=31536000");
}

TEST_CASE("signing out takes the cookie back and makes it worthless") {
    ApiServer server;
    const auto cookie = server.cookie_of(server.world.administrator);
    CHECK(server.get("/api/v1/session", cookie).status == 200);
    const auto answer = server.ask({.method = "DELETE", .path = "/api/v1/session", .cookie = cookie});
    CHECK(answer.status == 204);
    CHECK(answer.header("Set-Cookie").starts_with("kabinet=;"));
    CHECK(answer.header("Set-Cookie").ends_with("; Max-Age=0"));
    CHECK_FALSE(answer.has_header("Content-Length"));
    CHECK(server.get("/api/v1/session", cookie).status == 401);
}

TEST_CASE("a wrong phone and a wrong password get the same answer") {
    ApiServer server;
    const auto sign_in = [&](const std::string& body) {
        return server.ask({.method = "POST", .path = "/api/v1/session", .body = body});
    };
    const auto wrong_password = sign_in(ApiServer::sign_in_body(server.world.administrator, "not the one"));
    const auto wrong_phone = sign_in(ApiServer::sign_in_body(test::msisdn("77019999999"), "not the one"));
    CHECK(wrong_password.status == 401);
    CHECK_FALSE(wrong_password.has_header("Set-Cookie"));
    CHECK(without_id_and_date(wrong_password) == without_id_and_date(wrong_phone));
}

TEST_CASE("errors are problem details with the id that the log knows") {
    ApiServer server;
    const auto answer =
        server.ask({.method = "POST", .path = "/api/v1/session", .body = R"({"phone":"12","password":"x"})"});
    CHECK(answer.status == 422);
    CHECK(answer.header("Content-Type") == "application/problem+json");
    CHECK(answer.body.contains(R"("request_id":")" + answer.header("X-Request-Id") + '"'));
    CHECK(answer.body.contains(R"("field":"phone")"));
    CHECK(server.ask({.method = "POST", .path = "/api/v1/session", .body = "{"}).status == 400);
    const auto huge =
        server.ask({.method = "POST", .path = "/api/v1/session", .body = std::string(1024 * 1024 + 1, 'x')});
    CHECK(huge.status == 413);
    CHECK(huge.body.contains(R"("code":"payload_too_large")"));
    CHECK(huge.header("Content-Security-Policy").starts_with("default-src 'none';"));
}

TEST_CASE("a wrong method is told the right ones") {
    ApiServer server;
    const auto answer = server.ask({.method = "PUT", .path = "/api/v1/session"});
    CHECK(answer.status == 405);
    CHECK(answer.header("Allow") == "POST, GET, HEAD, DELETE");
    CHECK(server.ask({.method = "OPTIONS", .path = "/api/v1/companies/1/lines"}).header("Allow") == "GET, HEAD");
    CHECK(server.ask({.method = "POST", .path = "/"}).header("Allow") == "GET, HEAD");
}

TEST_CASE("every answer carries the browser policy") {
    ApiServer server;
    for (const char* path :
         {"/", "/numbers", "/healthz", "/readyz", "/api/v1/session", "/api/nothing", "/assets/nothing.js"}) {
        CAPTURE(path);
        const auto answer = server.get(path);
        CHECK(answer.header("Content-Security-Policy") ==
              "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; "
              "img-src 'self' data:; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
              "frame-ancestors 'none'; object-src 'none'");
        CHECK(answer.header("X-Content-Type-Options") == "nosniff");
        CHECK(answer.header("Referrer-Policy") == "no-referrer");
        CHECK(answer.header("Cross-Origin-Opener-Policy") == "same-origin");
        CHECK(answer.header("Cross-Origin-Resource-Policy") == "same-origin");
        CHECK(answer.headers("Cache-Control").size() == 1);
    }
}

TEST_CASE("who watches the server hears that it lives and that it is ready") {
    ApiServer server;
    CHECK(server.get("/healthz").status == 200);
    CHECK(server.get("/readyz").status == 200);
}

TEST_CASE("every address of the client begins with the page, a missing file is missing") {
    ApiServer server;
    const auto page = server.get("/");
    CHECK(page.status == 200);
    CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
    CHECK(page.header("Cache-Control") == "no-cache");
    CHECK(server.get("/numbers/77010542001?company=1").body == page.body);
    CHECK(server.get("/index.html").body == page.body);
    for (const char* path :
         {"/assets/missing", "/favicon.gone", "/.env", "/a/.git", "/../etc/passwd.txt", "/%2e%2e/x.js"}) {
        CAPTURE(path);
        CHECK(server.get(path).status == 404);
    }
}

TEST_CASE("the page is sent again only when it has changed") {
    ApiServer server;
    const auto page = server.get("/");
    const auto etag = page.header("ETag");
    CHECK(etag.starts_with('"'));
    for (const auto& known : {etag, "W/" + etag, "\"other\", " + etag, std::string("*")}) {
        CAPTURE(known);
        const auto answer = server.ask({.path = "/", .lines = "If-None-Match: " + known + "\r\n"});
        CHECK(answer.status == 304);
        CHECK(answer.body.empty());
        CHECK(answer.header("ETag") == etag);
        CHECK_FALSE(answer.has_header("Connection"));
    }
    CHECK(server.ask({.path = "/", .lines = "If-None-Match: \"other\"\r\n"}).status == 200);
}

TEST_CASE("every file is sent in every encoding as it was built, the large ones too") {
    ApiServer server;
    for (const assets::Asset& asset : assets::all()) {
        for (const assets::Variant& variant : asset.variants) {
            CAPTURE(asset.path);
            CAPTURE(variant.encoding);
            for (int time = 0; time < 2; ++time) {
                const auto answer = server.ask({.path = std::string(asset.path),
                                                .lines = "Accept-Encoding: " + std::string(variant.encoding) + "\r\n"});
                CHECK(answer.status == 200);
                CHECK(answer.header("ETag") == variant.etag);
                CHECK((answer.body == variant.body)); // too long to print
            }
        }
    }
}

TEST_CASE("HEAD of the page says what GET would send") {
    ApiServer server;
    const auto page = server.get("/");
    const auto head = server.ask({.method = "HEAD", .path = "/"});
    CHECK(head.status == 200);
    CHECK(head.header("Content-Length") == std::to_string(page.body.size()));
    CHECK(head.header("ETag") == page.header("ETag"));
}

TEST_CASE("the page of codes and mails shows what was sent, as text, and only where it is wanted") {
    ApiServer server;
    server.world.write([&](ports::Transaction& t) {
        return t.outbox().add({.created_at = server.world.clock.now(),
                               .channel = ports::Channel::mail,
                               .recipient = "\"<b>\"@kabinet.example",
                               .language = "ru",
                               .what = ports::MessageTemplate::recovery_code,
                               .parameters = {{"code", "<script>012345"}}});
    });
    const auto page = server.get("/outbox");
    CHECK(page.status == 200);
    CHECK(page.body.contains("recovery_code code=&lt;script&gt;012345"));
    CHECK_FALSE(page.body.contains("<script>"));
    CHECK_FALSE(page.body.contains("<b>\""));
    CHECK(page.header("Cache-Control") == "no-store");
    CHECK(server.get("/outbox.css").status == 200);
    CHECK(server.get("/outbox/more").status == 404);

    http::Application closed(server.services, {});
    http::FrontSettings settings;
    settings.port = 0;
    auto front = std::move(http::Front::open(settings, closed, server.world.log).value());
    front.start();
    RawClient client(front.port());
    client.send("GET /outbox HTTP/1.1\r\nHost: kabinet.test\r\n\r\n");
    CHECK_FALSE(client.read_answer(true).body.contains("recovery_code"));
}

TEST_CASE("the API's page and document are open, kept by browsers and asked after") {
    ApiServer server;
    for (const char* path : {"/api", "/api/", "/api/openapi.json", "/api/reference.css"}) {
        CAPTURE(path);
        const auto answer = server.get(path);
        CHECK(answer.status == 200);
        CHECK(answer.header("Cache-Control") == "no-cache");
        CHECK_FALSE(answer.body.empty());
        const auto again = server.ask({.path = path, .lines = "If-None-Match: " + answer.header("ETag") + "\r\n"});
        CHECK(again.status == 304);
        CHECK(again.body.empty());
        CHECK(server.ask({.method = "POST", .path = path}).status == 405);
    }
    CHECK(server.get("/api/openapi.json").header("Content-Type") == "application/json");
    CHECK(server.get("/api/").header("Content-Type") == "text/html; charset=utf-8");
    CHECK(server.get("/api/openapi").status == 404);
}
