#include "server/adapters/delivery/mail_message.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace kabinet::delivery {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t line_length = 76;
// Of text in one encoded word: with "=?UTF-8?B?" and "?=" around it and a field's name before it a line has at most 76.
constexpr std::size_t word_bytes = 36;

std::string base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t at) -> std::uint32_t {
            return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
        };
        const std::uint32_t bits = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
        text += alphabet[bits >> 18U & 63U];
        text += alphabet[bits >> 12U & 63U];
        text += i + 1 < bytes.size() ? alphabet[bits >> 6U & 63U] : '=';
        text += i + 2 < bytes.size() ? alphabet[bits & 63U] : '=';
    }
    return text;
}

void append_base64(std::string& message, std::string_view bytes) {
    const std::string text = base64(bytes);
    for (std::size_t i = 0; i < text.size(); i += line_length) {
        message += std::string_view(text).substr(i, line_length);
        message += "\r\n";
    }
}

/// RFC 2047: always encoded, so that nothing in it is ever read as syntax. Letters are not cut in two.
std::string encoded_words(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        std::size_t length = std::min(text.size(), word_bytes);
        while (length < text.size() && length > 1 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
            --length;
        }
        words += words.empty() ? "" : "\r\n ";
        words += "=?UTF-8?B?" + base64(text.substr(0, length)) + "?=";
        text.remove_prefix(length);
    }
    return words;
}

/// RFC 2231.
std::string extended_value(std::string_view text) {
    std::string value = "UTF-8''";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.' || byte == '_';
        value += plain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
    }
    return value;
}

bool is_media_type(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '/' || letter == '.' ||
               letter == '-' || letter == '+';
    });
}

std::string with_crlf(std::string_view text) {
    std::string lines;
    for (const char letter : text) {
        if (letter == '\n') {
            lines += '\r';
        }
        if (letter != '\r') {
            lines += letter;
        }
    }
    return lines;
}

void append_text(std::string& message, std::string_view text) {
    message += "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    append_base64(message, with_crlf(text));
}

void append_file(std::string& message, const ports::Attachment& file) {
    message += fmt::format("Content-Type: {}\r\nContent-Transfer-Encoding: base64\r\n",
                           is_media_type(file.media_type) ? file.media_type : "application/octet-stream");
    message += fmt::format("Content-Disposition: attachment;\r\n filename*={}\r\n\r\n", extended_value(file.name));
    append_base64(message, file.content);
}

std::string_view domain_of(std::string_view address) noexcept {
    const std::size_t at = address.rfind('@');
    return at == std::string_view::npos ? std::string_view("kabinet") : address.substr(at + 1);
}

} // namespace

bool is_plain_address(std::string_view address) noexcept {
    return address.contains('@') && std::ranges::none_of(address, [](char letter) {
               return static_cast<unsigned char>(letter) <= 0x20 || letter == 0x7f || letter == '<' || letter == '>' ||
                      letter == ',' || letter == ';';
           });
}

std::string compose(const ports::Mail& mail, const MailSenderName& from) {
    // Nothing in base64 holds an underscore: no part can be taken for the boundary.
    const std::string boundary = fmt::format("_kabinet_{}_", mail.id.value);
    std::string message = from.name.empty()
                              ? fmt::format("From: <{}>\r\n", from.address)
                              : fmt::format("From: {}\r\n <{}>\r\n", encoded_words(from.name), from.address);
    message += fmt::format("To: <{}>\r\n", mail.recipient);
    message += fmt::format("Subject: {}\r\n", encoded_words(mail.subject));
    message += fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\n",
                           fmt::gmtime(std::chrono::system_clock::to_time_t(mail.at)));
    message += fmt::format("Message-ID: <{}.{}@{}>\r\n", mail.at.time_since_epoch().count(), mail.id.value,
                           domain_of(from.address));
    message += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
    if (mail.attachments.empty()) {
        append_text(message, mail.text);
        return message;
    }
    message += fmt::format("Content-Type: multipart/mixed; boundary=\"{}\"\r\n\r\n--{}\r\n", boundary, boundary);
    append_text(message, mail.text);
    for (const ports::Attachment& file : mail.attachments) {
        message += fmt::format("--{}\r\n", boundary);
        append_file(message, file);
    }
    message += fmt::format("--{}--\r\n", boundary);
    return message;
}

} // namespace kabinet::delivery
