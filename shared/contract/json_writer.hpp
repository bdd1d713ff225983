#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kabinet::contract {

/// Appends a JSON text from left to right. What comes out is always valid JSON in UTF-8: bytes that are not UTF-8
/// become U+FFFD. Commas are the writer's business, matching ends are the caller's.
class JsonWriter {
public:
    explicit JsonWriter(std::size_t expected_size = 128)
        : json_(expected_size, '\0') {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_object(std::string_view name);
    JsonWriter& begin_array(std::string_view name);
    JsonWriter& end_array();

    /// Names are the contract's own: small letters and underscores, never in need of an escape.
    JsonWriter& text(std::string_view name, std::string_view value);
    JsonWriter& integer(std::string_view name, std::int64_t value);
    /// Left out when there is none.
    JsonWriter& integer(std::string_view name, std::optional<std::int64_t> value);
    JsonWriter& boolean(std::string_view name, bool value);
    /// Of an array of texts.
    JsonWriter& item(std::string_view value);

    [[nodiscard]] std::string take() {
        json_.resize(used_);
        return std::move(json_);
    }

private:
    char* room(std::size_t size);        ///< where the next `size` bytes go
    void keep(const char* end) noexcept; ///< what was written there, up to `end`, stays
    char* put_comma(char* at) const noexcept;
    char* put_name(char* at, std::string_view name) const noexcept;

    std::string json_; ///< longer than what is used of it
    std::size_t used_ = 0;
};

} // namespace kabinet::contract
