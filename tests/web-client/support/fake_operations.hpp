#pragma once

#include "shared/contract/catalogue.hpp"
#include "shared/contract/lines.hpp"
#include "shared/contract/operations.hpp"
#include "web-client/ports/transport.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::client::test {

/// Operations as the server does them, but each ends only when a test says so.
class FakeOperations {
public:
    explicit FakeOperations(std::vector<contract::LineDetailDto>& lines, const std::string& password)
        : lines_(lines)
        , password_(password) {}

    std::vector<contract::OperationDto> all; ///< in the order they came
    contract::CatalogueDto catalogue;
    std::optional<ErrorCode> refuse; ///< what every request for an operation is answered with

    /// Nothing: the request is about something else.
    std::optional<HttpReply> answer(const HttpRequest& request);

    /// The network took it, carried it out or refused it.
    void move(std::int64_t id, domain::OperationState state, std::string_view failure = {});

private:
    HttpReply create(const HttpRequest& request, contract::LineDetailDto& line);
    HttpReply retry(const HttpRequest& request, const contract::OperationDto& failed);
    contract::OperationDto& add(const contract::OperationRequest& request, const std::string& msisdn);

    std::vector<contract::LineDetailDto>& lines_;
    const std::string& password_;
    std::map<std::string, std::int64_t> keys_;
};

} // namespace kabinet::client::test
