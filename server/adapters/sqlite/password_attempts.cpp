#include "server/adapters/sqlite/password_attempts.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

Result<std::int64_t> PasswordAttempts::count(const domain::Msisdn& phone, std::string_view origin, Instant from,
                                             Instant to) const {
    return connection_
        .query("SELECT count(*) FROM password_attempts WHERE phone = ? AND origin = ? AND at BETWEEN ? AND ?",
               number_of(phone), origin, from, to)
        .number();
}

Result<std::optional<Instant>> PasswordAttempts::first(const domain::Msisdn& phone, std::string_view origin,
                                                       Instant from, Instant to) const {
    return connection_
        .query("SELECT at FROM password_attempts WHERE phone = ? AND origin = ? AND at BETWEEN ? AND ? ORDER BY at "
               "LIMIT 1",
               number_of(phone), origin, from, to)
        .first([](const Row& row) { return Result<Instant>(row.instant(0)); });
}

Result<ports::AttemptId> PasswordAttempts::add(const domain::Msisdn& phone, std::string_view origin, Instant at) {
    return id_of<ports::AttemptId>(connection_.insert(
        "INSERT INTO password_attempts (phone, origin, at) VALUES (?, ?, ?)", number_of(phone), origin, at));
}

Result<void> PasswordAttempts::mark_failed(ports::AttemptId id, Instant at) {
    return connection_.run("UPDATE password_attempts SET at = ? WHERE id = ?", at, id.value);
}

Result<void> PasswordAttempts::remove(ports::AttemptId id) {
    return connection_.run("DELETE FROM password_attempts WHERE id = ?", id.value);
}

Result<void> PasswordAttempts::remove_of(const domain::Msisdn& phone) {
    return connection_.run("DELETE FROM password_attempts WHERE phone = ?", number_of(phone));
}

Result<void> PasswordAttempts::remove_outside(Instant from, Instant to) {
    return connection_.run("DELETE FROM password_attempts WHERE at < ? OR at > ?", from, to);
}

} // namespace kabinet::sqlite
