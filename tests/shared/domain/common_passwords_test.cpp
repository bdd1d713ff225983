#include "shared/domain/access/common_passwords.hpp"

#include "shared/domain/access/common_password_table.hpp"
#include "shared/domain/access/password_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace kabinet;
using domain::is_common_password;

TEST_CASE("a password that everybody tries first is known, in capitals too") {
    for (const char* password :
         {"qwertyuiop", "1234567890", "password123", "1q2w3e4r5t6y", "QwertyUIOP", "PASSWORD123"}) {
        CAPTURE(password);
        CHECK(is_common_password(password));
        CHECK(domain::check_new_password(password, "new").error().code == ErrorCode::password_common);
        CHECK(domain::check_new_password(password, "new").error().field == "new");
    }
}

TEST_CASE("a password of one's own is not common") {
    for (const char* password :
         {"correct horse battery staple", "казахстан-2026", "kabinet-demo", "qwertyuiop, но мой"}) {
        CAPTURE(password);
        CHECK_FALSE(is_common_password(password));
        CHECK(domain::check_new_password(password));
    }
}

TEST_CASE("the table is sorted, holds each once, and stays small") {
    const auto table = domain::common_password_hashes();
    CHECK(std::ranges::is_sorted(table));
    CHECK(std::ranges::adjacent_find(table) == table.end());
    CHECK(table.size() > 1000);
    CHECK(table.size() < 4000);
}

TEST_CASE("hardly any other password is taken for a common one") {
    int taken = 0;
    for (int i = 0; i < 100'000; ++i) {
        taken += is_common_password("own password " + std::to_string(i)) ? 1 : 0;
    }
    CHECK(taken <= 2);
}
