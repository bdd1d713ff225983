#include "shared/domain/operation/operation_state.hpp"

#include "shared/domain/operation/operation_kind.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace kabinet;
using namespace kabinet::domain;

namespace {

constexpr std::array states{OperationState::accepted, OperationState::processing, OperationState::done,
                            OperationState::failed, OperationState::cancelled};
constexpr std::array events{OperationEvent::hand_over, OperationEvent::finish, OperationEvent::fail,
                            OperationEvent::cancel};

} // namespace

TEST_CASE("an operation goes the one way: accepted, processing, done or failed") {
    CHECK(next_state(OperationState::accepted, OperationEvent::hand_over) == OperationState::processing);
    CHECK(next_state(OperationState::processing, OperationEvent::finish) == OperationState::done);
    CHECK(next_state(OperationState::processing, OperationEvent::fail) == OperationState::failed);
    CHECK(next_state(OperationState::accepted, OperationEvent::fail) == OperationState::failed);
}

TEST_CASE("it can be cancelled until it is handed over, and never after") {
    CHECK(next_state(OperationState::accepted, OperationEvent::cancel) == OperationState::cancelled);
    CHECK(next_state(OperationState::processing, OperationEvent::cancel).error().code ==
          ErrorCode::operation_handed_over);
}

TEST_CASE("nothing is handed over twice, nor done before it was handed over") {
    CHECK(next_state(OperationState::processing, OperationEvent::hand_over).error().code == ErrorCode::conflict);
    CHECK(next_state(OperationState::accepted, OperationEvent::finish).error().code == ErrorCode::conflict);
}

TEST_CASE("what has ended stays as it is") {
    for (const OperationState state : states) {
        CHECK(operation_state_from(name_of(state)) == state);
        for (const OperationEvent event : events) {
            if (!is_open(state)) {
                CHECK(next_state(state, event).error().code == ErrorCode::operation_ended);
            }
        }
    }
    CHECK_FALSE(operation_state_from("lost"));
}

TEST_CASE("every kind is found by its name, and kinds that undo one another share their subject") {
    for (const OperationKind kind : operation_kinds) {
        CHECK(operation_kind_from(name_of(kind)) == kind);
        CHECK(changes_status(kind) == (subject_of(kind) == OperationSubject::status));
    }
    using enum OperationKind;
    CHECK(name_of(sms_ussd_ban_on) == "sms_ussd_ban_on");
    for (const auto& [one, other] :
         {std::pair{block, unblock}, std::pair{register_imei, remove_imei}, std::pair{set_forwarding, clear_forwarding},
          std::pair{sms_ussd_ban_on, sms_ussd_ban_off}, std::pair{connect_service, disconnect_service},
          std::pair{send_secret_code, delete_secret_code}, std::pair{set_individual_limit, clear_individual_limit}}) {
        CHECK(subject_of(one) == subject_of(other));
        CHECK(subject_of(one) != subject_of(swap_sim));
    }
    CHECK_FALSE(operation_kind_from("sell"));
}
