#pragma once

#include "server/use_cases/actor.hpp"
#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// Before a SIM card is swapped, the old one gets a message, and so does the actor: whoever did not ask for it can
/// still have it cancelled.
Result<void> tell_of_sim_swap(ports::Transaction& transaction, const Services& services, const Actor& actor,
                              const domain::Msisdn& line);

} // namespace kabinet::use_cases
