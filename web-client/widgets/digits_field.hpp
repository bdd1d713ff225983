#pragma once

#include "web-client/widgets/form_field.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kabinet::client {

/// How digits are spaced for the eye.
enum class Grouping : std::uint8_t {
    fours,  ///< 8999 7021 2345 6789 9456
    msisdn, ///< +7 701 054 20 19
    imei,   ///< 35202309 352069 0: type allocation code, serial number, what follows
    none,
};

/// "89997021" -> "8999 7021". Digits beyond the pattern stay in the last group.
[[nodiscard]] std::string grouped(std::string_view digits, Grouping grouping);
/// What was typed or pasted into a field that showed `before`, as digits: everything else is dropped, and rubbing out a
/// space rubs out the digit before it.
[[nodiscard]] std::string typed_digits(std::string_view typed, std::string_view before, std::size_t most);

struct DigitsFieldSpec {
    TextFieldSpec field = {};
    Grouping grouping = Grouping::none;
    std::size_t most = 20; ///< digits
};

/// A field for a number that is an identifier: grouped while it is typed; the value stays digits.
FormFieldResult digits_field(Ui& ui, float x, float y, float width, const FieldWords& words, DigitsFieldSpec spec,
                             std::string& digits);

} // namespace kabinet::client
