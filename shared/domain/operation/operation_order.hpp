#pragma once

#include "shared/base/money.hpp"
#include "shared/domain/identifiers/iccid.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/line/forwarding.hpp"
#include "shared/domain/operation/operation_kind.hpp"
#include "shared/domain/service/service_code.hpp"

#include <variant>

namespace kabinet::domain {

// What each kind of operation needs to know beside the line.
struct Block {};

struct Unblock {};

struct SwapSim {
    Iccid iccid; ///< the new card's
};

struct RegisterImei {
    Imei imei;
};

struct RemoveImei {
    Imei imei;
};

struct SetForwarding {
    ForwardingRule rule;
};

struct ClearForwarding {
    ForwardingKind kind = ForwardingKind::unconditional;
};

struct SmsUssdBanOn {};

struct SmsUssdBanOff {};

struct ConnectService {
    ServiceCode service;
};

struct DisconnectService {
    ServiceCode service;
};

struct SendSecretCode {};

struct DeleteSecretCode {};

struct SetIndividualLimit {
    Money limit;
};

struct ClearIndividualLimit {};

/// What is to be done to a line: one alternative for each OperationKind, in its order.
using OperationOrder = std::variant<Block, Unblock, SwapSim, RegisterImei, RemoveImei, SetForwarding, ClearForwarding,
                                    SmsUssdBanOn, SmsUssdBanOff, ConnectService, DisconnectService, SendSecretCode,
                                    DeleteSecretCode, SetIndividualLimit, ClearIndividualLimit>;

static_assert(std::variant_size_v<OperationOrder> == operation_kind_count);

constexpr OperationKind kind_of(const OperationOrder& order) noexcept {
    return static_cast<OperationKind>(order.index());
}

} // namespace kabinet::domain
