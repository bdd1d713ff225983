#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kabinet::contract {

/// Appends a JSON text from left to right. What comes out is always valid JSON in UTF-8: bytes that are not UTF-8
/// become U+FFFD. Commas are the writer's business, matching ends are the caller's.
class JsonWriter {
public:
    explicit JsonWriter(std::size_t expected_size = 0) { json_.reserve(expected_size); }

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array(std::string_view name);
    JsonWriter& end_array();

    JsonWriter& text(std::string_view name, std::string_view value);
    JsonWriter& integer(std::string_view name, std::int64_t value);
    /// Left out when there is none.
    JsonWriter& integer(std::string_view name, std::optional<std::int64_t> value);
    JsonWriter& boolean(std::string_view name, bool value);

    [[nodiscard]] std::string take() { return std::move(json_); }

private:
    void comma();
    void key(std::string_view name);
    void quoted(std::string_view value);

    std::string json_;
};

} // namespace kabinet::contract
