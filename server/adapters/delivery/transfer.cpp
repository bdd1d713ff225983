#include "server/adapters/delivery/transfer.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>

namespace kabinet::delivery {

namespace {

constexpr long connect_timeout_ms = 10'000;
constexpr long whole_timeout_ms = 30'000;
constexpr std::size_t kept_of_answer = 4096;
constexpr std::size_t longest_detail = 200;

// The library's own set-up is not safe from several threads: once, before any of ours uses it.
struct Library {
    Library() { curl_global_init(CURL_GLOBAL_DEFAULT); }

    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    ~Library() { curl_global_cleanup(); }
};

void start_library() {
    static const Library library;
}

struct FreeList {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};

using List = std::unique_ptr<curl_slist, FreeList>;

void append(List& list, const std::string& line) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer != nullptr) {
        static_cast<void>(list.release());
        list.reset(longer);
    }
}

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
    CURL* handle = curl_easy_init();
    List headers;
    List recipients;
    std::string body;
    Upload upload;
    std::string answer;
    std::array<char, CURL_ERROR_SIZE> error{};
};

Transfer::Transfer(const std::string& address) {
    start_library();
    parts_ = std::make_unique<Parts>();
    CURL* const handle = parts_->handle;
    if (handle == nullptr) {
        return;
    }
    curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https,smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, whole_timeout_ms);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, parts_->error.data());
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep_answer);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &parts_->answer);
}

Transfer::~Transfer() {
    curl_easy_cleanup(parts_->handle);
}

void Transfer::post(std::string body, const std::string& content_type) {
    parts_->body = std::move(body);
    append(parts_->headers, "Content-Type: " + content_type);
    curl_easy_setopt(parts_->handle, CURLOPT_HTTPHEADER, parts_->headers.get());
    curl_easy_setopt(parts_->handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(parts_->body.size()));
    curl_easy_setopt(parts_->handle, CURLOPT_POSTFIELDS, parts_->body.c_str());
}

void Transfer::set_credentials(const std::string& username, const std::string& password) {
    curl_easy_setopt(parts_->handle, CURLOPT_USERNAME, username.c_str());
    curl_easy_setopt(parts_->handle, CURLOPT_PASSWORD, password.c_str());
}

void Transfer::mail(const std::string& from, const std::string& recipient, std::string message) {
    parts_->upload.message = std::move(message);
    append(parts_->recipients, '<' + recipient + '>');
    curl_easy_setopt(parts_->handle, CURLOPT_MAIL_FROM, ('<' + from + '>').c_str());
    curl_easy_setopt(parts_->handle, CURLOPT_MAIL_RCPT, parts_->recipients.get());
    curl_easy_setopt(parts_->handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(parts_->handle, CURLOPT_READFUNCTION, give_message);
    curl_easy_setopt(parts_->handle, CURLOPT_READDATA, &parts_->upload);
}

void Transfer::require_tls() {
    curl_easy_setopt(parts_->handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
}

void Transfer::trust(const std::string& certificates) {
    if (!certificates.empty()) {
        curl_easy_setopt(parts_->handle, CURLOPT_CAINFO, certificates.c_str());
    }
}

Transfer::Outcome Transfer::run() {
    if (parts_->handle == nullptr) {
        return {.done = false, .status = 0, .detail = "out of memory"};
    }
    const CURLcode code = curl_easy_perform(parts_->handle);
    long status = 0;
    curl_easy_getinfo(parts_->handle, CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK) {
        const std::string_view words(parts_->error.data());
        return {.done = false,
                .status = static_cast<int>(status),
                .detail = printable(words.empty() ? curl_easy_strerror(code) : words)};
    }
    return {.done = true, .status = static_cast<int>(status), .detail = printable(parts_->answer)};
}

} // namespace kabinet::delivery
