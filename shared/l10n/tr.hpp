#pragma once

#include "shared/l10n/catalogue.hpp"
#include "shared/l10n/language.hpp"
#include "shared/l10n/message.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::l10n {

/// What `{name}` in a message stands for.
struct Argument {
    std::string_view name;
    std::string_view value;
};

/// The message as it is in the catalogue. Lives as long as the program.
std::string_view tr(Language language, Message message) noexcept;
/// With its placeholders filled; one without an argument stays as it is.
std::string tr(Language language, Message message, std::initializer_list<Argument> arguments);
std::string tr(Language language, Message message, std::span<const Argument> arguments);
/// A plural message in the form that goes with `count`; `{count}` is filled with the number as the language writes it.
std::string tr_n(Language language, Message message, std::int64_t count,
                 std::initializer_list<Argument> arguments = {});

} // namespace kabinet::l10n
