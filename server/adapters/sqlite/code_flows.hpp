#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/code_flows.hpp"

namespace kabinet::sqlite {

class CodeFlows final : public ports::CodeFlows {
public:
    explicit CodeFlows(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::optional<ports::CodeFlow>> find(const ports::TokenHash& token_hash) const override;
    Result<void> add(const ports::NewCodeFlow& flow) override;
    Result<void> replace_code(ports::FlowId id, const ports::TokenHash& code_hash, Instant sent_at) override;
    Result<void> count_try(ports::FlowId id) override;
    Result<void> count_factor_try(ports::FlowId id) override;
    Result<void> set_state(ports::FlowId id, ports::FlowState state) override;
    [[nodiscard]] Result<std::int64_t> sendings(const domain::Msisdn& phone, Instant from, Instant to) const override;
    [[nodiscard]] Result<std::optional<Instant>> first_sending(const domain::Msisdn& phone, Instant from,
                                                               Instant to) const override;
    [[nodiscard]] Result<std::optional<Instant>> last_sending(const domain::Msisdn& phone, Instant from,
                                                              Instant to) const override;
    Result<void> note_sending(const domain::Msisdn& phone, Instant at) override;
    [[nodiscard]] Result<std::int64_t> begun_from(std::string_view address, Instant from, Instant to) const override;
    [[nodiscard]] Result<std::optional<Instant>> first_begun_from(std::string_view address, Instant from,
                                                                  Instant to) const override;
    Result<void> remove_outside(Instant from, Instant to) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
