#include "web-client/view_models/browser_name.hpp"

#include <doctest/doctest.h>

using kabinet::client::browser_name;

TEST_CASE("a browser is known by its own mark, not by those it also claims") {
    CHECK(browser_name("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                       "Chrome/126.0.0.0 Safari/537.36") == "Chrome · Windows");
    CHECK(browser_name("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                       "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0") == "Edge · Windows");
    CHECK(browser_name("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0") == "Firefox · Linux");
    CHECK(
        browser_name("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                     "Version/17.5 Mobile/15E148 Safari/604.1") == "Safari · iPhone");
    CHECK(browser_name("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 "
                       "Chrome/121.0.0.0 Mobile Safari/537.36") == "Samsung Internet · Android");
}

TEST_CASE("what is no known browser is shown as it calls itself, cut") {
    CHECK(browser_name("curl/8.14.1") == "curl/8.14.1");
    CHECK(browser_name("").empty());
    CHECK(browser_name(std::string(500, 'x')).size() == 60);
}
