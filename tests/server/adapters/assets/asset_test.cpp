#include "server/adapters/assets/asset.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace kabinet::assets;

TEST_CASE("the page is embedded, is looked at again each time, and is HTML") {
    CHECK(page().path == "/index.html");
    for (const Variant& variant : page().variants) {
        CHECK(variant.header_lines.find("Content-Type: text/html; charset=utf-8\r\n") != std::string_view::npos);
        CHECK(variant.header_lines.find("Cache-Control: no-cache\r\n") != std::string_view::npos);
    }
    CHECK(page().variants.back().body.starts_with("<!doctype html>"));
}

TEST_CASE("every file is found by its path, and nothing else is") {
    for (const Asset& asset : all()) {
        CHECK(find(asset.path) == &asset);
    }
    CHECK(find("/") == nullptr);
    CHECK(find("/index") == nullptr);
    CHECK(find("/index.html/") == nullptr);
    CHECK(find("") == nullptr);
}

TEST_CASE("a smaller variant comes before a larger one, and each has an ETag of its own") {
    std::set<std::string> etags;
    std::size_t variants = 0;
    for (const Asset& asset : all()) {
        REQUIRE_FALSE(asset.variants.empty());
        CHECK(asset.variants.back().encoding == "identity");
        for (const Variant& variant : asset.variants) {
            CHECK(variant.body.size() <= asset.variants.back().body.size());
            CHECK(variant.header_lines.find("ETag: " + std::string(variant.etag) + "\r\n") != std::string_view::npos);
            CHECK(variant.not_modified_header_lines.find("Content-Type") == std::string_view::npos);
            etags.emplace(std::string(asset.path) + std::string(variant.etag));
            ++variants;
        }
    }
    CHECK(etags.size() == variants);
}

TEST_CASE("a name that carries its content's hash may be kept for ever") {
    for (const Asset& asset : all()) {
        if (asset.path.starts_with("/assets/")) {
            CHECK(asset.variants.back().header_lines.find("immutable") != std::string_view::npos);
        }
    }
}
