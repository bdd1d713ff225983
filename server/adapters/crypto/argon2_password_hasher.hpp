#pragma once

#include "server/ports/password_hasher.hpp"

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace kabinet::crypto {

/// Three passes over 64 MiB take about 90 ms on one 2020s core, and more memory than a guesser's graphics card has to
/// spare for each of its cores. Raising a figure here upgrades each stored hash when its owner signs in next.
struct Argon2Settings {
    unsigned long long passes = 3;
    std::size_t memory_bytes = std::size_t{64} << 20;
    int at_once = 2; ///< 128 MiB at most
    int waiting = 6; ///< more than this are refused
};

/// Argon2id of libsodium.
class Argon2PasswordHasher final : public ports::PasswordHasher {
public:
    explicit Argon2PasswordHasher(const Argon2Settings& settings = {});

    [[nodiscard]] Result<std::string> hash(std::string_view password) override;
    [[nodiscard]] Result<ports::PasswordVerdict> verify(std::string_view stored_hash,
                                                        std::string_view password) override;
    [[nodiscard]] Result<void> verify_nobody(std::string_view password) override;

private:
    class Turn;

    Argon2Settings settings_;
    std::string nobodys_hash_;
    std::mutex mutex_;
    std::condition_variable freed_;
    int computing_ = 0;
    int waiting_ = 0;
};

} // namespace kabinet::crypto
