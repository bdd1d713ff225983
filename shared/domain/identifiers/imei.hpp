#pragma once

#include "shared/base/error.hpp"

#include <compare>
#include <string>
#include <string_view>

namespace kabinet::domain {

/// A device's number as the network or a person gives it: 14 digits, 15 (the last is Luhn's check digit) or 16 (IMEISV:
/// two digits of software version at the end). The first 14 (TAC 8, serial 6) are the device: they alone are compared.
class Imei {
public:
    static constexpr std::size_t device_length = 14;

    /// Accepts groups. Errors: `required`, `imei_characters`, `imei_length`, `imei_check_digit` (of 15 digits only).
    static Result<Imei> parse(std::string_view text, std::string_view field = "imei");

    /// As given, 14 … 16 digits.
    [[nodiscard]] std::string_view digits() const noexcept { return digits_; }

    [[nodiscard]] const std::string& str() const noexcept { return digits_; }

    [[nodiscard]] std::string_view device() const noexcept { return digits().substr(0, device_length); }

    /// The same device.
    bool operator==(const Imei& other) const noexcept { return device() == other.device(); }

    auto operator<=>(const Imei& other) const noexcept { return device() <=> other.device(); }

private:
    explicit Imei(std::string digits) noexcept
        : digits_(std::move(digits)) {}

    std::string digits_;
};

} // namespace kabinet::domain
