#include "server/adapters/delivery/smtp_mail_sender.hpp"

#include "server/adapters/delivery/transfer.hpp"

#include <utility>

namespace kabinet::delivery {

namespace {

// 530 … 538 are about us (authentication, encryption), not about the mail: the operator mends that.
bool is_about_the_mail(int status) noexcept {
    return status >= 550 && status < 560;
}

} // namespace

SmtpMailSender::SmtpMailSender(SmtpSettings settings)
    : settings_(std::move(settings)) {}

ports::Sending SmtpMailSender::send(const ports::Mail& mail) {
    if (!is_plain_address(mail.recipient)) {
        return {.verdict = ports::Verdict::refused, .detail = "not an address"};
    }
    Transfer transfer(settings_.address);
    transfer.trust(settings_.certificates);
    if (settings_.starttls) {
        transfer.require_tls();
    }
    if (!settings_.username.empty()) {
        transfer.set_credentials(settings_.username, settings_.password);
    }
    transfer.mail(settings_.from.address, mail.recipient, compose(mail, settings_.from));
    const Transfer::Outcome outcome = transfer.run();
    if (outcome.done) {
        return {.verdict = ports::Verdict::taken, .detail = outcome.detail};
    }
    return {.verdict = is_about_the_mail(outcome.status) ? ports::Verdict::refused : ports::Verdict::later,
            .detail = outcome.detail};
}

} // namespace kabinet::delivery
