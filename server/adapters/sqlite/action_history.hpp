#pragma once

#include "server/adapters/sqlite/connection.hpp"
#include "server/ports/action_history.hpp"

namespace kabinet::sqlite {

class ActionHistory final : public ports::ActionHistory {
public:
    explicit ActionHistory(Connection& connection) noexcept
        : connection_(connection) {}

    [[nodiscard]] Result<std::vector<ports::SignInRow>>
    sign_ins_of(ports::UserId user, std::optional<ports::ActionId> before, int limit) const override;
    [[nodiscard]] Result<ports::ActionPage> page(ports::CompanyId company,
                                                 const ports::ActionPageRequest& request) const override;
    Result<void> append(const ports::ActionEntry& entry) override;

private:
    Connection& connection_;
};

} // namespace kabinet::sqlite
