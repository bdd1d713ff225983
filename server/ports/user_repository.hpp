#pragma once

#include "server/ports/ids.hpp"
#include "shared/base/error.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

#include <optional>
#include <string>

namespace kabinet::ports {

struct User {
    UserId id;
    domain::Msisdn phone; ///< what the person signs in with
    std::string name;
    std::string email;         ///< empty: none is known
    std::string language;      ///< "ru", "kk", "en"
    std::string password_hash; ///< empty: no password was chosen yet
    bool disabled = false;
};

struct NewUser {
    domain::Msisdn phone;
    std::string name;
    std::string email;
    std::string language = "ru";
    std::string password_hash; ///< empty: the person still has to choose one
};

class UserRepository {
public:
    UserRepository() = default;
    UserRepository(const UserRepository&) = delete;
    UserRepository& operator=(const UserRepository&) = delete;
    virtual ~UserRepository() = default;

    [[nodiscard]] virtual Result<std::optional<User>> find(UserId id) const = 0;
    [[nodiscard]] virtual Result<std::optional<User>> find_by_phone(const domain::Msisdn& phone) const = 0;
    /// `conflict`: somebody has this phone.
    virtual Result<UserId> add(const NewUser& user) = 0;
    virtual Result<void> set_password_hash(UserId id, std::string_view hash) = 0;
    virtual Result<void> set_email(UserId id, std::string_view email) = 0;
    virtual Result<void> set_language(UserId id, std::string_view language) = 0;
};

} // namespace kabinet::ports
