#include "web-client/view_models/operation_draft.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kabinet::client {
namespace {

using domain::OperationKind;

// The rule names a detail as the domain does, the contract as it is sent.
bool same_field(std::string_view said, std::string_view asked) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> others{
        {{"delay", "delay_seconds"}, {"limit", "limit_tiyn"}}};
    return said == asked || std::ranges::any_of(others, [&](const auto& names) {
               return (said == names.first && asked == names.second) || (said == names.second && asked == names.first);
           });
}

bool same(const contract::OperationRequest& a, const contract::OperationRequest& b) {
    return contract::encode(a) == contract::encode(b);
}

} // namespace

std::optional<std::int64_t> parse_amount(std::string_view text) {
    constexpr std::int64_t most = 1'000'000'000'000;
    std::int64_t tenge = 0;
    std::int64_t tiyn = 0;
    int decimals = -1;
    bool any = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter >= '0' && letter <= '9') {
            any = true;
            if (decimals < 0) {
                tenge = tenge * 10 + (letter - '0');
            } else if (decimals < 2) {
                tiyn = tiyn * 10 + (letter - '0');
                ++decimals;
            } else {
                return std::nullopt;
            }
            if (tenge > most) {
                return std::nullopt;
            }
        } else if ((letter == ',' || letter == '.') && decimals < 0) {
            decimals = 0;
        } else if (letter == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0') {
            ++at; // a no-break space
        } else if (letter != ' ') {
            return std::nullopt;
        }
    }
    if (!any) {
        return std::nullopt;
    }
    return tenge * 100 + (decimals == 1 ? tiyn * 10 : tiyn);
}

contract::OperationRequest OperationDraft::request() const {
    contract::OperationRequest request;
    request.kind = kind;
    switch (kind) {
    case OperationKind::swap_sim:
        request.iccid = iccid;
        break;
    case OperationKind::register_imei:
    case OperationKind::remove_imei:
        request.imei = imei;
        break;
    case OperationKind::set_forwarding:
        request.target = target;
        if (forwarding == domain::ForwardingKind::no_answer) {
            request.delay_seconds = delay_seconds;
        }
        request.forwarding = domain::name_of(forwarding);
        break;
    case OperationKind::clear_forwarding:
        request.forwarding = domain::name_of(forwarding);
        break;
    case OperationKind::connect_service:
    case OperationKind::disconnect_service:
        request.service = service;
        break;
    case OperationKind::set_individual_limit:
        request.limit_tiyn = parse_amount(limit);
        break;
    default:
        break;
    }
    return request;
}

Result<contract::OperationCommand> OperationDraft::check(const domain::LineCondition* line) const {
    if (kind == OperationKind::set_individual_limit && !limit.empty() && !parse_amount(limit)) {
        return fail(ErrorCode::individual_limit_range, "limit");
    }
    contract::OperationRequest typed = request();
    if (kind == OperationKind::swap_sim) {
        typed.password = "-"; // asked for later, by the page's own form
    }
    auto command = contract::validate(typed, iccid_rules);
    if (command && line != nullptr) {
        if (auto allowed = domain::check_allowed(command->order, *line); !allowed) {
            return std::unexpected(std::move(allowed.error()));
        }
    }
    return command;
}

std::optional<Error> OperationDraft::wrong(const domain::LineCondition* line) const {
    if (refused && refused->kind == FailureKind::problem && sent && same(*sent, request())) {
        return refused->errors.empty() ? Error{refused->code, {}, {}} : refused->errors.front();
    }
    const auto command = check(line);
    return command ? std::nullopt : std::optional(command.error());
}

// Nobody is told that a number is too short while they type it.
bool OperationDraft::finished(std::string_view field) const {
    return tried || (field == "iccid" && iccid.size() >= domain::Iccid::length) ||
           (field == "target" && target.size() >= domain::Msisdn::length) ||
           (field == "limit" && !limit.empty() && parse_amount(limit));
}

std::string OperationDraft::error_at(const Words& words, std::string_view field,
                                     const domain::LineCondition* line) const {
    const auto error = wrong(line);
    if (!error || !same_field(error->field, field) || !finished(field)) {
        return {};
    }
    return std::string(words(l10n::error_message(error->code)));
}

bool OperationDraft::possible(const domain::LineCondition* line) const {
    const auto command = check(line);
    return command || !command.error().field.empty();
}

std::string OperationDraft::error(const Words& words, const domain::LineCondition* line) const {
    if (refused && refused->kind != FailureKind::problem && sent && same(*sent, request())) {
        return words.failure(*refused);
    }
    const auto error = wrong(line);
    const bool shown = error && error->field.empty() && error->code != ErrorCode::unauthenticated;
    return shown ? std::string(words(l10n::error_message(error->code))) : std::string{};
}

} // namespace kabinet::client
