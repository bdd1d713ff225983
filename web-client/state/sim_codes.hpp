#pragma once

#include "web-client/api/api_client.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kabinet::client {

enum class SimCodesPhase : std::uint8_t {
    hidden,
    asking,  ///< the password dialog is open
    loading, ///< the password was sent
    shown,
};

/// PIN and PUK of one number: after the password, for a short time, then gone from memory.
class SimCodes {
public:
    static constexpr std::int64_t shown_ms = 30'000;

    explicit SimCodes(ApiClient& api)
        : api_(api) {}

    [[nodiscard]] SimCodesPhase phase() const { return phase_; }

    /// Null unless they are shown for this number of this company.
    [[nodiscard]] const contract::SimCodesDto* codes(std::int64_t company, const std::string& msisdn) const;
    [[nodiscard]] bool about(std::int64_t company, const std::string& msisdn) const;
    /// How long they are still shown.
    [[nodiscard]] std::int64_t left_ms(std::int64_t now_ms) const;

    void ask(std::int64_t company, std::string msisdn);
    void send(std::string password);
    void hide();
    /// True when it is time to hide them, and they were hidden.
    bool tick(std::int64_t now_ms);
    /// Nothing: the reply isn't ours. On success they are shown from now on; after `password_wrong` it waits for
    /// another password.
    std::optional<Outcome<void>> accept(const HttpReply& reply, std::int64_t now_ms);

private:
    ApiClient& api_;
    SimCodesPhase phase_ = SimCodesPhase::hidden;
    RequestId request_ = 0;
    std::int64_t company_ = 0;
    std::string msisdn_;
    contract::SimCodesDto codes_;
    std::int64_t until_ms_ = 0;
};

} // namespace kabinet::client
