#include "web-client/view_models/line_view.hpp"

#include "shared/domain/identifiers/iccid.hpp"
#include "shared/domain/identifiers/imei.hpp"
#include "shared/domain/line/billing_method.hpp"
#include "web-client/view_models/quick_operations.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::string_view nothing = "—";

std::string or_dash(std::string_view text) {
    return std::string(text.empty() ? nothing : text);
}

// How the network's people read it: type allocation code, serial number, and what follows.
std::string grouped_imei(std::string_view digits) {
    constexpr std::size_t allocation_code = 8;
    const auto imei = domain::Imei::parse(digits);
    if (!imei) {
        return std::string(digits);
    }
    const std::string_view device = imei->device();
    std::string result(device.substr(0, allocation_code));
    result += ' ';
    result += device.substr(allocation_code);
    if (digits.size() > device.size()) {
        result += ' ';
        result += digits.substr(device.size());
    }
    return result;
}

std::string grouped_iccid(std::string_view digits) {
    const auto iccid = domain::Iccid::parse_stored(digits);
    return iccid ? iccid->display() : std::string(digits);
}

std::optional<float> used_of(std::int64_t limit, std::int64_t available) {
    if (limit <= 0) {
        return std::nullopt;
    }
    const auto share = static_cast<float>(static_cast<double>(limit - available) / static_cast<double>(limit));
    return std::clamp(share, 0.0F, 1.0F);
}

bool paid_in_advance(const contract::LineDetailDto& line) {
    return domain::billing_method_from(line.billing_method) == domain::BillingMethod::advance;
}

std::vector<LineFact> facts_of(const Words& words, const contract::LineDetailDto& line) {
    std::vector<LineFact> facts;
    const auto add = [&](Message label, std::string value, std::optional<float> used = {}) {
        facts.push_back({std::string(words(label)), std::move(value), used});
    };
    add(Message::number_tariff, or_dash(line.tariff));
    if (paid_in_advance(line)) {
        add(Message::number_balance, words.money(line.balance_tiyn));
        return facts;
    }
    add(Message::number_available, words.money(line.available_tiyn));
    if (line.individual_limit_tiyn) {
        add(Message::number_individual_limit, words.money(*line.individual_limit_tiyn),
            used_of(*line.individual_limit_tiyn, line.available_tiyn));
    }
    if (line.credit_limit_tiyn) {
        add(Message::number_credit_limit, words.money(*line.credit_limit_tiyn));
    }
    return facts;
}

std::string_view billing_word(const Words& words, std::string_view method) {
    const auto known = domain::billing_method_from(method);
    if (!known) {
        return nothing;
    }
    return words(*known == domain::BillingMethod::advance ? Message::billing_advance : Message::billing_credit);
}

LineEntry entry(const Words& words, Message label, std::string_view stored, std::string shown, Copyable what) {
    const bool here = !stored.empty();
    return {std::string(words(label)), here ? std::move(shown) : std::string(nothing), here ? what : Copyable::nothing,
            std::string(stored)};
}

} // namespace

LineView line_view(const Words& words, const contract::LineDetailDto& line) {
    LineView view;
    view.number = shown_number(line.msisdn);
    view.status = status_of(line.status);
    view.status_word = std::string(words.status(view.status));
    if (const std::string moment = words.moment(line.status_changed_at); !moment.empty()) {
        view.since = words(Message::number_since, {{"moment", moment}});
    }
    view.facts = facts_of(words, line);
    view.paid_in_advance = paid_in_advance(line);
    view.blocks = view.status != domain::LineStatus::blocked && view.status != domain::LineStatus::debt;
    view.why_not_block =
        why_not(words, view.blocks ? domain::OperationKind::block : domain::OperationKind::unblock, line);

    view.general.push_back({std::string(words(Message::number_billing_method)),
                            std::string(billing_word(words, line.billing_method)),
                            Copyable::nothing,
                            {}});
    view.general.push_back(entry(words, Message::number_registration_form, line.registration_form,
                                 line.registration_form, Copyable::registration_form));
    view.general.push_back(entry(words, Message::number_account, line.account, line.account, Copyable::account));
    view.general.push_back({std::string(words(Message::number_sms_ussd_ban)),
                            std::string(words(line.sms_ussd_ban ? Message::number_on : Message::number_off)),
                            Copyable::nothing,
                            {}});

    view.device.push_back(entry(words, Message::number_iccid, line.iccid, grouped_iccid(line.iccid), Copyable::iccid));
    if (const std::string swapped = words.moment(line.swapped_at); !swapped.empty()) {
        view.device.push_back({std::string(words(Message::number_swapped_at)), swapped, Copyable::nothing, {}});
    }
    view.device.push_back(entry(words, Message::number_imei, line.imei, grouped_imei(line.imei), Copyable::imei));
    view.has_imei = !line.imei.empty();
    view.has_sim_codes = line.has_sim_codes;
    return view;
}

std::string copy_name(const Words& words, Copyable what) {
    switch (what) {
    case Copyable::number:
        return std::string(words(Message::copy_number));
    case Copyable::registration_form:
        return std::string(words(Message::copy_registration_form));
    case Copyable::account:
        return std::string(words(Message::copy_account));
    case Copyable::iccid:
        return words(Message::common_copy, {{"what", words(Message::number_iccid)}});
    case Copyable::imei:
        return words(Message::common_copy, {{"what", words(Message::number_imei)}});
    case Copyable::nothing:
        break;
    }
    return {};
}

} // namespace kabinet::client
