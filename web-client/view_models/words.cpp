#include "web-client/view_models/words.hpp"

#include "shared/base/iso8601.hpp"
#include "shared/domain/identifiers/msisdn.hpp"

namespace kabinet::client {

std::string Words::moment(std::string_view iso) const {
    const auto at = parse_instant(iso, "moment");
    return at ? l10n::date_time(language_, *at, zone_) : std::string{};
}

std::string Words::exact_moment(std::string_view iso) const {
    const auto at = parse_instant(iso, "moment");
    return at ? l10n::exact_date_time(language_, *at, zone_) : std::string{};
}

std::string_view Words::status(domain::LineStatus status) const {
    switch (status) {
    case domain::LineStatus::active:
        return (*this)(Message::status_active);
    case domain::LineStatus::blocked:
        return (*this)(Message::status_blocked);
    case domain::LineStatus::debt:
        return (*this)(Message::status_debt);
    case domain::LineStatus::processing:
        break;
    }
    return (*this)(Message::status_processing);
}

std::string Words::failure(const Failure& failure) const {
    switch (failure.kind) {
    case FailureKind::network:
        return std::string((*this)(Message::offline_text));
    case FailureKind::garbled:
        return std::string((*this)(Message::failure_garbled));
    case FailureKind::problem:
        break;
    }
    return std::string((*this)(l10n::error_message(failure.code)));
}

std::string_view Words::refusal(const Error& error) const {
    return (*this)(l10n::error_message(error.code));
}

std::string Words::day(std::string_view iso) const {
    const auto date = parse_date(iso, "date");
    return date ? l10n::date(language_, *date) : std::string{};
}

domain::LineStatus status_of(std::string_view name) {
    return domain::line_status_from(name).value_or(domain::LineStatus::processing);
}

std::string shown_number(std::string_view msisdn) {
    const auto parsed = domain::Msisdn::parse(msisdn);
    return parsed ? parsed->display() : std::string(msisdn);
}

} // namespace kabinet::client
