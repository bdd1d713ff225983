#pragma once

#include "shared/contract/line_labels.hpp"
#include "shared/contract/lines.hpp"
#include "shared/contract/members.hpp"
#include "shared/contract/profile.hpp"
#include "shared/contract/session.hpp"
#include "tests/web-client/support/fake_documents.hpp"
#include "tests/web-client/support/fake_operations.hpp"
#include "web-client/ports/transport.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client::test {

/// The server as the client sees it: a Transport that answers by the contract's own encoders, at once or when it is
/// told to.
class FakeServer : public Transport {
public:
    FakeServer();

    bool signed_in = true;
    bool reachable = true;
    bool hold = false; ///< answers wait for release()
    std::string password = "correct horse";
    contract::SessionDto person;
    std::vector<contract::LineDetailDto> lines;
    std::optional<ErrorCode>
        refuse_labels; ///< what is answered to whoever changes them ///< of the first company; the others have none
    contract::ProfileDto profile{"Иванов Иван", "77012111249", "ivanov@kabinet.example", "ru", false};
    contract::OwnSessionsDto sessions;
    contract::SignInsDto sign_ins;
    contract::MembersDto members;
    contract::SimCodesDto codes{"0000", "6911", "11507782", "15275799"};
    std::vector<HttpRequest> requests; ///< all that came, in order
    FakeOperations operations{lines, password};
    FakeDocuments documents;
    std::vector<RequestId> cancelled;

    void add_lines(int count);
    void release();
    /// Requests whose path begins so.
    [[nodiscard]] std::vector<HttpRequest> requests_to(std::string_view path_prefix) const;

    void send(HttpRequest request) override;
    void cancel(RequestId id) override;
    std::vector<HttpReply> drain() override;

    /// Replies wait to be drained.
    [[nodiscard]] bool has_replies() const { return !ready_.empty(); }

private:
    [[nodiscard]] HttpReply answer(const HttpRequest& request);
    HttpReply answer_labels(const HttpRequest& request);
    [[nodiscard]] HttpReply answer_choices() const;
    [[nodiscard]] HttpReply answer_lines(const HttpRequest& request) const;
    [[nodiscard]] std::optional<HttpReply> answer_profile(const HttpRequest& request) const;
    [[nodiscard]] HttpReply answer_summary(const HttpRequest& request) const;

    std::deque<HttpRequest> held_;
    std::vector<HttpReply> ready_;
};

/// A line like those of the manual.
[[nodiscard]] contract::LineDetailDto make_line(std::string msisdn);

} // namespace kabinet::client::test
