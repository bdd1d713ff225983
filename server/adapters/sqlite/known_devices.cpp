#include "server/adapters/sqlite/known_devices.hpp"

namespace kabinet::sqlite {

Result<std::optional<ports::KnownDeviceId>> KnownDevices::find(ports::UserId user,
                                                               const ports::TokenHash& token_hash) const {
    return connection_
        .query("SELECT id FROM known_devices WHERE token_hash = ? AND user_id = ?", token_hash.bytes, user.value)
        .first([](const Row& row) { return Result<ports::KnownDeviceId>(ports::KnownDeviceId{row.integer(0)}); });
}

Result<void> KnownDevices::add(ports::UserId user, const ports::TokenHash& token_hash, Instant at, int most) {
    if (auto added = connection_.run("INSERT INTO known_devices (user_id, token_hash, seen_at) VALUES (?, ?, ?)",
                                     user.value, token_hash.bytes, at);
        !added) {
        return added;
    }
    return connection_.run("DELETE FROM known_devices WHERE user_id = ? AND id NOT IN (SELECT id FROM known_devices"
                           " WHERE user_id = ? ORDER BY seen_at DESC, id DESC LIMIT ?)",
                           user.value, user.value, most);
}

Result<void> KnownDevices::touch(ports::KnownDeviceId id, Instant at) {
    return connection_.run("UPDATE known_devices SET seen_at = ? WHERE id = ?", at, id.value);
}

Result<void> KnownDevices::remove_of(ports::UserId user) {
    return connection_.run("DELETE FROM known_devices WHERE user_id = ?", user.value);
}

} // namespace kabinet::sqlite
