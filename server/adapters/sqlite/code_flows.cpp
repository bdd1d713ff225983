#include "server/adapters/sqlite/code_flows.hpp"

#include "server/adapters/sqlite/columns.hpp"

namespace kabinet::sqlite {

namespace {

Result<ports::CodeFlow> flow_from(const Row& row) {
    const auto purpose = known(ports::code_purpose_names.find(row.text(1)));
    const auto state = known(ports::flow_state_names.find(row.text(9)));
    const auto phone = msisdn_of(row.integer(2));
    if (!purpose || !state || !phone) {
        return fail(ErrorCode::internal, {}, "stored flow of a code can't be read");
    }
    return ports::CodeFlow{.id = {row.integer(0)},
                           .purpose = *purpose,
                           .phone = *phone,
                           .user = row.null(3) ? std::nullopt : std::optional(ports::UserId{row.integer(3)}),
                           .target = std::string(row.text(4)),
                           .code_hash = token_hash_of(row, 5),
                           .started_at = row.instant(6),
                           .sent_at = row.instant(7),
                           .tries = static_cast<int>(row.integer(8)),
                           .state = *state,
                           .factor_tries = static_cast<int>(row.integer(10))};
}

Result<Instant> moment_from(const Row& row) {
    return row.instant(0);
}

} // namespace

Result<std::optional<ports::CodeFlow>> CodeFlows::find(const ports::TokenHash& token_hash) const {
    return connection_
        .query("SELECT id, purpose, phone, user_id, target, code_hash, started_at, sent_at, tries, state, factor_tries"
               " FROM code_flows WHERE token_hash = ?",
               token_hash.bytes)
        .first(flow_from);
}

Result<void> CodeFlows::add(const ports::NewCodeFlow& flow) {
    return connection_.run("INSERT INTO code_flows (token_hash, purpose, phone, user_id, target, code_hash, started_at,"
                           " sent_at, address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                           flow.token_hash.bytes, ports::code_purpose_names.of(flow.purpose), number_of(flow.phone),
                           flow.user.transform([](ports::UserId id) { return id.value; }), flow.target,
                           flow.code_hash.bytes, flow.started_at, flow.started_at, flow.address);
}

Result<void> CodeFlows::replace_code(ports::FlowId id, const ports::TokenHash& code_hash, Instant sent_at) {
    return connection_.run("UPDATE code_flows SET code_hash = ?, sent_at = ?, tries = 0 WHERE id = ?", code_hash.bytes,
                           sent_at, id.value);
}

Result<void> CodeFlows::count_try(ports::FlowId id) {
    return connection_.run("UPDATE code_flows SET tries = tries + 1 WHERE id = ?", id.value);
}

Result<void> CodeFlows::count_factor_try(ports::FlowId id) {
    return connection_.run("UPDATE code_flows SET factor_tries = factor_tries + 1 WHERE id = ?", id.value);
}

Result<void> CodeFlows::set_state(ports::FlowId id, ports::FlowState state) {
    return connection_.run("UPDATE code_flows SET state = ? WHERE id = ?", ports::flow_state_names.of(state), id.value);
}

Result<std::int64_t> CodeFlows::sendings(const domain::Msisdn& phone, Instant from, Instant to) const {
    return connection_
        .query("SELECT count(*) FROM code_sendings WHERE phone = ? AND at BETWEEN ? AND ?", number_of(phone), from, to)
        .number();
}

Result<std::optional<Instant>> CodeFlows::first_sending(const domain::Msisdn& phone, Instant from, Instant to) const {
    return connection_
        .query("SELECT at FROM code_sendings WHERE phone = ? AND at BETWEEN ? AND ? ORDER BY at LIMIT 1",
               number_of(phone), from, to)
        .first(moment_from);
}

Result<std::optional<Instant>> CodeFlows::last_sending(const domain::Msisdn& phone, Instant from, Instant to) const {
    return connection_
        .query("SELECT at FROM code_sendings WHERE phone = ? AND at BETWEEN ? AND ? ORDER BY at DESC LIMIT 1",
               number_of(phone), from, to)
        .first(moment_from);
}

Result<void> CodeFlows::note_sending(const domain::Msisdn& phone, Instant at) {
    return connection_.run("INSERT INTO code_sendings (phone, at) VALUES (?, ?)", number_of(phone), at);
}

Result<std::int64_t> CodeFlows::begun_from(std::string_view address, Instant from, Instant to) const {
    return connection_
        .query("SELECT count(*) FROM code_flows WHERE address = ? AND started_at BETWEEN ? AND ?", address, from, to)
        .number();
}

Result<std::optional<Instant>> CodeFlows::first_begun_from(std::string_view address, Instant from, Instant to) const {
    return connection_
        .query("SELECT started_at FROM code_flows WHERE address = ? AND started_at BETWEEN ? AND ? ORDER BY started_at"
               " LIMIT 1",
               address, from, to)
        .first(moment_from);
}

Result<void> CodeFlows::remove_outside(Instant from, Instant to) {
    if (auto done = connection_.run("DELETE FROM code_flows WHERE started_at < ? OR started_at > ?", from, to); !done) {
        return done;
    }
    return connection_.run("DELETE FROM code_sendings WHERE at < ? OR at > ?", from, to);
}

} // namespace kabinet::sqlite
