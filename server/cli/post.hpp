#pragma once

#include "server/adapters/wording/catalogue_writer.hpp"
#include "server/config/settings.hpp"
#include "server/ports/message_senders.hpp"
#include "server/use_cases/deliver_outbox.hpp"

#include <expected>
#include <filesystem>
#include <memory>
#include <string>

namespace kabinet::cli {

/// The senders that the settings ask for.
class Post {
public:
    /// The error is one sentence: what is missing among the settings.
    static std::expected<Post, std::string> open(const config::Settings& settings,
                                                 const std::filesystem::path& data_folder);

    [[nodiscard]] use_cases::Delivery delivery() const {
        return {.sms = *sms_, .mail = *mail_, .writer = *writer_, .rules = rules_};
    }

private:
    Post() = default;

    std::unique_ptr<ports::SmsSender> sms_;
    std::unique_ptr<ports::MailSender> mail_;
    std::unique_ptr<ports::MessageWriter> writer_ = std::make_unique<wording::CatalogueWriter>();
    use_cases::DeliveryRules rules_;
};

} // namespace kabinet::cli
