#include "server/adapters/crypto/secret_tokens.hpp"
#include "server/adapters/crypto/start.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace kabinet;

TEST_CASE("tokens are 43 letters that are safe in a cookie, and never the same") {
    REQUIRE(crypto::start());
    crypto::SecretTokens tokens;
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string token = tokens.new_token();
        CHECK(token.size() == ports::SecretTokens::token_length);
        CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
              std::string::npos);
        seen.insert(token);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("a token's hash is BLAKE2b-256: the same whenever it is made") {
    REQUIRE(crypto::start());
    const crypto::SecretTokens tokens;
    // Of RFC 7693's algorithm with a digest of 32 bytes, for "abc".
    constexpr std::array<std::uint8_t, 8> first_bytes{0xbd, 0xdd, 0x81, 0x3c, 0x63, 0x42, 0x39, 0x72};
    const ports::TokenHash hash = tokens.hash("abc");
    CHECK(std::equal(first_bytes.begin(), first_bytes.end(), hash.bytes.begin()));
    CHECK(tokens.hash("abc") == hash);
    CHECK_FALSE(tokens.hash("abd") == hash);
    CHECK_FALSE(tokens.hash("") == hash);
}
