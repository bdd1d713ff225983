#include "server/adapters/provisioning/http_exchange.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <memory>

namespace kabinet::provisioning {

namespace {

constexpr std::size_t longest_body = 1024 * 1024;

struct FreeHandle {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};

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

/// Answers less than it was given when there is too much: the transfer ends then.
std::size_t keep_body(char* bytes, std::size_t size, std::size_t count, void* into) {
    auto& body = *static_cast<std::string*>(into);
    const std::size_t length = size * count;
    if (body.size() + length > longest_body) {
        return 0;
    }
    body.append(bytes, length);
    return length;
}

// The library's own set-up is not safe from several threads: once, before any of ours uses it.
bool start_library() {
    static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return started;
}

} // namespace

HttpReply exchange(const HttpRequest& request) {
    HttpReply reply;
    const std::unique_ptr<CURL, FreeHandle> handle(start_library() ? curl_easy_init() : nullptr);
    if (!handle) {
        return {.outcome = HttpReply::Outcome::unreachable, .status = 0, .body = {}, .detail = "out of memory"};
    }
    CURL* const curl = handle.get();
    std::array<char, CURL_ERROR_SIZE> words{};
    List headers;
    append(headers, "Accept: application/json");
    if (!request.authorization.empty()) {
        append(headers, "Authorization: " + request.authorization);
    }
    if (!request.body.empty()) {
        append(headers, "Content-Type: application/json");
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(request.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, words.data());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply.body);
    const CURLcode code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    reply.status = static_cast<int>(status);
    if (code != CURLE_OK) {
        reply.outcome =
            code == CURLE_OPERATION_TIMEDOUT ? HttpReply::Outcome::timed_out : HttpReply::Outcome::unreachable;
        reply.detail = words.front() != '\0' ? words.data() : curl_easy_strerror(code);
    }
    return reply;
}

} // namespace kabinet::provisioning
