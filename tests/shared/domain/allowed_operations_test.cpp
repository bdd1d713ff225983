#include "shared/domain/operation/allowed_operations.hpp"

#include <doctest/doctest.h>

using namespace kabinet;
using namespace kabinet::domain;
using namespace std::chrono_literals;
using enum OperationKind;

namespace {

const Msisdn number = Msisdn::parse("77010542019").value();
const Msisdn other = Msisdn::parse("77010542001").value();
const Imei device = Imei::parse("35202309352069").value();
const Imei other_device = Imei::parse("35720106026360").value();
const Iccid card = Iccid::parse("89997027507916785078").value();
const Iccid new_card = Iccid::parse("89997021234567899456").value();
const ServiceCode roaming = ServiceCode::parse("smart_roaming").value();
const ServiceCode travel = ServiceCode::parse("kcell_travel").value();

/// A line on which everything is possible but what would change nothing.
LineCondition line(LineStatus status = LineStatus::active) {
    return {.msisdn = number,
            .status = status,
            .iccid = card,
            .last_imei = device,
            .registered_imeis = {other_device},
            .forwardings = {ForwardingRule::create(ForwardingKind::busy, other).value()},
            .sms_ussd_ban = false,
            .connected_services = {roaming},
            .offered_services = {travel},
            .has_secret_code = true,
            .individual_limit = Money::of_tenge(892),
            .credit_limit = Money::of_tenge(2050)};
}

/// What is wrong; nothing: it is allowed.
template <class What> std::string_view reason(const What& what, const LineCondition& condition) {
    const auto allowed = check_allowed(what, condition);
    return allowed ? std::string_view() : code_name(allowed.error().code);
}

} // namespace

TEST_CASE("what changes the status or needs an active line goes by the status, the rest is possible in any") {
    struct Row {
        OperationKind kind;
        std::string_view active, blocked, debt, processing;
    };

    for (const Row& row : {Row{block, "", "line_already_blocked", "line_already_blocked", "line_processing"},
                           Row{unblock, "line_not_blocked", "", "line_debt", "line_processing"},
                           Row{swap_sim, "", "sim_swap_not_active", "sim_swap_not_active", "sim_swap_not_active"},
                           Row{connect_service, "", "line_not_active", "line_not_active", "line_not_active"},
                           Row{register_imei, "", "", "", ""}, Row{remove_imei, "", "", "", ""},
                           Row{set_forwarding, "", "", "", ""}, Row{clear_forwarding, "", "", "", ""},
                           Row{sms_ussd_ban_on, "", "", "", ""}, Row{disconnect_service, "", "", "", ""},
                           Row{send_secret_code, "", "", "", ""}, Row{delete_secret_code, "", "", "", ""},
                           Row{set_individual_limit, "", "", "", ""}, Row{clear_individual_limit, "", "", "", ""}}) {
        CAPTURE(name_of(row.kind));
        CHECK(reason(row.kind, line(LineStatus::active)) == row.active);
        CHECK(reason(row.kind, line(LineStatus::blocked)) == row.blocked);
        CHECK(reason(row.kind, line(LineStatus::debt)) == row.debt);
        CHECK(reason(row.kind, line(LineStatus::processing)) == row.processing);
    }
}

TEST_CASE("nothing that would change nothing is possible") {
    const LineCondition bare{.msisdn = number,
                             .status = LineStatus::active,
                             .iccid = {},
                             .last_imei = {},
                             .registered_imeis = {},
                             .forwardings = {},
                             .sms_ussd_ban = true,
                             .connected_services = {},
                             .offered_services = {},
                             .has_secret_code = false,
                             .individual_limit = {},
                             .credit_limit = {}};
    CHECK(reason(remove_imei, bare) == "imei_not_registered");
    CHECK(reason(clear_forwarding, bare) == "forwarding_not_set");
    CHECK(reason(sms_ussd_ban_on, bare) == "ban_already_on");
    CHECK(reason(sms_ussd_ban_off, bare).empty());
    CHECK(reason(sms_ussd_ban_off, line()) == "ban_already_off");
    CHECK(reason(connect_service, bare) == "service_not_offered");
    CHECK(reason(disconnect_service, bare) == "service_not_connected");
    CHECK(reason(delete_secret_code, bare) == "secret_code_none");
    CHECK(reason(clear_individual_limit, bare) == "individual_limit_none");
}

