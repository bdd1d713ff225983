#pragma once

#include "shared/contract/lines.hpp"
#include "shared/contract/session.hpp"
#include "web-client/api/failure.hpp"
#include "web-client/ports/transport.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client {

/// What a read is about: the address that names it, and what comes from there.
struct SessionKey {
    using Value = contract::SessionDto;
    [[nodiscard]] std::string path() const;
};

struct LinesPageKey {
    using Value = contract::LinesPageDto;
    std::int64_t company = 0;
    contract::LinesQuery query;
    [[nodiscard]] std::string path() const;
};

struct LinesSummaryKey {
    using Value = contract::LinesSummaryDto;
    std::int64_t company = 0;
    [[nodiscard]] std::string path() const;
};

struct LineKey {
    using Value = contract::LineDetailDto;
    std::int64_t company = 0;
    std::string msisdn;
    [[nodiscard]] std::string path() const;
};

/// Speaks the contract over a Transport. Sends; the answers are drained as they came and decoded by `outcome_of`.
class ApiClient {
public:
    explicit ApiClient(Transport& transport)
        : transport_(transport) {}

    RequestId read(std::string path);
    RequestId sign_out();
    RequestId read_sim_codes(std::int64_t company, std::string_view msisdn, const contract::SimCodesRequest& request);

    void cancel(RequestId id) { transport_.cancel(id); }

    std::vector<HttpReply> drain() { return transport_.drain(); }

private:
    RequestId send(HttpRequest request);

    Transport& transport_;
    RequestId last_id_ = 0;
};

/// Defined for each type of the contract that an answer can carry.
template <class T> Outcome<T> outcome_of(const HttpReply& reply);
template <> Outcome<contract::SessionDto> outcome_of(const HttpReply& reply);
template <> Outcome<contract::LinesPageDto> outcome_of(const HttpReply& reply);
template <> Outcome<contract::LinesSummaryDto> outcome_of(const HttpReply& reply);
template <> Outcome<contract::LineDetailDto> outcome_of(const HttpReply& reply);
template <> Outcome<contract::SimCodesDto> outcome_of(const HttpReply& reply);

/// An answer without a body worth reading.
Outcome<void> done_outcome_of(const HttpReply& reply);

} // namespace kabinet::client
