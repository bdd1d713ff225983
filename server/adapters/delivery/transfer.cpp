#include "server/adapters/delivery/transfer.hpp"

#include "server/adapters/curl/transfer.hpp"

#include <algorithm>

namespace kabinet::delivery {

namespace {

constexpr long connect_timeout_ms = 10'000;
constexpr std::chrono::seconds longest{30};
/// What a slow line carries: a large mail may take so much longer.
constexpr std::size_t bytes_per_second = 100'000;
constexpr std::size_t kept_of_answer = 4096;
constexpr std::size_t longest_detail = 200;

std::size_t keep_answer(char* bytes, std::size_t size, std::size_t count, void* into) {
    auto& answer = *static_cast<std::string*>(into);
    answer.append(bytes, std::min(size * count, kept_of_answer - std::min(answer.size(), kept_of_answer)));
    return size * count;
}

struct Upload {
    std::string message;
    std::size_t sent = 0;
};

std::size_t give_message(char* into, std::size_t size, std::size_t count, void* from) {
    auto& upload = *static_cast<Upload*>(from);
    const std::size_t part = std::min(size * count, upload.message.size() - upload.sent);
    std::copy_n(upload.message.data() + upload.sent, part, into);
    upload.sent += part;
    return part;
}

/// For logs and staff: one line, no control characters.
std::string printable(std::string_view text) {
    std::string line(text.substr(0, std::min(text.find_first_of("\r\n"), longest_detail)));
    std::erase_if(line, [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; });
    return line;
}

} // namespace

struct Transfer::Parts {
    curl::List headers;
    curl::List recipients;
    std::string body;
    Upload upload;
    std::string answer;
    curl::ErrorText error{};
    curl::Handle handle; ///< the last: it goes before what it points to
};

Transfer::Transfer(const std::string& address)
    : parts_(std::make_unique<Parts>()) {
    parts_->handle = curl::open_transfer(address, "http,https,smtp,smtps", longest, parts_->error);
    if (CURL* const handle = parts_->handle.get(); handle != nullptr) {
        curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep_answer);
        curl_easy_setopt(handle, CURLOPT_WRITEDATA, &parts_->answer);
    }
}

Transfer::~Transfer() = default;

void Transfer::post(std::string body, const std::string& content_type) {
    parts_->body = std::move(body);
    curl::append(parts_->headers, "Content-Type: " + content_type);
    curl_easy_setopt(parts_->handle.get(), CURLOPT_HTTPHEADER, parts_->headers.get());
    curl_easy_setopt(parts_->handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(parts_->body.size()));
    curl_easy_setopt(parts_->handle.get(), CURLOPT_POSTFIELDS, parts_->body.c_str());
}

void Transfer::set_credentials(const std::string& username, const std::string& password) {
    curl_easy_setopt(parts_->handle.get(), CURLOPT_USERNAME, username.c_str());
    curl_easy_setopt(parts_->handle.get(), CURLOPT_PASSWORD, password.c_str());
}

void Transfer::mail(const std::string& from, const std::string& recipient, std::string message) {
    const auto patience = longest + std::chrono::seconds(message.size() / bytes_per_second);
    curl_easy_setopt(parts_->handle.get(), CURLOPT_TIMEOUT, static_cast<long>(patience.count()));
    parts_->upload.message = std::move(message);
    curl::append(parts_->recipients, '<' + recipient + '>');
    curl_easy_setopt(parts_->handle.get(), CURLOPT_MAIL_FROM, ('<' + from + '>').c_str());
    curl_easy_setopt(parts_->handle.get(), CURLOPT_MAIL_RCPT, parts_->recipients.get());
    curl_easy_setopt(parts_->handle.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(parts_->handle.get(), CURLOPT_READFUNCTION, give_message);
    curl_easy_setopt(parts_->handle.get(), CURLOPT_READDATA, &parts_->upload);
}

void Transfer::require_tls() {
    curl_easy_setopt(parts_->handle.get(), CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
}

void Transfer::trust(const std::string& certificates) {
    if (!certificates.empty()) {
        curl_easy_setopt(parts_->handle.get(), CURLOPT_CAINFO, certificates.c_str());
    }
}

Transfer::Outcome Transfer::run() {
    if (parts_->handle == nullptr) {
        return {.done = false, .status = 0, .detail = "out of memory"};
    }
    const CURLcode code = curl_easy_perform(parts_->handle.get());
    const int status = curl::status_of(parts_->handle);
    if (code != CURLE_OK) {
        return {.done = false, .status = status, .detail = printable(curl::words_of(code, parts_->error))};
    }
    return {.done = true, .status = status, .detail = printable(parts_->answer)};
}

} // namespace kabinet::delivery
