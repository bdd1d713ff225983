#include "server/adapters/provisioning/tmf641_gateway.hpp"

#include <fmt/format.h>

namespace kabinet::provisioning {

namespace {

constexpr std::string_view wanted_fields =
    "fields=id,externalId,state,errorMessage,cancellationReason,serviceOrderItem";

/// References are the network's: they come back into an address.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        const bool plain = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                           (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '_' || letter == '.';
        if (plain) {
            safe += letter;
        } else {
            fmt::format_to(std::back_inserter(safe), "%{:02X}", static_cast<unsigned char>(letter));
        }
    }
    return safe;
}

/// 4xx that say something about the order itself, and not about us or the moment.
bool is_refusal(int status) noexcept {
    return status == 400 || status == 409 || status == 422;
}

} // namespace

Result<HttpReply> Tmf641Gateway::request(const std::string& path, std::string body) const {
    HttpReply reply = exchange({.url = settings_.address + path,
                                .body = std::move(body),
                                .authorization = settings_.token.empty() ? "" : "Bearer " + settings_.token,
                                .timeout = settings_.timeout});
    switch (reply.outcome) {
    case HttpReply::Outcome::unreachable:
        return fail(ErrorCode::gateway_unreachable, {}, std::move(reply.detail));
    case HttpReply::Outcome::timed_out:
        return fail(ErrorCode::gateway_timeout, {}, std::move(reply.detail));
    case HttpReply::Outcome::answered:
        break;
    }
    if (reply.status >= 500 || reply.status == 401 || reply.status == 403 || reply.status == 429) {
        return fail(ErrorCode::gateway_unreachable, {},
                    fmt::format("status {}: {}", reply.status, error_words(reply.body)));
    }
    return reply;
}

Result<HttpReply> Tmf641Gateway::get(const std::string& path) const {
    auto reply = request(path, {});
    if (reply && reply->status != 200) {
        return fail(ErrorCode::gateway_garbled, {}, fmt::format("status {} of {}", reply->status, path));
    }
    return reply;
}

ports::GatewayAnswer Tmf641Gateway::answer_of(const ServiceOrder& order) const {
    return {.verdict = order.verdict,
            .reference = order.id,
            .message = order.message,
            .ask_again_in = settings_.between_questions};
}

Result<ports::GatewayAnswer> Tmf641Gateway::submit(const ports::GatewayOrder& order) {
    const auto known = get(fmt::format("/serviceOrder?externalId={}&{}", escaped(order.key), wanted_fields));
    if (!known) {
        return std::unexpected(known.error());
    }
    const auto found = find_service_order(known->body, order.key);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (*found) {
        return answer_of(**found);
    }
    const auto reply = request("/serviceOrder", service_order_body(order));
    if (!reply) {
        return std::unexpected(reply.error());
    }
    if (is_refusal(reply->status)) {
        return ports::GatewayAnswer{
            .verdict = ports::GatewayVerdict::refused, .reference = "refused", .message = error_words(reply->body)};
    }
    if (reply->status != 201 && reply->status != 200) {
        return fail(ErrorCode::gateway_garbled, {}, fmt::format("status {} of POST /serviceOrder", reply->status));
    }
    const auto made = parse_service_order(reply->body);
    return made ? Result<ports::GatewayAnswer>(answer_of(*made)) : std::unexpected(made.error());
}

Result<ports::GatewayAnswer> Tmf641Gateway::ask(std::string_view key, std::string_view reference) {
    const auto reply = get(fmt::format("/serviceOrder/{}?{}", escaped(reference), wanted_fields));
    if (!reply) {
        return std::unexpected(reply.error());
    }
    const auto order = parse_service_order(reply->body);
    if (!order) {
        return std::unexpected(order.error());
    }
    if (order->id != reference || (!order->external_id.empty() && order->external_id != key)) {
        return fail(ErrorCode::gateway_garbled, {}, "the network answered about another order");
    }
    return answer_of(*order);
}

} // namespace kabinet::provisioning
