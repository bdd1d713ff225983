#include "web-client/ports/semantics.hpp"

#include <algorithm>
#include <bit>
#include <concepts>

namespace kabinet::client {
namespace {

constexpr std::uint64_t fnv_offset = 0xcbf29ce484222325U;
constexpr std::uint64_t fnv_prime = 0x100000001b3U;

class Hasher {
public:
    void add(std::unsigned_integral auto value) {
        state_ = (state_ ^ static_cast<std::uint64_t>(value)) * fnv_prime;
        state_ ^= state_ >> 29U;
    }

    void add(const std::string& text) {
        add(text.size());
        for (const char character : text) {
            state_ = (state_ ^ static_cast<unsigned char>(character)) * fnv_prime;
        }
    }

    void add(float value) { add(std::bit_cast<std::uint32_t>(value)); }

    void add(const Rect& rect) {
        add(rect.x);
        add(rect.y);
        add(rect.w);
        add(rect.h);
    }

    void add(const std::optional<bool>& value) { add(value ? (*value ? 2U : 1U) : 0U); }

    [[nodiscard]] std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = fnv_offset;
};

std::uint64_t flags_of(const Node& node) {
    std::uint64_t bits = 0;
    for (const bool flag :
         {node.focusable, node.disabled, node.selected, node.current, node.has_popup, node.required, node.invalid,
          node.modal, node.selectable_text, node.align_right, node.by_arrows, node.mixed}) {
        bits = bits * 2 + (flag ? 1U : 0U);
    }
    return bits;
}

void add(Hasher& hasher, const Node& node) {
    hasher.add((static_cast<std::uint64_t>(node.id) << 32U) | node.parent);
    hasher.add((static_cast<std::uint64_t>(node.role) << 8U) | static_cast<std::uint64_t>(node.sorted));
    for (const std::string* text : {&node.name, &node.value, &node.description, &node.href, &node.placeholder,
                                    &node.input_mode, &node.autocomplete, &node.key_shortcut}) {
        hasher.add(*text);
    }
    hasher.add(node.rect);
    hasher.add(node.clip);
    for (const int number : {node.level, node.row_index, node.row_count, node.column_index, node.column_count,
                             node.max_length, node.font_weight}) {
        hasher.add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(number)));
    }
    hasher.add(node.font_px);
    hasher.add(node.padding_left);
    hasher.add(node.padding_right);
    hasher.add(flags_of(node));
    hasher.add(node.checked);
    hasher.add(node.expanded);
}

bool take(std::vector<WidgetId>& ids, WidgetId id) {
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end()) {
        return false;
    }
    ids.erase(found);
    return true;
}

} // namespace

Rect Rect::intersected(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
            std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
}

void Semantics::begin_frame() {
    building_.clear();
    parents_.assign(1, Level{});
}

void Semantics::end_frame() {
    Hasher hasher;
    for (const Node& node : building_) {
        kabinet::client::add(hasher, node);
    }
    hash_ = hasher.value();
    shown_.swap(building_);
    // What no widget of this frame asked for is not kept for one that appears later.
    activated_.clear();
    submitted_.clear();
    typed_.clear();
    keys_.clear();
    escape_ = false;
    scroll_ = 0;
    focus_moved_ = false;
}

void Semantics::place(Node& node) {
    Level& level = parents_.back();
    if (node.id == 0) {
        Hasher hasher;
        hasher.add(level.id);
        hasher.add(++level.unnamed);
        const std::uint64_t mixed = hasher.value() ^ (hasher.value() >> 32U);
        node.id = std::max<WidgetId>(1, static_cast<WidgetId>(mixed));
    }
    node.parent = level.id;
}

void Semantics::add(Node node) {
    place(node);
    building_.push_back(std::move(node));
}

void Semantics::open(Node node) {
    place(node);
    parents_.push_back(Level{node.id, 0});
    building_.push_back(std::move(node));
}

void Semantics::close() {
    if (parents_.size() > 1) {
        parents_.pop_back();
    }
}

bool Semantics::take_activation(WidgetId id) {
    const bool taken = take(activated_, id);
    extending_ = taken && extending_reported_;
    return taken;
}

std::optional<std::string> Semantics::take_typed(WidgetId id) {
    auto node = typed_.extract(id);
    if (node.empty()) {
        return std::nullopt;
    }
    return std::move(node.mapped());
}

bool Semantics::take_submit(WidgetId id) {
    return take(submitted_, id);
}

void Semantics::announce(std::string text) {
    announcements_.push_back(std::move(text));
}

float Semantics::take_scroll() {
    return std::exchange(scroll_, 0.0F);
}

void Semantics::report_scroll(float distance) {
    scroll_ += distance;
}

bool Semantics::take_escape() {
    return std::exchange(escape_, false);
}

std::optional<std::string> Semantics::take_key(WidgetId id) {
    const auto found = std::ranges::find(keys_, id, [](const auto& entry) { return entry.first; });
    if (found == keys_.end()) {
        return std::nullopt;
    }
    std::string key = std::move(found->second);
    keys_.erase(found);
    return key;
}

void Semantics::report_activation(WidgetId id, bool extending) {
    activated_.push_back(id);
    extending_reported_ = extending;
}

void Semantics::report_typed(WidgetId id, std::string text) {
    typed_.insert_or_assign(id, std::move(text));
}

void Semantics::report_submit(WidgetId id) {
    submitted_.push_back(id);
}

void Semantics::report_focus(WidgetId id, bool by_keyboard) {
    focus_moved_ = focus_moved_ || id != focused_;
    focused_ = id;
    focus_visible_ = by_keyboard;
}

void Semantics::report_escape() {
    escape_ = true;
}

void Semantics::report_key(WidgetId id, std::string key) {
    keys_.emplace_back(id, std::move(key));
}

std::optional<WidgetId> Semantics::take_focus_request() {
    return std::exchange(focus_request_, std::nullopt);
}

std::vector<std::string> Semantics::take_announcements() {
    return std::exchange(announcements_, {});
}

} // namespace kabinet::client
