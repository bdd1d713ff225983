#include "web-client/api/api_client.hpp"

#include "shared/contract/problem.hpp"

#include <utility>

namespace kabinet::client {

using contract::RouteId;

HttpRequest request_of(RouteId id, std::initializer_list<std::string_view> segments) {
    HttpRequest request;
    request.method = std::string(contract::name_of(contract::route_of(id).method));
    request.path = contract::path_of(id, segments);
    return request;
}

Failure garbled() {
    return {FailureKind::garbled, ErrorCode::internal, {}};
}

Failure failure_of(const HttpReply& reply) {
    if (reply.status == 0) {
        return {FailureKind::network, ErrorCode::unavailable, {}};
    }
    if (auto problem = contract::decode_problem(reply.body)) {
        return {FailureKind::problem, problem->code, std::move(problem->errors)};
    }
    // A proxy between us and the server speaks for itself, without our vocabulary.
    if (reply.status == 502 || reply.status == 503 || reply.status == 504) {
        return {FailureKind::network, ErrorCode::unavailable, {}};
    }
    if (reply.status == 401) {
        return {FailureKind::problem, ErrorCode::unauthenticated, {}};
    }
    return garbled();
}

std::string SessionKey::path() const {
    return contract::path_of(RouteId::session_read);
}

std::string LinesPageKey::path() const {
    std::string path = contract::path_of(RouteId::lines_list, {std::to_string(company)});
    const std::string parameters = contract::encode_query(query);
    return parameters.empty() ? path : path + "?" + parameters;
}

std::string LinesSummaryKey::path() const {
    return contract::path_of(RouteId::lines_summary, {std::to_string(company)});
}

std::string LineChoicesKey::path() const {
    return contract::path_of(RouteId::line_choices, {std::to_string(company)});
}

std::string LineKey::path() const {
    return contract::path_of(RouteId::line_read, {std::to_string(company), msisdn});
}

std::string ProfileKey::path() const {
    return contract::path_of(RouteId::profile_read);
}

std::string OwnSessionsKey::path() const {
    return contract::path_of(RouteId::own_sessions_list);
}

std::string SignInsKey::path() const {
    return contract::path_of(RouteId::sign_ins_list);
}

std::string MembersKey::path() const {
    return contract::path_of(RouteId::members_list, {std::to_string(company)});
}

RequestId ApiClient::send(HttpRequest request) {
    request.id = ++last_id_;
    transport_.send(std::move(request));
    return last_id_;
}

RequestId ApiClient::read(std::string path) {
    HttpRequest request;
    request.method = "GET";
    request.path = std::move(path);
    return send(std::move(request));
}

RequestId ApiClient::sign_out() {
    return send(request_of(RouteId::session_delete));
}

RequestId ApiClient::read_sim_codes(std::int64_t company, std::string_view msisdn,
                                    const contract::SimCodesRequest& request) {
    HttpRequest message = request_of(RouteId::sim_codes_read, {std::to_string(company), msisdn});
    message.body = contract::encode(request);
    return send(std::move(message));
}

RequestId ApiClient::end_session(std::int64_t id) {
    return send(request_of(RouteId::own_session_end, {std::to_string(id)}));
}

RequestId ApiClient::end_other_sessions() {
    return send(request_of(RouteId::other_sessions_end));
}

RequestId ApiClient::name_company(std::int64_t company, const contract::ShortNameRequest& request) {
    HttpRequest message = request_of(RouteId::company_name, {std::to_string(company)});
    message.body = contract::encode(request);
    return send(std::move(message));
}

RequestId ApiClient::change_role(std::int64_t company, std::int64_t member, const contract::RoleRequest& request) {
    HttpRequest message = request_of(RouteId::member_role, {std::to_string(company), std::to_string(member)});
    message.body = contract::encode(request);
    return send(std::move(message));
}

RequestId ApiClient::remove_member(std::int64_t company, std::int64_t member) {
    return send(request_of(RouteId::member_remove, {std::to_string(company), std::to_string(member)}));
}

RequestId ApiClient::set_labels(std::int64_t company, std::string_view msisdn,
                                const contract::LineLabelsRequest& request) {
    HttpRequest message = request_of(RouteId::line_labels, {std::to_string(company), msisdn});
    message.body = contract::encode(request);
    return send(std::move(message));
}

RequestId ApiClient::choose_language(const contract::LanguageRequest& request) {
    HttpRequest message = request_of(RouteId::language_choose);
    message.body = contract::encode(request);
    return send(std::move(message));
}

Outcome<void> done_outcome_of(const HttpReply& reply) {
    if (!succeeded(reply)) {
        return std::unexpected(failure_of(reply));
    }
    return {};
}

} // namespace kabinet::client
