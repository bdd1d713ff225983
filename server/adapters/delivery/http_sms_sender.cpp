#include "server/adapters/delivery/http_sms_sender.hpp"

#include "server/adapters/delivery/transfer.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace kabinet::delivery {

namespace {

using Escape = std::string (*)(std::string_view);

std::string percent_escaped(std::string_view text) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string escaped;
    for (const char letter : text) {
        if (plain.contains(letter)) {
            escaped += letter;
        } else {
            escaped += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
        }
    }
    return escaped;
}

std::string json_escaped(std::string_view text) {
    std::string escaped;
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            escaped += '\\';
            escaped += letter;
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            escaped += fmt::format("\\u{:04x}", static_cast<unsigned char>(letter));
        } else {
            escaped += letter;
        }
    }
    return escaped;
}

constexpr std::string_view username_place = "{username}";
constexpr std::string_view password_place = "{password}";

/// In one pass: what was filled in is not looked at again.
std::string filled(std::string_view pattern, const HttpSmsSettings& settings, const ports::Sms& sms, Escape escape) {
    const std::array<std::pair<std::string_view, std::string_view>, 4> places{{{"{to}", sms.recipient},
                                                                               {"{text}", sms.text},
                                                                               {username_place, settings.username},
                                                                               {password_place, settings.password}}};
    std::string text;
    while (!pattern.empty()) {
        bool found = false;
        for (const auto& [place, value] : places) {
            if (pattern.starts_with(place)) {
                text += escape(value);
                pattern.remove_prefix(place.size());
                found = true;
                break;
            }
        }
        if (!found) {
            text += pattern.front();
            pattern.remove_prefix(1);
        }
    }
    return text;
}

bool names_credentials(const HttpSmsSettings& settings) noexcept {
    return settings.address.contains(password_place) || settings.body.contains(password_place);
}

ports::Verdict verdict_on(int status) noexcept {
    if (status >= 200 && status < 300) {
        return ports::Verdict::taken;
    }
    // A wrong password of ours (401, 403) is mended by the operator: the message waits for that.
    return status == 400 || status == 404 || status == 413 || status == 422 ? ports::Verdict::refused
                                                                            : ports::Verdict::later;
}

} // namespace

HttpSmsSender::HttpSmsSender(HttpSmsSettings settings)
    : settings_(std::move(settings)) {}

ports::Sending HttpSmsSender::send(const ports::Sms& sms) {
    Transfer transfer(filled(settings_.address, settings_, sms, percent_escaped));
    transfer.trust(settings_.certificates);
    if (!settings_.username.empty() && !names_credentials(settings_)) {
        transfer.set_credentials(settings_.username, settings_.password);
    }
    if (!settings_.body.empty()) {
        const bool json = settings_.content_type.starts_with("application/json");
        transfer.post(filled(settings_.body, settings_, sms, json ? json_escaped : percent_escaped),
                      settings_.content_type);
    }
    const Transfer::Outcome outcome = transfer.run();
    if (!outcome.done) {
        return {.verdict = ports::Verdict::later, .detail = outcome.detail};
    }
    return {.verdict = verdict_on(outcome.status), .detail = fmt::format("{} {}", outcome.status, outcome.detail)};
}

} // namespace kabinet::delivery
