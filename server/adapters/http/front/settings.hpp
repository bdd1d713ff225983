#pragma once

#include "server/adapters/http/ip_address.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kabinet::http {

/// How the server meets the network. The defaults are for a server that faces the Internet by itself.
struct FrontSettings {
    std::string address = "127.0.0.1"; ///< numeric IPv4 or IPv6, or "localhost"; "::" takes IPv4 as well
    std::uint16_t port = 8080;         ///< 0: any free one

    unsigned workers = 16;
    std::size_t connections = 20'000;        ///< in all; less if the limit on open files is lower
    std::size_t connections_per_client = 32; ///< per IPv4 address or IPv6 /64; trusted proxies are not counted
    std::vector<AddressRange> trusted_proxies;

    std::size_t header_bytes = 16 * 1024;
    std::size_t body_bytes = 1024 * 1024;
    std::size_t buffered_bytes = 128 * 1024 * 1024; ///< of all requests that are not whole yet

    // Totals, not per read: a byte now and then extends none of them.
    std::chrono::milliseconds header_time{10'000};    ///< from a request's first byte to the end of its header
    std::chrono::milliseconds idle_time{120'000};     ///< without a byte of a next request
    std::chrono::milliseconds transfer_grace{10'000}; ///< a body or an answer gets this and its size / transfer_rate
    std::size_t transfer_rate = 4096;                 ///< bytes a second, the least that is put up with
    std::chrono::milliseconds linger_time{2'000};     ///< after the last answer, for the client to read it and close
    std::chrono::milliseconds stop_time{5'000};       ///< for requests that run when stop is asked for
};

} // namespace kabinet::http
