#include "server/adapters/crypto/argon2_password_hasher.hpp"

#include "server/adapters/crypto/base64.hpp"

#include <sodium.h>

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace kabinet::crypto {

namespace {

/// Of the same shape and cost as a real one, and the hash of no password that anybody will find.
std::string make_nobodys_hash(const Argon2Settings& settings) {
    std::array<std::uint8_t, crypto_pwhash_SALTBYTES> salt{};
    std::array<std::uint8_t, 32> digest{};
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(digest.data(), digest.size());
    return fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", settings.memory_bytes / 1024, settings.passes,
                       base64(salt, Base64::standard), base64(digest, Base64::standard));
}

Error overloaded() {
    return Error{ErrorCode::unavailable, {}, "too many passwords are being checked"};
}

} // namespace

/// One of the few places to compute in; waits for it.
class Argon2PasswordHasher::Turn {
public:
    explicit Turn(Argon2PasswordHasher& hasher)
        : hasher_(hasher) {
        std::unique_lock lock(hasher_.mutex_);
        if (hasher_.computing_ >= hasher_.settings_.at_once) {
            if (hasher_.waiting_ >= hasher_.settings_.waiting) {
                return;
            }
            ++hasher_.waiting_;
            hasher_.freed_.wait(lock, [this] { return hasher_.computing_ < hasher_.settings_.at_once; });
            --hasher_.waiting_;
        }
        ++hasher_.computing_;
        has_place_ = true;
    }

    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    ~Turn() {
        if (has_place_) {
            {
                const std::lock_guard lock(hasher_.mutex_);
                --hasher_.computing_;
            }
            hasher_.freed_.notify_one();
        }
    }

    explicit operator bool() const noexcept { return has_place_; }

private:
    Argon2PasswordHasher& hasher_;
    bool has_place_ = false;
};

Argon2PasswordHasher::Argon2PasswordHasher(const Argon2Settings& settings)
    : settings_(settings)
    , nobodys_hash_(make_nobodys_hash(settings)) {}

Result<std::string> Argon2PasswordHasher::hash(std::string_view password) {
    const Turn turn(*this);
    if (!turn) {
        return std::unexpected(overloaded());
    }
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(), settings_.passes, settings_.memory_bytes) !=
        0) {
        return fail(ErrorCode::unavailable, {}, "no memory to hash a password");
    }
    return std::string(text.data());
}

Result<ports::PasswordVerdict> Argon2PasswordHasher::verify(std::string_view stored_hash, std::string_view password) {
    const std::string text(stored_hash);
    const Turn turn(*this);
    if (!turn) {
        return std::unexpected(overloaded());
    }
    if (crypto_pwhash_str_verify(text.c_str(), password.data(), password.size()) != 0) {
        return ports::PasswordVerdict::wrong;
    }
    return crypto_pwhash_str_needs_rehash(text.c_str(), settings_.passes, settings_.memory_bytes) == 0
               ? ports::PasswordVerdict::right
               : ports::PasswordVerdict::right_but_outdated;
}

Result<void> Argon2PasswordHasher::verify_nobody(std::string_view password) {
    const auto verdict = verify(nobodys_hash_, password);
    return verdict ? Result<void>() : std::unexpected(verdict.error());
}

} // namespace kabinet::crypto
