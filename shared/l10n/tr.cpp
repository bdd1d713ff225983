#include "shared/l10n/tr.hpp"

#include "shared/l10n/format.hpp"
#include "shared/l10n/plural.hpp"

#include <algorithm>
#include <span>

namespace kabinet::l10n {

namespace {

std::string_view form_of(Language language, Message message, std::size_t form) noexcept {
    std::string_view forms = texts_in(language)[static_cast<std::size_t>(message)];
    for (std::size_t end = forms.find('\0'); form > 0 && end != forms.npos; --form, end = forms.find('\0')) {
        forms.remove_prefix(end + 1);
    }
    return forms.substr(0, forms.find('\0'));
}

const Argument* find(std::span<const Argument> arguments, std::string_view name) noexcept {
    const auto found = std::ranges::find(arguments, name, &Argument::name);
    return found == arguments.end() ? nullptr : &*found;
}

void append_filled(std::string& filled, std::string_view text, std::span<const Argument> arguments,
                   const Argument& count) {
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        filled += text.substr(0, open);
        text.remove_prefix(open);
        const std::size_t close = text.find('}');
        if (close == text.npos) {
            filled += text;
            return;
        }
        const std::string_view name = text.substr(1, close - 1);
        const Argument* argument = name == count.name ? &count : find(arguments, name);
        filled += argument == nullptr ? text.substr(0, close + 1) : argument->value;
        text.remove_prefix(close + 1);
    }
}

} // namespace

std::string_view tr(Language language, Message message) noexcept {
    return form_of(language, message, 0);
}

std::string tr(Language language, Message message, std::initializer_list<Argument> arguments) {
    return tr(language, message, std::span(arguments.begin(), arguments.size()));
}

std::string tr(Language language, Message message, std::span<const Argument> arguments) {
    std::string filled;
    append_filled(filled, tr(language, message), arguments, Argument{});
    return filled;
}

std::string tr_n(Language language, Message message, std::int64_t count, std::initializer_list<Argument> arguments) {
    const std::string written = number(language, count);
    std::string filled;
    append_filled(filled, form_of(language, message, plural_form(language, count)), arguments, {"count", written});
    return filled;
}

} // namespace kabinet::l10n
