#include "web-client/platform/mirror_encoder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string_view>

namespace kabinet::client {

namespace {

// In the order of Role.
constexpr std::array role_names{
    "",         "banner",      "navigation",       "main",      "region",
    "group",    "contentinfo", "heading",          "paragraph", "list",
    "listitem", "term",        "definition",       "link",      "button",
    "textbox",  "searchbox",   "checkbox",         "radio",     "switch",
    "tab",      "tablist",     "tabpanel",         "combobox",  "listbox",
    "option",   "menu",        "menuitem",         "dialog",    "alertdialog",
    "alert",    "status",      "progressbar",      "img",       "table",
    "rowgroup", "row",         "columnheader",     "cell",      "radiogroup",
    "grid",     "gridcell",    "menuitemcheckbox", "toolbar",
};
static_assert(role_names.size() == static_cast<std::size_t>(Role::toolbar) + 1);

constexpr std::array sorted_names{"", "ascending", "descending"};

void put(std::string& json, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    json += '"';
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            json += '\\';
            json += character;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += hex[byte >> 4U];
            json += hex[byte & 15U];
        } else {
            json += character;
        }
    }
    json += '"';
}

void put(std::string& json, std::int64_t number) {
    json += std::to_string(number);
}

/// To a hundredth: finer steps are no reason to touch the page.
void put(std::string& json, float number) {
    const long hundredths = std::isfinite(number) ? std::lround(number * 100) : 0;
    if (hundredths < 0)
        json += '-';
    json += std::to_string(std::abs(hundredths) / 100);
    const long rest = std::abs(hundredths) % 100;
    if (rest != 0) {
        json += '.';
        json += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            json += static_cast<char>('0' + rest % 10);
    }
}

std::int64_t tristate(std::optional<bool> value) {
    return value ? (*value ? 1 : 0) : -1;
}

std::int64_t flags(const Node& node, bool has_children) {
    std::int64_t bits = 0;
    // Bit 0 is the first. mirror.js reads them in this order.
    const std::array all{node.focusable, node.disabled,  node.selected, node.current,         node.has_popup,
                         node.required,  node.invalid,   node.modal,    node.selectable_text, node.align_right,
                         has_children,   node.by_arrows, node.mixed};
    for (std::size_t index = 0; index < all.size(); ++index)
        bits |= static_cast<std::int64_t>(all[index]) << index;
    return bits;
}

void encode_properties(std::string& json, const Node& node, bool has_children) {
    json += '[';
    put(json, static_cast<std::int64_t>(node.id));
    json += ',';
    put(json, std::string_view(role_names[static_cast<std::size_t>(node.role)]));
    for (const std::string* text : {&node.name, &node.value, &node.description, &node.href, &node.placeholder,
                                    &node.input_mode, &node.autocomplete, &node.key_shortcut}) {
        json += ',';
        put(json, std::string_view(*text));
    }
    json += ',';
    put(json, std::string_view(sorted_names[static_cast<std::size_t>(node.sorted)]));
    for (const std::int64_t number :
         {std::int64_t{node.level}, std::int64_t{node.row_index}, std::int64_t{node.row_count},
          std::int64_t{node.column_index}, std::int64_t{node.column_count}, std::int64_t{node.max_length},
          std::int64_t{node.font_weight}, flags(node, has_children), tristate(node.checked), tristate(node.expanded)}) {
        json += ',';
        put(json, number);
    }
    for (const float number : {node.font_px, node.padding_left, node.padding_right}) {
        json += ',';
        put(json, number);
    }
    json += ']';
}

std::string encode_place(const Node& node, const Rect& parent) {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    if (node.clip.w > 0 && node.clip.h > 0) {
        left = std::clamp(node.clip.x - node.rect.x, 0.0F, node.rect.w);
        top = std::clamp(node.clip.y - node.rect.y, 0.0F, node.rect.h);
        right = std::clamp(node.rect.x + node.rect.w - node.clip.x - node.clip.w, 0.0F, node.rect.w);
        bottom = std::clamp(node.rect.y + node.rect.h - node.clip.y - node.clip.h, 0.0F, node.rect.h);
    }
    std::string place = std::to_string(node.id);
    for (const float number :
         {node.rect.x - parent.x, node.rect.y - parent.y, node.rect.w, node.rect.h, left, top, right, bottom}) {
        place += ',';
        put(place, number);
    }
    return place;
}

} // namespace

std::string MirrorEncoder::encode(const std::vector<Node>& nodes) {
    ++round_;
    std::unordered_set<WidgetId> with_children;
    std::unordered_map<WidgetId, Rect> places_of_parents;
    for (const Node& node : nodes)
        with_children.insert(node.parent);

    std::string properties;
    std::string places;
    std::vector<std::pair<WidgetId, WidgetId>> structure;
    structure.reserve(nodes.size());
    for (const Node& node : nodes) {
        Known& known = known_[node.id];
        if (known.seen == round_)
            continue;
        known.seen = round_;
        structure.emplace_back(node.id, node.parent);

        const bool has_children = with_children.contains(node.id);
        if (has_children)
            places_of_parents.emplace(node.id, node.rect);

        std::string text;
        encode_properties(text, node, has_children);
        const std::uint64_t hash = std::hash<std::string>{}(text) | 1U; // 0: not said yet
        if (hash != known.properties) {
            known.properties = hash;
            properties += (properties.empty() ? "" : ",") + text;
        }

        const auto parent = places_of_parents.find(node.parent);
        std::string place = encode_place(node, parent == places_of_parents.end() ? Rect{} : parent->second);
        if (place != known.place) {
            places += (places.empty() ? "" : ",") + place;
            known.place = std::move(place);
        }
    }
    std::erase_if(known_, [this](const auto& entry) { return entry.second.seen != round_; });

    const bool same_structure = structure == structure_;
    if (properties.empty() && places.empty() && same_structure)
        return {};
    std::string json = "[[" + properties + "],";
    if (same_structure) {
        json += '0';
    } else {
        json += '[';
        for (const auto& [id, parent] : structure)
            json += std::to_string(id) + ',' + std::to_string(parent) + ',';
        if (json.back() == ',')
            json.pop_back();
        json += ']';
        structure_ = std::move(structure);
    }
    json += ",[" + places + "]]";
    return json;
}

void MirrorEncoder::forget(WidgetId id) {
    if (const auto found = known_.find(id); found != known_.end())
        found->second.properties = 0;
}

} // namespace kabinet::client
