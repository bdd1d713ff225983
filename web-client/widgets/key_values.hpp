#pragma once

#include "web-client/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kabinet::client {

/// A small button behind a value.
struct ValueAction {
    std::string key = {};
    const char* icon = nullptr;
    std::string name = {}; ///< «Скопировать ICCID»
    bool busy = false;
};

struct ValuePart {
    std::string name = {}; ///< its own, where a label stands for several values; empty: the label is its name
    std::string text = {};
    std::optional<ValueAction> action = {};
};

struct KeyValue {
    std::string label = {};
    std::vector<ValuePart> parts = {}; ///< usually one
};

/// A label and its value to a line; the values stand in a column of their own.
struct KeyValues {
    float height = 0;
    std::optional<std::string> pressed; ///< key of the action
};

KeyValues key_values(Ui& ui, float x, float y, float width, std::span<const KeyValue> rows);
[[nodiscard]] float key_values_height(const Ui& ui, float width, std::span<const KeyValue> rows);

} // namespace kabinet::client
