#include "web-client/state/preferences.hpp"

#include "tests/web-client/support/fake_host.hpp"

#include <doctest/doctest.h>

using namespace kabinet::client;

TEST_CASE("the browser's language is taken until the person chooses one") {
    test::FakeHost host;
    host.browser_language = "kk";
    CHECK(Preferences(host).language() == "kk");
    Preferences(host).choose_language("en");
    CHECK(Preferences(host).language() == "en");
}

TEST_CASE("an unknown language is none") {
    test::FakeHost host;
    host.browser_language = "fr";
    host.storage["language"] = "de";
    CHECK(Preferences(host).language() == "ru");
    Preferences preferences(host);
    preferences.choose_language("xx");
    CHECK(preferences.language() == "ru");
}

TEST_CASE("the theme follows the system until one is chosen, and can be given back to it") {
    test::FakeHost host;
    host.dark = true;
    Preferences preferences(host);
    CHECK(preferences.dark());
    preferences.choose_theme(ThemeChoice::light);
    CHECK_FALSE(preferences.dark());
    CHECK_FALSE(Preferences(host).dark());
    CHECK(host.storage["theme"] == "light");
    preferences.choose_theme(ThemeChoice::system);
    CHECK(preferences.dark());
    CHECK(host.storage["theme"].empty());
}

TEST_CASE("the last company is remembered") {
    test::FakeHost host;
    CHECK_FALSE(Preferences(host).company());
    Preferences(host).remember_company(7);
    CHECK(Preferences(host).company() == 7);
    host.storage["company"] = "7x";
    CHECK_FALSE(Preferences(host).company());
}
