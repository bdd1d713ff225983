#include "tests/web-client/support/fake_operations.hpp"

#include "shared/contract/problem.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

namespace kabinet::client::test {
namespace {

using domain::OperationKind;
using domain::OperationState;

HttpReply problem(ErrorCode code, const std::string& field = {}) {
    contract::ProblemDto dto;
    dto.status = contract::http_status(code);
    dto.code = code;
    if (!field.empty()) {
        dto.errors.push_back({code, field, {}});
    }
    return {0, dto.status, contract::encode(dto)};
}

template <class T> HttpReply reply(int status, const T& value) {
    return {0, status, contract::encode(value)};
}

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> segments;
    for (const auto part : path.substr(1) | std::views::split('/')) {
        segments.emplace_back(part.begin(), part.end());
    }
    return segments;
}

} // namespace

contract::OperationDto& FakeOperations::add(const contract::OperationRequest& request, const std::string& msisdn) {
    contract::OperationDto operation;
    operation.id = static_cast<std::int64_t>(all.size()) + 1;
    operation.msisdn = msisdn;
    operation.kind = request.kind;
    operation.requested_by = "Иванов Иван";
    operation.requested_at = "2019-02-26T10:52:00Z";
    operation.iccid = request.iccid;
    operation.service = request.service;
    all.push_back(operation);
    const auto line = std::ranges::find(lines_, msisdn, &contract::LineDetailDto::msisdn);
    line->open_operations.push_back({operation.id, operation.kind});
    if (domain::changes_status(operation.kind)) {
        line->status = "processing";
    }
    return all.back();
}

HttpReply FakeOperations::create(const HttpRequest& request, contract::LineDetailDto& line) {
    const auto body = contract::decode<contract::OperationRequest>(request.body);
    if (refuse) {
        return problem(*refuse);
    }
    if (!body) {
        return problem(ErrorCode::malformed);
    }
    if (const auto valid = contract::validate(*body); !valid) {
        return problem(valid.error().code, valid.error().field);
    }
    if (body->kind == OperationKind::swap_sim && body->password != password_) {
        return problem(ErrorCode::password_wrong);
    }
    if (const auto known = keys_.find(request.idempotency_key); known != keys_.end()) {
        return reply(202, all.at(static_cast<std::size_t>(known->second - 1)));
    }
    const contract::OperationDto& operation = add(*body, line.msisdn);
    keys_.emplace(request.idempotency_key, operation.id);
    return reply(202, operation);
}

HttpReply FakeOperations::retry(const HttpRequest& request, const contract::OperationDto& failed) {
    const auto body = contract::decode<contract::OperationRetryRequest>(request.body);
    if (failed.state != OperationState::failed) {
        return problem(ErrorCode::operation_not_failed);
    }
    if (failed.kind == OperationKind::swap_sim && (!body || body->password != password_)) {
        return problem(ErrorCode::password_wrong);
    }
    contract::OperationRequest again;
    again.kind = failed.kind;
    return reply(202, add(again, failed.msisdn));
}

std::optional<HttpReply> FakeOperations::answer(const HttpRequest& request) {
    const auto segments = segments_of(std::string_view(request.path).substr(0, request.path.find('?')));
    if (segments.size() == 3 && segments[2] == "services") {
        return reply(200, catalogue);
    }
    if (segments.size() < 5 || segments[2] != "companies" || segments[3] != "1") {
        return std::nullopt;
    }
    if (segments.size() == 7 && segments[6] == "operations" && request.method == "POST") {
        const auto line = std::ranges::find(lines_, segments[5], &contract::LineDetailDto::msisdn);
        return line != lines_.end() ? create(request, *line) : problem(ErrorCode::not_found);
    }
    if (segments[4] != "operations") {
        return std::nullopt;
    }
    if (segments.size() == 5) {
        contract::OperationsPageDto page;
        page.items.assign(all.rbegin(), all.rend());
        return reply(200, page);
    }
    const auto index = static_cast<std::size_t>(std::stoll(segments[5]) - 1);
    if (index >= all.size()) {
        return problem(ErrorCode::not_found);
    }
    if (segments.size() == 6) {
        return reply(200, all[index]);
    }
    if (segments[6] == "retry") {
        const contract::OperationDto failed = all[index];
        return retry(request, failed);
    }
    if (all[index].state != OperationState::accepted) {
        return problem(ErrorCode::operation_handed_over);
    }
    move(all[index].id, OperationState::cancelled);
    return reply(200, all[index]);
}

void FakeOperations::move(std::int64_t id, OperationState state, std::string_view failure) {
    contract::OperationDto& operation = all.at(static_cast<std::size_t>(id - 1));
    operation.state = state;
    operation.failure = std::string(failure);
    if (domain::is_open(state)) {
        return;
    }
    const auto line = std::ranges::find(lines_, operation.msisdn, &contract::LineDetailDto::msisdn);
    std::erase_if(line->open_operations, [id](const auto& open) { return open.id == id; });
    const bool done = state == OperationState::done;
    if (operation.kind == OperationKind::block) {
        line->status = done ? "blocked" : "active";
    } else if (operation.kind == OperationKind::unblock) {
        line->status = done ? "active" : "blocked";
    } else if (operation.kind == OperationKind::swap_sim && done) {
        line->iccid = operation.iccid;
    }
}

} // namespace kabinet::client::test
