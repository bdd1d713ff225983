#pragma once

#include "shared/contract/line_files.hpp"
#include "shared/contract/line_labels.hpp"
#include "shared/contract/lines.hpp"
#include "shared/contract/members.hpp"
#include "shared/contract/profile.hpp"
#include "shared/contract/routes.hpp"
#include "shared/contract/session.hpp"
#include "web-client/api/failure.hpp"
#include "web-client/ports/transport.hpp"

#include <cstdint>
#include <initializer_list>
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

/// What lines can be filtered by.
struct LineChoicesKey {
    using Value = contract::LineChoicesDto;
    std::int64_t company = 0;
    [[nodiscard]] std::string path() const;
};

struct LineKey {
    using Value = contract::LineDetailDto;
    std::int64_t company = 0;
    std::string msisdn;
    [[nodiscard]] std::string path() const;
};

struct ProfileKey {
    using Value = contract::ProfileDto;
    [[nodiscard]] std::string path() const;
};

struct OwnSessionsKey {
    using Value = contract::OwnSessionsDto;
    [[nodiscard]] std::string path() const;
};

/// The latest.
struct SignInsKey {
    using Value = contract::SignInsDto;
    [[nodiscard]] std::string path() const;
};

struct MembersKey {
    using Value = contract::MembersDto;
    std::int64_t company = 0;
    [[nodiscard]] std::string path() const;
};

/// Speaks the contract over a Transport. Sends; the answers are drained as they came and decoded by `outcome_of`.
class ApiClient {
public:
    explicit ApiClient(Transport& transport)
        : transport_(transport) {}

    RequestId read(std::string path);
    RequestId send(HttpRequest request); ///< gives it its id
    RequestId sign_out();
    RequestId read_sim_codes(std::int64_t company, std::string_view msisdn, const contract::SimCodesRequest& request);

    RequestId end_session(std::int64_t id);
    RequestId end_other_sessions();
    RequestId name_company(std::int64_t company, const contract::ShortNameRequest& request);
    RequestId change_role(std::int64_t company, std::int64_t member, const contract::RoleRequest& request);
    RequestId remove_member(std::int64_t company, std::int64_t member);
    RequestId set_labels(std::int64_t company, std::string_view msisdn, const contract::LineLabelsRequest& request);
    RequestId choose_language(const contract::LanguageRequest& request);

    void cancel(RequestId id) { transport_.cancel(id); }

    std::vector<HttpReply> drain() { return transport_.drain(); }

private:
    Transport& transport_;
    RequestId last_id_ = 0;
};

/// A message to a route of the contract, `segments` in the place of its `:name`s.
[[nodiscard]] HttpRequest request_of(contract::RouteId id, std::initializer_list<std::string_view> segments = {});

/// Why an answer that is no success brought nothing.
Failure failure_of(const HttpReply& reply);
Failure garbled();

constexpr bool succeeded(const HttpReply& reply) {
    return reply.status >= 200 && reply.status < 300;
}

/// The DTO in an answer.
template <contract::Dto T> Outcome<T> outcome_of(const HttpReply& reply) {
    if (!succeeded(reply)) {
        return std::unexpected(failure_of(reply));
    }
    auto value = contract::decode<T>(reply.body);
    if (!value) {
        return std::unexpected(garbled());
    }
    return std::move(*value);
}

/// An answer without a body worth reading.
Outcome<void> done_outcome_of(const HttpReply& reply);

} // namespace kabinet::client
