#pragma once

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

// What every transfer of ours through libcurl is like, whoever it goes to.
namespace kabinet::curl {

struct FreeHandle {
    void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
};

struct FreeList {
    void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};

using Handle = std::unique_ptr<CURL, FreeHandle>;
using List = std::unique_ptr<curl_slist, FreeList>;

void append(List& list, const std::string& line);

/// Where libcurl writes why a transfer failed.
using ErrorText = std::array<char, CURL_ERROR_SIZE>;

/// A transfer to `address` over `protocols` ("http,https") and no other: without redirects, signals and TLS older than
/// 1.2, ended after `longest`. The library is started with the first. Null: there is no memory. `error` outlives it.
Handle open_transfer(const std::string& address, const char* protocols, std::chrono::milliseconds longest,
                     ErrorText& error);

/// Why a transfer failed, in libcurl's words.
std::string_view words_of(CURLcode code, const ErrorText& error) noexcept;

/// The status of HTTP, or the last of SMTP; 0: there was none.
int status_of(const Handle& handle) noexcept;

} // namespace kabinet::curl
