#include "server/adapters/http/operation_routes.hpp"

#include "server/use_cases/cancel_operation.hpp"
#include "server/use_cases/request_operation.hpp"
#include "server/use_cases/view_operations.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/contract/operations.hpp"
#include "shared/contract/query.hpp"

#include <charconv>

namespace kabinet::http {

namespace {

struct OperationAddress {
    ports::CompanyId company;
    ports::OperationId operation;
};

// What is no id at all is answered as one that isn't there.
Result<OperationAddress> address_of(const std::vector<std::string>& segments) {
    const auto company = company_of(segments.at(0));
    const std::string& text = segments.at(1);
    std::int64_t id = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, id);
    if (!company || error != std::errc{} || stopped != end) {
        return fail(ErrorCode::not_found);
    }
    return OperationAddress{*company, {id}};
}

contract::OperationDto dto_of(const ports::Operation& operation) {
    contract::OperationRequest details = contract::request_of(operation.order);
    const bool held =
        operation.state == domain::OperationState::accepted && operation.not_before > operation.requested_at;
    return {.id = operation.id.value,
            .msisdn = operation.line.str(),
            .kind = details.kind,
            .state = operation.state,
            .requested_by = operation.requested_by_name,
            .requested_at = format_instant(operation.requested_at),
            .held_until = held ? format_instant(operation.not_before) : std::string{},
            .ended_at = operation.ended_at ? format_instant(*operation.ended_at) : std::string{},
            .failure = operation.failure ? std::string(code_name(*operation.failure)) : std::string{},
            .network_message = operation.gateway_message,
            .iccid = std::move(details.iccid),
            .imei = std::move(details.imei),
            .forwarding = std::move(details.forwarding),
            .target = std::move(details.target),
            .delay_seconds = details.delay_seconds,
            .service = std::move(details.service),
            .limit_tiyn = details.limit_tiyn,
            .retry_of = operation.retry_of.transform([](ports::OperationId id) { return id.value; })};
}

/// 202: it is stored, and will be done.
Result<Response> accepted(const Result<ports::Operation>& operation) {
    return respond_with(operation, [](const ports::Operation& stored) {
        Response response = json_response(contract::encode(dto_of(stored)));
        response.status = 202;
        return response;
    });
}

std::string key_of(const Request& request) {
    return std::string(request.header(contract::idempotency_key_header));
}

} // namespace

Result<Response> create_operation(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    const auto msisdn = domain::Msisdn::parse(api.segments.at(1));
    if (!company || !msisdn) {
        return fail(ErrorCode::not_found);
    }
    const auto request = contract::decode<contract::OperationRequest>(api.request.body);
    if (!request) {
        return std::unexpected(request.error());
    }
    auto command = contract::validate(*request, api.services.iccid);
    if (!command) {
        return std::unexpected(std::move(command.error()));
    }
    return accepted(use_cases::request_operation(api.services, actor, *company, *msisdn,
                                                 {.order = std::move(command->order),
                                                  .idempotency_key = key_of(api.request),
                                                  .password = std::move(command->password)}));
}

Result<Response> list_operations(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto query = contract::decode_query<contract::OperationsQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto line = domain::Msisdn::parse(query->msisdn); // it was valid if it was given
    const ports::OperationPageRequest request{
        .line = line ? std::optional(*line) : std::nullopt,
        .kind = query->kind,
        .state = query->state,
        .before = query->after.transform([](std::int64_t id) { return ports::OperationId{id}; }),
        .limit = query->limit};
    return respond_with(use_cases::list_operations(api.services, actor, *company, request),
                        [](const ports::OperationPage& page) {
                            contract::OperationsPageDto dto;
                            dto.items.reserve(page.rows.size());
                            for (const ports::Operation& operation : page.rows) {
                                dto.items.push_back(dto_of(operation));
                            }
                            if (page.more) {
                                dto.next = std::to_string(page.rows.back().id.value);
                            }
                            return json_response(contract::encode(dto));
                        });
}

Result<Response> read_operation(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    return respond_with(
        use_cases::view_operation(api.services, actor, address->company, address->operation),
        [](const ports::Operation& operation) { return json_response(contract::encode(dto_of(operation))); });
}

Result<Response> cancel_operation(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    return respond_with(
        use_cases::cancel_operation(api.services, actor, address->company, address->operation),
        [](const ports::Operation& operation) { return json_response(contract::encode(dto_of(operation))); });
}

Result<Response> retry_operation(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = address_of(api.segments);
    if (!address) {
        return std::unexpected(address.error());
    }
    const auto asked = contract::decode<contract::OperationRetryRequest>(api.request.body);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    return accepted(use_cases::retry_operation(api.services, actor, address->company, address->operation,
                                               key_of(api.request), asked->password));
}

} // namespace kabinet::http