TEST_CASE("an operation under way keeps others of its subject waiting, and only those") {
    LineCondition busy = line();
    busy.open_operations = {set_forwarding, swap_sim};
    for (const OperationKind kind : {set_forwarding, clear_forwarding, swap_sim}) {
        CHECK(reason(kind, busy) == "operation_open");
    }
    for (const OperationKind kind : {block, register_imei, sms_ussd_ban_on, connect_service, send_secret_code}) {
        CHECK(reason(kind, busy).empty());
    }
    busy.open_operations = {block};
    CHECK(reason(unblock, busy) == "line_processing");
}

TEST_CASE("a new SIM card is another one than the line's") {
    CHECK(reason(OperationOrder(SwapSim{new_card}), line()).empty());
    CHECK(reason(OperationOrder(SwapSim{card}), line()) == "iccid_same");
    CHECK(reason(OperationOrder(SwapSim{new_card}), line(LineStatus::blocked)) == "sim_swap_not_active");
}

TEST_CASE("devices are registered once, whichever way their IMEI is written, and removed when registered") {
    CHECK(reason(OperationOrder(RegisterImei{device}), line()).empty());
    const Imei with_version = Imei::parse(other_device.str() + "99").value();
    CHECK(reason(OperationOrder(RegisterImei{with_version}), line()) == "imei_registered");
    CHECK(reason(OperationOrder(RemoveImei{with_version}), line()).empty());
    CHECK(reason(OperationOrder(RemoveImei{device}), line()) == "imei_not_registered");
}

TEST_CASE("the device to register is the one seen last, unless it is registered") {
    LineCondition condition = line();
    CHECK(device_to_register(condition) == device);
    condition.registered_imeis.push_back(device);
    CHECK(device_to_register(condition).error().code == ErrorCode::imei_registered);
    condition.last_imei.reset();
    CHECK(device_to_register(condition).error().code == ErrorCode::imei_not_seen);
}

TEST_CASE("forwarding leads elsewhere, and only what is set can be cleared") {
    const auto to = [](const Msisdn& target) {
        return OperationOrder(SetForwarding{ForwardingRule::create(ForwardingKind::no_answer, target, 15s).value()});
    };
    CHECK(reason(to(other), line()).empty());
    CHECK(reason(to(number), line()) == "forwarding_to_itself");
    CHECK(reason(OperationOrder(ClearForwarding{ForwardingKind::busy}), line()).empty());
    CHECK(reason(OperationOrder(ClearForwarding{ForwardingKind::unconditional}), line()) == "forwarding_not_set");
}

TEST_CASE("services are connected when offered and disconnected when connected") {
    CHECK(reason(OperationOrder(ConnectService{travel}), line()).empty());
    CHECK(reason(OperationOrder(ConnectService{roaming}), line()) == "service_connected");
    CHECK(reason(OperationOrder(ConnectService{ServiceCode::parse("unheard_of").value()}), line()) ==
          "service_not_offered");
    CHECK(reason(OperationOrder(DisconnectService{roaming}), line()).empty());
    CHECK(reason(OperationOrder(DisconnectService{travel}), line()) == "service_not_connected");
}

TEST_CASE("an individual limit is worth something and within the account's") {
    const auto limit = [](Money money) { return OperationOrder(SetIndividualLimit{money}); };
    CHECK(reason(limit(Money::of_tenge(1)), line()).empty());
    CHECK(reason(limit(Money::of_tenge(2050)), line()).empty());
    CHECK(reason(limit(Money::of_tiyn(99)), line()) == "individual_limit_range");
    CHECK(reason(limit(Money::of_tiyn(205'001)), line()) == "individual_limit_range");
    LineCondition without = line();
    without.credit_limit.reset();
    CHECK(reason(limit(Money::of_tenge(1'000'000)), without).empty());
}

TEST_CASE("a reason about a detail names its field, one about the line does not") {
    CHECK(check_allowed(OperationOrder(SwapSim{card}), line()).error().field == "iccid");
    CHECK(check_allowed(OperationOrder(Block{}), line(LineStatus::debt)).error().field.empty());
}
