#include "server/use_cases/sim_swap_notices.hpp"

namespace kabinet::use_cases {

Result<void> tell_of_sim_swap(ports::Transaction& transaction, const Services& services, const Actor& actor,
                              const domain::Msisdn& line) {
    const auto user = transaction.users().find(actor.user);
    if (!user) {
        return std::unexpected(user.error());
    }
    if (!*user) {
        return fail(ErrorCode::unauthenticated);
    }
    ports::OutboxMessage message{.created_at = services.clock.now(),
                                 .channel = ports::Channel::sms,
                                 .recipient = line.str(),
                                 .language = (*user)->language,
                                 .what = ports::MessageTemplate::sim_swap_requested,
                                 .parameters = {{"number", line.display()}}};
    if (auto told = transaction.outbox().add(message); !told) {
        return told;
    }
    const bool has_mail = !(*user)->email.empty();
    message.channel = has_mail ? ports::Channel::mail : ports::Channel::sms;
    message.recipient = has_mail ? (*user)->email : (*user)->phone.str();
    return transaction.outbox().add(message);
}

} // namespace kabinet::use_cases
