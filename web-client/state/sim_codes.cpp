#include "web-client/state/sim_codes.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

void wipe(std::string& secret) {
    std::ranges::fill(secret, '\0');
    secret.clear();
}

} // namespace

bool SimCodes::about(std::int64_t company, const std::string& msisdn) const {
    return phase_ != SimCodesPhase::hidden && company_ == company && msisdn_ == msisdn;
}

const contract::SimCodesDto* SimCodes::codes(std::int64_t company, const std::string& msisdn) const {
    return phase_ == SimCodesPhase::shown && about(company, msisdn) ? &codes_ : nullptr;
}

std::int64_t SimCodes::left_ms(std::int64_t now_ms) const {
    return phase_ == SimCodesPhase::shown ? std::max<std::int64_t>(0, until_ms_ - now_ms) : 0;
}

void SimCodes::ask(std::int64_t company, std::string msisdn) {
    hide();
    company_ = company;
    msisdn_ = std::move(msisdn);
    phase_ = SimCodesPhase::asking;
}

void SimCodes::send(std::string password) {
    if (phase_ != SimCodesPhase::asking) {
        return;
    }
    contract::SimCodesRequest request{std::move(password)};
    request_ = api_.read_sim_codes(company_, msisdn_, request);
    wipe(request.password);
    phase_ = SimCodesPhase::loading;
}

void SimCodes::hide() {
    if (phase_ == SimCodesPhase::loading) {
        api_.cancel(request_);
    }
    for (std::string* code : {&codes_.pin1, &codes_.pin2, &codes_.puk1, &codes_.puk2}) {
        wipe(*code);
    }
    request_ = 0;
    phase_ = SimCodesPhase::hidden;
}

bool SimCodes::tick(std::int64_t now_ms) {
    if (phase_ != SimCodesPhase::shown || now_ms < until_ms_) {
        return false;
    }
    hide();
    return true;
}

std::optional<Outcome<void>> SimCodes::accept(const HttpReply& reply, std::int64_t now_ms) {
    if (phase_ != SimCodesPhase::loading || reply.id != request_) {
        return std::nullopt;
    }
    request_ = 0;
    auto outcome = outcome_of<contract::SimCodesDto>(reply);
    if (outcome) {
        codes_ = std::move(*outcome);
        phase_ = SimCodesPhase::shown;
        until_ms_ = now_ms + shown_ms;
        return Outcome<void>{};
    }
    const bool again =
        outcome.error().kind == FailureKind::problem && outcome.error().code == ErrorCode::password_wrong;
    phase_ = again ? SimCodesPhase::asking : SimCodesPhase::hidden;
    return std::unexpected(std::move(outcome.error()));
}

} // namespace kabinet::client
