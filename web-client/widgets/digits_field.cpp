#include "web-client/widgets/digits_field.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::array<std::size_t, 5> fours{4, 4, 4, 4, 4};
constexpr std::array<std::size_t, 5> phone{1, 3, 3, 2, 2};
constexpr std::array<std::size_t, 3> device{8, 6, 2};

std::span<const std::size_t> groups_of(Grouping grouping) {
    switch (grouping) {
    case Grouping::fours:
        return fours;
    case Grouping::msisdn:
        return phone;
    case Grouping::imei:
        return device;
    case Grouping::none:
        break;
    }
    return {};
}

std::string only_digits(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char letter) { return letter >= '0' && letter <= '9'; });
    return digits;
}

} // namespace

std::string grouped(std::string_view digits, Grouping grouping) {
    std::string shown;
    if (grouping == Grouping::msisdn && digits.starts_with('7')) {
        shown = "+";
    }
    const auto groups = groups_of(grouping);
    std::size_t at = 0;
    for (std::size_t index = 0; index < groups.size() && at < digits.size(); ++index) {
        if (index > 0) {
            shown += ' ';
        }
        const std::size_t length = index + 1 == groups.size() ? digits.size() - at : groups[index];
        shown += digits.substr(at, length);
        at += std::min(length, digits.size() - at);
    }
    shown += digits.substr(at);
    return shown;
}

std::string typed_digits(std::string_view typed, std::string_view before, std::size_t most) {
    std::string digits = only_digits(typed);
    if (typed.size() + 1 == before.size() && digits == only_digits(before)) {
        const auto differ = std::ranges::mismatch(typed, before);
        const auto place = static_cast<std::size_t>(differ.in2 - before.begin());
        const std::size_t digits_before = only_digits(before.substr(0, place)).size();
        if (digits_before > 0) {
            digits.erase(digits_before - 1, 1);
        }
    }
    if (digits.size() > most) {
        digits.resize(most);
    }
    return digits;
}

FormFieldResult digits_field(Ui& ui, float x, float y, float width, const FieldWords& words, DigitsFieldSpec spec,
                             std::string& digits) {
    const std::string before = grouped(digits, spec.grouping);
    std::string text = before;
    if (spec.field.input_mode == "text") {
        spec.field.input_mode = spec.grouping == Grouping::msisdn ? "tel" : "numeric";
    }
    FormFieldResult result = form_field(ui, x, y, width, words, spec.field, text);
    if (result.changed) {
        std::string now = typed_digits(text, before, spec.most);
        result.changed = now != digits;
        digits = std::move(now);
        ui.keep_drawing(); // the field showed what was typed, ungrouped
    }
    return result;
}

} // namespace kabinet::client
