#pragma once

#include "server/use_cases/services.hpp"

namespace kabinet::use_cases {

/// Makes the report that waits longest and puts the mail with it into the outbox, both or neither; returns whether
/// there was one. One that could not be made for a while is put off, one that can't be made or is larger than a mail
/// may be has failed. A crash anywhere in it loses nothing, and nothing is mailed twice. `unavailable` when the queue
/// can't be read or written.
Result<bool> run_report(const Services& services);

/// To be called when the server starts, before the first round: what another run was at is due at once.
Result<void> take_up_reports(const Services& services);

} // namespace kabinet::use_cases
