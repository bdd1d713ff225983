#pragma once

#include "server/adapters/crypto/argon2_password_hasher.hpp"
#include "server/adapters/crypto/secret_tokens.hpp"
#include "server/adapters/documents/renderer.hpp"
#include "server/adapters/logging/stderr_log.hpp"
#include "server/adapters/sqlite/database.hpp"
#include "server/adapters/system/data_folder.hpp"
#include "server/adapters/system/system_clock.hpp"
#include "server/config/settings.hpp"
#include "server/use_cases/services.hpp"

#include <expected>
#include <memory>
#include <string>

namespace kabinet::cli {

/// Everything a server is made of but its face to the network, wired together.
class System {
public:
    enum class Beginning : std::uint8_t { as_it_is, anew };

    /// Takes the data folder and opens its database, brought up to date. The error is one sentence.
    static std::expected<std::unique_ptr<System>, std::string> open(const config::Settings& settings,
                                                                    Beginning beginning = Beginning::as_it_is);

    System(const System&) = delete;
    System& operator=(const System&) = delete;

    [[nodiscard]] const use_cases::Services& services() const noexcept { return services_; }

    [[nodiscard]] sqlite::Database& database() noexcept { return *database_; }

    [[nodiscard]] ports::PasswordHasher& passwords() noexcept { return passwords_; }

    [[nodiscard]] ports::Log& log() noexcept { return log_; }

    [[nodiscard]] const system::DataFolder& folder() const noexcept { return folder_; }

private:
    System(const config::Settings& settings, system::DataFolder folder, std::unique_ptr<sqlite::Database> database);

    logging::StderrLog log_;
    system::SystemClock clock_;
    crypto::Argon2PasswordHasher passwords_;
    crypto::SecretTokens tokens_;
    system::DataFolder folder_;
    std::unique_ptr<sqlite::Database> database_;
    documents::Renderer documents_;
    use_cases::Services services_;
};

} // namespace kabinet::cli
