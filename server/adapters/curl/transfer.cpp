#include "server/adapters/curl/transfer.hpp"

namespace kabinet::curl {

namespace {

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

} // namespace

void append(List& list, const std::string& line) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer != nullptr) {
        static_cast<void>(list.release());
        list.reset(longer);
    }
}

Handle open_transfer(const std::string& address, const char* protocols, std::chrono::milliseconds longest,
                     ErrorText& error) {
    start_library();
    Handle handle(curl_easy_init());
    if (handle) {
        curl_easy_setopt(handle.get(), CURLOPT_URL, address.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, protocols);
        curl_easy_setopt(handle.get(), CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(longest.count()));
        curl_easy_setopt(handle.get(), CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, error.data());
    }
    return handle;
}

std::string_view words_of(CURLcode code, const ErrorText& error) noexcept {
    return error.front() != '\0' ? error.data() : curl_easy_strerror(code);
}

int status_of(const Handle& handle) noexcept {
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    return static_cast<int>(status);
}

} // namespace kabinet::curl
