#pragma once

#include "web-client/ports/semantics.hpp"
#include "web-client/theme/tokens.hpp"
#include "web-client/widgets/hits.hpp"
#include "web-client/widgets/motion.hpp"
#include "web-client/widgets/scroll_state.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

struct ImDrawList;
struct ImDrawListSplitter;

namespace kabinet::client {

/// What a frame is drawn for.
struct Environment {
    float width = 0, height = 0; ///< CSS pixels
    bool dark = false;
    bool reduced_motion = false;
    bool coarse_pointer = false;
    std::int64_t now_ms = 0;
};

/// What the person did with something that can be pressed.
struct Press {
    bool hovered = false;
    bool held = false;
    bool activated = false; ///< by pointer, keyboard or assistive technology; once
    bool extending = false; ///< … with Shift: up to here
    bool ring = false;      ///< draw the focus ring
    float hover = 0;        ///< 0 … 1, for colours on their way
};

/// Everything widgets share while a frame is drawn: where to draw, who the pointer is for, the mirror, motion, and the
/// few things that live longer than a frame (scroll places, the open popup).
class Ui {
public:
    explicit Ui(Semantics& semantics);
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;
    ~Ui();

    void begin_frame(const Environment& environment);
    void end_frame();

    [[nodiscard]] const Palette& colors() const { return environment_.dark ? dark_palette : light_palette; }

    [[nodiscard]] const Environment& environment() const { return environment_; }

    [[nodiscard]] Rect viewport() const { return {0, 0, environment_.width, environment_.height}; }

    [[nodiscard]] bool phone() const { return environment_.width < metric::phone_below; }

    [[nodiscard]] bool desktop() const { return environment_.width >= metric::desktop_from; }

    [[nodiscard]] float control_height() const;

    [[nodiscard]] ImDrawList& list() const { return *list_; }

    [[nodiscard]] Semantics& semantics() { return semantics_; }

    [[nodiscard]] Hits& hits() { return hits_; }

    /// A key that no element wanted ("/", "?", "ArrowDown", …) was pressed. True once.
    bool take_page_key(std::string_view key);
    /// Of the scroll keys among them the first; empty: none.
    std::string take_scroll_key();

    // --- identity: hashes of keys within the scopes that are open
    [[nodiscard]] WidgetId id(std::string_view key) const;
    void push_scope(std::string_view key);
    void pop_scope();

    // --- clipping of what is drawn, pressed and mirrored
    void push_clip(const Rect& rect);
    void pop_clip();

    [[nodiscard]] Rect clip() const { return clips_.empty() ? viewport() : clips_.back(); }

    // --- layers: drawn above the page, and the pointer's first
    void push_layer(Layer layer);
    void pop_layer();

    [[nodiscard]] Layer layer() const { return layers_.empty() ? Layer::page : layers_.back(); }

    /// Registers the widget for pointer and keyboard and says what came.
    Press press(WidgetId id, const Rect& rect, bool enabled = true);
    /// For keyboard and assistive technology only: the pointer presses something larger around it.
    Press press_in_mirror(WidgetId id, const Rect& rect);
    /// Keeps the pointer from what lies below.
    void block(WidgetId id, const Rect& rect);
    /// Fills in what every node has and adds it to the mirror.
    void node(Node node);
    void open_node(Node node);
    void close_node();
    /// Text that is drawn as it is written.
    void text_node(Role role, const Rect& rect, std::string_view text, const TextStyle& style);

    // --- motion
    [[nodiscard]] Motion& motion() { return motion_; }

    void keep_drawing() { keep_drawing_ = true; }

    void wake_after(std::int64_t milliseconds);
    [[nodiscard]] bool wants_another_frame() const;

    /// Milliseconds until something is due; empty: nothing is.
    [[nodiscard]] std::optional<std::int64_t> due_in() const { return due_in_; }

    /// For how many milliseconds this has been asked in each frame.
    [[nodiscard]] std::int64_t resting_on(WidgetId id);

    // --- scroll areas
    ScrollState& scroll(WidgetId id) { return scrolls_[id]; }

    void push_scroll(WidgetId id, const Rect& view);
    void pop_scroll();

    /// What is seen of the scroll area that is being drawn; the viewport outside of any.
    [[nodiscard]] Rect scroll_view() const { return scroll_views_.empty() ? viewport() : scroll_views_.back().view; }

    /// What of the scroll area's view is covered at its top by something that sticks there.
    void cover_scroll_top(float height);

    /// A measure that one frame leaves for the next; 0 at first.
    float& remembered(WidgetId id) { return measures_[id]; }

    // --- the one open popup
    [[nodiscard]] WidgetId popup() const { return popup_; }

    void open_popup(WidgetId id);
    void close_popup();

    /// It is drawn for the first time: put the focus into it. True once.
    bool take_popup_is_new() { return std::exchange(popup_new_, false); }

    /// What is typed into the popup's own search field.
    std::string& popup_search() { return popup_search_; }

    /// How far down vertices reach now; `fade` makes those after it fainter.
    [[nodiscard]] int mark() const;
    void fade(int from, float alpha);

private:
    struct ScrollView {
        WidgetId id;
        Rect view;
        float covered_top = 0;
    };

    void reveal_focus(const Rect& rect);

    Semantics& semantics_;
    Hits hits_;
    Motion motion_;
    Environment environment_;
    ImDrawList* list_ = nullptr;
    ImDrawListSplitter* splitter_ = nullptr;
    std::vector<std::uint32_t> scopes_;
    std::vector<Rect> clips_;
    std::vector<Layer> layers_;
    std::vector<ScrollView> scroll_views_;
    std::unordered_map<WidgetId, ScrollState> scrolls_;
    std::unordered_map<WidgetId, float> measures_;
    std::vector<std::string> page_keys_;
    WidgetId popup_ = 0;
    bool popup_new_ = false;
    std::string popup_search_;
    WidgetId rest_ = 0;
    std::int64_t rest_since_ms_ = 0;
    bool rest_asked_ = false;
    bool keep_drawing_ = false;
    std::optional<std::int64_t> due_in_;
};

/// Keeps a scope of keys open for a block.
class Scope {
public:
    Scope(Ui& ui, std::string_view key)
        : ui_(ui) {
        ui_.push_scope(key);
    }

    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

    ~Scope() { ui_.pop_scope(); }

private:
    Ui& ui_;
};

/// Draws a block in a layer, seen and pressed all over the viewport.
class InLayer {
public:
    InLayer(Ui& ui, Layer layer)
        : ui_(ui) {
        ui_.push_layer(layer);
    }

    InLayer(const InLayer&) = delete;
    InLayer& operator=(const InLayer&) = delete;

    ~InLayer() { ui_.pop_layer(); }

private:
    Ui& ui_;
};

void focus_ring(Ui& ui, const Rect& rect, float radius);

} // namespace kabinet::client
