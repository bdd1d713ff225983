#include "server/adapters/delivery/eml_mail_sender.hpp"

#include <fmt/format.h>

#include <fstream>
#include <system_error>
#include <utility>

namespace kabinet::delivery {

EmlMailSender::EmlMailSender(std::filesystem::path folder, MailSenderName from)
    : folder_(std::move(folder))
    , from_(std::move(from)) {}

ports::Sending EmlMailSender::send(const ports::Mail& mail) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    const std::filesystem::path file = folder_ / fmt::format("{}.eml", mail.id.value);
    const std::filesystem::path unfinished = folder_ / fmt::format("{}.eml.new", mail.id.value);
    {
        std::ofstream stream(unfinished, std::ios::binary | std::ios::trunc);
        stream << compose(mail, from_);
        stream.close();
        if (!stream) {
            return {.verdict = ports::Verdict::later, .detail = fmt::format("cannot write {}", unfinished.string())};
        }
    }
    std::filesystem::rename(unfinished, file, error);
    if (error) {
        return {.verdict = ports::Verdict::later, .detail = error.message()};
    }
    return {.verdict = ports::Verdict::taken, .detail = file.filename().string()};
}

} // namespace kabinet::delivery
