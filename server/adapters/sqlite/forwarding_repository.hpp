#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/forwarding_repository.hpp"

namespace kabinet::sqlite {

class ForwardingRepository final : public ports::ForwardingRepository {
public:
    explicit ForwardingRepository(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::vector<domain::ForwardingRule>> of(const domain::Msisdn& line) const override;
    Result<ports::Put> set(const domain::Msisdn& line, const domain::ForwardingRule& rule) override;
    Result<void> clear(const domain::Msisdn& line, domain::ForwardingKind kind) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
