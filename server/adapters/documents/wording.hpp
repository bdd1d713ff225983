#pragma once

#include "server/adapters/documents/sheet.hpp"
#include "server/ports/document_renderer.hpp"
#include "shared/l10n/message.hpp"
#include "shared/l10n/tr.hpp"

namespace kabinet::documents {

/// The words of one document.
struct Wording {
    explicit Wording(const ports::DocumentStyle& style)
        : language(l10n::language_from(style.language).value_or(l10n::Language::ru))
        , zone(style.zone)
        , made_at(style.made_at) {}

    [[nodiscard]] std::string say(l10n::Message message) const { return std::string(l10n::tr(language, message)); }

    [[nodiscard]] std::string say(l10n::Message message, std::initializer_list<l10n::Argument> arguments) const {
        return l10n::tr(language, message, arguments);
    }

    [[nodiscard]] std::string date(Date value) const;
    [[nodiscard]] std::string period(Date from, Date to) const;
    [[nodiscard]] std::string made() const;
    [[nodiscard]] std::string moment(Instant at) const;
    /// A sheet of this title, without its table.
    [[nodiscard]] Sheet sheet(std::string title) const;

    l10n::Language language;
    TimeZone zone;
    Instant made_at;
};

l10n::Message message_of(domain::ChargeKind kind) noexcept;

Sheet sheet_of(const ports::PaymentsDocument& document, const Wording& wording);
Sheet sheet_of(const ports::UsageDocument& document, const Wording& wording);
Sheet sheet_of(const ports::NumberListDocument& document, const Wording& wording);
Sheet sheet_of(const ports::ActionsDocument& document, const Wording& wording);
Sheet sheet_of(const ports::LinesDocument& document, const Wording& wording);
Sheet sheet_of(const ports::RegisterDocument& document, const Wording& wording);
Sheet sheet_of(const ports::AnnexDocument& document, const Wording& wording);

} // namespace kabinet::documents
