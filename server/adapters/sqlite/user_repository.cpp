#include "server/adapters/sqlite/user_repository.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

Result<ports::User> user_from(const Row& row) {
    auto phone = msisdn_of(row.integer(1));
    if (!phone) {
        return std::unexpected(phone.error());
    }
    return ports::User{.id = {row.integer(0)},
                       .phone = *phone,
                       .name = std::string(row.text(2)),
                       .email = std::string(row.text(3)),
                       .language = std::string(row.text(4)),
                       .password_hash = std::string(row.text(5)),
                       .disabled = row.flag(6)};
}

} // namespace

Result<std::optional<ports::User>> UserRepository::find(ports::UserId id) const {
    return connection_
        .query("SELECT id, phone, name, email, language, password_hash, disabled FROM users WHERE id = ?", id.value)
        .first(user_from);
}

Result<std::optional<ports::User>> UserRepository::find_by_phone(const domain::Msisdn& phone) const {
    return connection_
        .query("SELECT id, phone, name, email, language, password_hash, disabled FROM users WHERE phone = ?",
               number_of(phone))
        .first(user_from);
}

Result<ports::UserId> UserRepository::add(const ports::NewUser& user) {
    return id_of<ports::UserId>(
        connection_.insert("INSERT INTO users (phone, name, email, language, password_hash) VALUES (?, ?, ?, ?, ?)",
                           number_of(user.phone), user.name, user.email, user.language, user.password_hash));
}

Result<void> UserRepository::set_password_hash(ports::UserId id, std::string_view hash) {
    return connection_.run("UPDATE users SET password_hash = ? WHERE id = ?", hash, id.value);
}

Result<void> UserRepository::set_email(ports::UserId id, std::string_view email) {
    return connection_.run("UPDATE users SET email = ? WHERE id = ?", email, id.value);
}

Result<void> UserRepository::set_language(ports::UserId id, std::string_view language) {
    return connection_.run("UPDATE users SET language = ? WHERE id = ?", language, id.value);
}

} // namespace kabinet::sqlite
