#include "server/cli/post.hpp"

#include "server/adapters/delivery/eml_mail_sender.hpp"
#include "server/adapters/delivery/http_sms_sender.hpp"
#include "server/adapters/delivery/keeping_senders.hpp"
#include "server/adapters/delivery/smtp_mail_sender.hpp"

namespace kabinet::cli {

namespace {

std::unique_ptr<ports::SmsSender> sms_sender(const config::DeliverySettings& settings) {
    if (settings.sms_gateway == config::SmsGateway::outbox) {
        return std::make_unique<delivery::KeepingSmsSender>();
    }
    return std::make_unique<delivery::HttpSmsSender>(
        delivery::HttpSmsSettings{.address = settings.sms_address,
                                  .body = settings.sms_body,
                                  .content_type = settings.sms_content_type,
                                  .username = settings.sms_username,
                                  .password = settings.sms_password,
                                  .certificates = settings.certificates});
}

std::unique_ptr<ports::MailSender> mail_sender(const config::Settings& settings,
                                               const std::filesystem::path& data_folder) {
    const config::DeliverySettings& mail = settings.delivery;
    const delivery::MailSenderName from{.name = settings.operator_name, .address = mail.mail_from};
    switch (mail.mail_gateway) {
    case config::MailGateway::outbox:
        break;
    case config::MailGateway::files:
        return std::make_unique<delivery::EmlMailSender>(data_folder / mail.mail_folder, from);
    case config::MailGateway::smtp:
        return std::make_unique<delivery::SmtpMailSender>(delivery::SmtpSettings{.address = mail.mail_address,
                                                                                 .starttls = mail.mail_starttls,
                                                                                 .username = mail.mail_username,
                                                                                 .password = mail.mail_password,
                                                                                 .certificates = mail.certificates,
                                                                                 .from = from});
    }
    return std::make_unique<delivery::KeepingMailSender>();
}

} // namespace

std::expected<Post, std::string> Post::open(const config::Settings& settings,
                                            const std::filesystem::path& data_folder) {
    const config::DeliverySettings& wanted = settings.delivery;
    if (wanted.sms_gateway == config::SmsGateway::http && wanted.sms_address.empty()) {
        return std::unexpected("sms.gateway is http, but sms.address is missing");
    }
    if (wanted.mail_gateway == config::MailGateway::smtp && wanted.mail_address.empty()) {
        return std::unexpected("mail.gateway is smtp, but mail.address is missing");
    }
    Post post;
    post.sms_ = sms_sender(wanted);
    post.mail_ = mail_sender(settings, data_folder);
    post.rules_.sms_per_day = wanted.sms_per_day;
    post.rules_.sms_per_company_per_day = wanted.sms_per_company_per_day;
    return post;
}

} // namespace kabinet::cli
