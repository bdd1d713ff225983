#include "server/adapters/provisioning/http_exchange.hpp"

#include "server/adapters/curl/transfer.hpp"

namespace kabinet::provisioning {

namespace {

constexpr std::size_t longest_body = 1024 * 1024;

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

} // namespace

HttpReply exchange(const HttpRequest& request) {
    HttpReply reply;
    curl::ErrorText error{};
    curl::List headers;
    const curl::Handle handle = curl::open_transfer(request.url, "http,https", request.timeout, error);
    if (!handle) {
        return {.outcome = HttpReply::Outcome::unreachable, .status = 0, .body = {}, .detail = "out of memory"};
    }
    curl::append(headers, "Accept: application/json");
    if (!request.authorization.empty()) {
        curl::append(headers, "Authorization: " + request.authorization);
    }
    if (!request.body.empty()) {
        curl::append(headers, "Content-Type: application/json");
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, request.body.c_str());
    }
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, keep_body);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &reply.body);
    const CURLcode code = curl_easy_perform(handle.get());
    reply.status = curl::status_of(handle);
    if (code != CURLE_OK) {
        reply.outcome =
            code == CURLE_OPERATION_TIMEDOUT ? HttpReply::Outcome::timed_out : HttpReply::Outcome::unreachable;
        reply.detail = curl::words_of(code, error);
    }
    return reply;
}

} // namespace kabinet::provisioning
