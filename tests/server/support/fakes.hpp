#pragma once

#include "server/ports/log.hpp"
#include "server/ports/message_senders.hpp"
#include "server/ports/message_writer.hpp"
#include "server/ports/password_hasher.hpp"
#include "server/ports/secret_tokens.hpp"
#include "shared/base/clock.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace kabinet::test {

class SetClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return now_.load(); }

    void set(Instant now) { now_ = now; }

    void advance(std::chrono::seconds by) { now_ = now_.load() + by; }

private:
    std::atomic<Instant> now_{Instant(std::chrono::seconds(1'800'000'000))};
};

/// "v1:<password>" instead of a hash that takes 90 ms. Counts what it was asked.
class PlainHasher final : public ports::PasswordHasher {
public:
    [[nodiscard]] Result<std::string> hash(std::string_view password) override {
        return version + ":" + std::string(password);
    }

    [[nodiscard]] Result<ports::PasswordVerdict> verify(std::string_view stored, std::string_view password) override {
        ++verified;
        if (overloaded) {
            return fail(ErrorCode::unavailable);
        }
        const std::size_t colon = stored.find(':');
        if (stored.substr(colon + 1) != password) {
            return ports::PasswordVerdict::wrong;
        }
        return stored.substr(0, colon) == version ? ports::PasswordVerdict::right
                                                  : ports::PasswordVerdict::right_but_outdated;
    }

    [[nodiscard]] Result<void> verify_nobody(std::string_view) override {
        ++verified_nobody;
        return {};
    }

    std::string version = "v1";
    bool overloaded = false;
    std::atomic<int> verified = 0;
    std::atomic<int> verified_nobody = 0;
};

/// Tokens 1, 2, 3 … of the right length; the hash only mixes the text's bytes.
class CountingTokens final : public ports::SecretTokens {
public:
    [[nodiscard]] std::string new_token() override {
        std::string token = "token" + std::to_string(++made_);
        token.resize(token_length, '-');
        return token;
    }

    /// Codes 000001, 000002 …
    [[nodiscard]] std::string new_code(int digits) override {
        const std::string number = std::to_string(++codes_made_);
        return std::string(static_cast<std::size_t>(digits) - number.size(), '0') + number;
    }

    [[nodiscard]] ports::TokenHash hash(std::string_view token) const override {
        ports::TokenHash hash;
        for (std::size_t i = 0; i < token.size(); ++i) {
            std::uint8_t& byte = hash.bytes.at(i % hash.bytes.size());
            byte = static_cast<std::uint8_t>(byte * 31U + static_cast<unsigned char>(token[i]));
        }
        return hash;
    }

private:
    std::atomic<int> made_ = 0;
    std::atomic<int> codes_made_ = 0;
};

/// The message's template and what it was told.
struct PlainWriter final : ports::MessageWriter {
    [[nodiscard]] ports::WordedMessage word(const ports::OutboxMessage& message) const override {
        std::string text(ports::message_template_names.of(message.what));
        for (const auto& [name, value] : message.parameters) {
            text += ' ' + name + '=' + value;
        }
        return {.subject = "about " + text, .text = text};
    }
};

/// Keeps what it was given, and answers as it is told.
struct CountingGateway final : ports::SmsSender, ports::MailSender {
    ports::Sending send(const ports::Sms& message) override {
        sms.push_back(message);
        return answer();
    }

    ports::Sending send(const ports::Mail& message) override {
        mails.push_back(message);
        return answer();
    }

    std::function<ports::Sending()> answer = [] {
        return ports::Sending{ports::Verdict::taken, "0: Accepted for delivery"};
    };
    std::vector<ports::Sms> sms;
    std::vector<ports::Mail> mails;
};

/// Keeps the names of events.
class KeepingLog final : public ports::Log {
public:
    [[nodiscard]] bool enabled(ports::LogLevel) const noexcept override { return true; }

    void write(ports::LogLevel, std::string_view event, std::span<const ports::LogField>) override {
        const std::lock_guard lock(mutex_);
        events_.emplace_back(event);
    }

    [[nodiscard]] std::vector<std::string> events() {
        const std::lock_guard lock(mutex_);
        return events_;
    }

private:
    std::mutex mutex_;
    std::vector<std::string> events_;
};

} // namespace kabinet::test
