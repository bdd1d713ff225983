#include "shared/domain/line/bundle.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::domain;
using namespace std::chrono_literals;

namespace {

constexpr Date begin = 2019y / 2 / 1;
constexpr Date end = 2019y / 3 / 1;

} // namespace

TEST_CASE("a bundle counts seconds, messages or bytes by its kind") {
    CHECK(unit_of(BundleKind::voice_on_net) == BundleUnit::seconds);
    CHECK(unit_of(BundleKind::voice_off_net) == BundleUnit::seconds);
    CHECK(unit_of(BundleKind::sms) == BundleUnit::messages);
    CHECK(unit_of(BundleKind::internet) == BundleUnit::bytes);
    CHECK(name_of(unit_of(BundleKind::internet)) == "bytes");
}

TEST_CASE("every kind of bundle is found by its name") {
    for (const BundleKind kind :
         {BundleKind::voice_on_net, BundleKind::voice_off_net, BundleKind::sms, BundleKind::internet}) {
        CHECK(bundle_kind_from(name_of(kind)) == kind);
    }
    CHECK_FALSE(bundle_kind_from("voice"));
}

TEST_CASE("the manual's bundles are bundles") {
    const auto internet =
        Bundle::create(BundleKind::internet,
                       BundleAmount::of(10'239 * bytes_per_megabyte, 10'240 * bytes_per_megabyte).value(), begin, end);
    REQUIRE(internet);
    CHECK(internet->amount().left() == 10'239 * bytes_per_megabyte);
    CHECK(internet->amount().total() == 10'240 * bytes_per_megabyte);
    CHECK(internet->valid_from() == begin);
    CHECK(internet->valid_to() == end);
    const auto calls = Bundle::create(BundleKind::voice_on_net, BundleAmount::unlimited(), begin, end);
    REQUIRE(calls);
    CHECK(calls->amount().is_unlimited());
    CHECK_FALSE(internet->amount().is_unlimited());
}

TEST_CASE("nothing left of something is not something unlimited") {
    CHECK(BundleAmount::of(0, 0).value() != BundleAmount::unlimited());
    CHECK_FALSE(BundleAmount::of(0, 150)->is_unlimited());
}

TEST_CASE("no more can be left than there was, and nothing less than nothing") {
    CHECK(BundleAmount::of(151, 150, "left").error().code == ErrorCode::bundle_range);
    CHECK(BundleAmount::of(-1, 150, "left").error().field == "left");
}

TEST_CASE("a bundle does not end before it begins") {
    CHECK(Bundle::create(BundleKind::sms, BundleAmount::unlimited(), end, begin).error().code ==
          ErrorCode::bundle_period);
    CHECK(Bundle::create(BundleKind::sms, BundleAmount::unlimited(), begin, begin));
}
