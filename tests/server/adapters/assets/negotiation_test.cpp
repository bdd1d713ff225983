#include "server/adapters/assets/negotiation.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace kabinet::assets;

namespace {

constexpr std::array variants{Variant{"br", "b", "\"1-br\"", {}, {}}, Variant{"gzip", "g", "\"1-gzip\"", {}, {}},
                              Variant{"identity", "i", "\"1\"", {}, {}}};
constexpr Asset asset{"/a.js", variants};
constexpr Asset incompressible{"/a.png", std::span(variants).subspan(2)};

} // namespace

TEST_CASE("the smallest variant that the client accepts is chosen, whatever its order of preference") {
    struct {
        const char* accept;
        const char* chosen;
    } const rows[] = {
        {"gzip, deflate, br", "br"},
        {"br", "br"},
        {"gzip", "gzip"},
        {"GZIP;q=0.5", "gzip"},
        {"gzip;q=1.0, br;q=0.1", "br"},
        {"*", "br"},
        {"br;q=0, *", "gzip"},
        {"br;q=0.000, gzip", "gzip"},
        {"br ; q=0 , gzip ; q=0", "identity"},
        {"br;Q=0", "identity"},
        {"*;q=0", "identity"},
        {"identity;q=0", "identity"},
        {"", "identity"},
        {",,;;=,", "identity"},
        {"brotli", "identity"},
        {"br;level=0", "br"},
        {"zstd, gzip", "gzip"},
    };

    for (const auto& row : rows) {
        CAPTURE(row.accept);
        CHECK(choose(asset, row.accept).encoding == row.chosen);
    }
}

TEST_CASE("a file that compression doesn't shrink is sent as it is") {
    CHECK(choose(incompressible, "br, gzip").encoding == "identity");
}

TEST_CASE("If-None-Match is compared weakly, over the whole list") {
    CHECK(matches("\"1\"", "\"1\""));
    CHECK(matches("W/\"1\"", "\"1\""));
    CHECK(matches("\"0\", W/\"2\" ,\"1\"", "\"1\""));
    CHECK(matches("*", "\"1\""));
    CHECK_FALSE(matches("\"1-br\"", "\"1\""));
    CHECK_FALSE(matches("1", "\"1\""));
    CHECK_FALSE(matches("", "\"1\""));
    CHECK_FALSE(matches(" , ", "\"1\""));
}
