#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kabinet::client {

/// An ImGuiID; stays the same for the same thing across frames and languages.
using WidgetId = std::uint32_t;

enum class Role : std::uint8_t {
    none, ///< plain text that can be found, selected and read
    banner,
    navigation,
    main,
    region,
    group,
    contentinfo,
    heading,
    paragraph,
    list,
    listitem,
    definition_term,
    definition,
    link,
    button,
    textbox,
    searchbox,
    checkbox,
    radio,
    switch_,
    tab,
    tablist,
    tabpanel,
    combobox,
    listbox,
    option,
    menu,
    menuitem,
    dialog,
    alertdialog,
    alert,
    status,
    progressbar,
    img,
    table,
    rowgroup,
    row,
    columnheader,
    cell,
    radiogroup,
    grid,
    gridcell,
    menuitemcheckbox,
    toolbar,
};

/// CSS pixels from the page's top left corner.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    [[nodiscard]] constexpr float right() const { return x + w; }

    [[nodiscard]] constexpr float bottom() const { return y + h; }

    [[nodiscard]] constexpr float center_x() const { return x + w / 2; }

    [[nodiscard]] constexpr float center_y() const { return y + h / 2; }

    [[nodiscard]] constexpr bool empty() const { return w <= 0 || h <= 0; }

    [[nodiscard]] constexpr bool contains(float px, float py) const {
        return px >= x && py >= y && px < right() && py < bottom();
    }

    [[nodiscard]] constexpr Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }

    [[nodiscard]] constexpr Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }

    [[nodiscard]] Rect intersected(const Rect& other) const;
    constexpr bool operator==(const Rect&) const = default;
};

enum class Sorted : std::uint8_t { no, ascending, descending };

/// One element of the accessibility mirror. What is drawn on the canvas exists for a screen reader, the keyboard, find
/// in page and the browser tests only if it has a node.
struct Node {
    WidgetId id = 0;     ///< 0: Semantics makes one from the parent and the place among its siblings
    WidgetId parent = 0; ///< 0: the root; filled by Semantics
    Role role = Role::none;
    std::string name;        ///< accessible name, or the text itself
    std::string value;       ///< of text fields: what is in them
    std::string description; ///< error or hint of a field
    std::string href;        ///< of links: their address
    std::string placeholder;
    std::string input_mode;   ///< "text", "tel", "numeric", "email", "search"
    std::string autocomplete; ///< the HTML token
    std::string key_shortcut; ///< aria-keyshortcuts
    Rect rect;
    Rect clip;            ///< what is visible of its container; zero size: everything
    int level = 0;        ///< of headings
    int row_index = 0;    ///< 1-based; of rows
    int row_count = 0;    ///< of tables, all rows with the header; -1: not known
    int column_index = 0; ///< 1-based; of cells
    int column_count = 0;
    int max_length = 0;
    float font_px = 14; ///< of its text
    int font_weight = 400;
    bool align_right = false; ///< the text ends at the rectangle's right edge
    float padding_left = 0;   ///< of text fields and cells: where the text begins
    float padding_right = 0;
    Sorted sorted = Sorted::no;
    bool focusable = false;
    bool by_arrows = false; ///< focusable, but Tab passes by: arrows lead there from its neighbours
    bool disabled = false;
    bool selected = false;
    bool current = false;        ///< aria-current=page
    std::optional<bool> checked; ///< of a button: pressed
    bool mixed = false;          ///< a checkbox that stands for some checked and some unchecked ones
    std::optional<bool> expanded;
    bool has_popup = false;
    bool required = false;
    bool invalid = false;
    bool modal = false;
    bool selectable_text = false; ///< the pointer selects its text instead of going to the canvas

    bool operator==(const Node&) const = default;
};

/// What the widgets tell of a frame, and what the person did through the mirror. Widgets write and ask during the
/// frame; the platform (or a test, as a blind user would) reads `nodes()` after it and reports input before the next
/// one.
class Semantics {
public:
    // --- for widgets, during a frame
    void begin_frame();
    void end_frame();
    void add(Node node);
    /// Nodes added until the matching close() become its children.
    void open(Node node);
    void close();
    /// Did the person press it through the mirror since the last frame? True once.
    bool take_activation(WidgetId id);

    /// The last activation that was taken came with Shift: it means everything from the one before to this.
    [[nodiscard]] bool extending() const { return extending_; }

    /// What the person typed into the field since the last frame: its whole new text. True once.
    std::optional<std::string> take_typed(WidgetId id);
    /// Enter was pressed in the field. True once.
    bool take_submit(WidgetId id);

    [[nodiscard]] bool focused(WidgetId id) const { return id != 0 && focused_ == id; }

    [[nodiscard]] bool focus_visible() const { return focus_visible_; } ///< by keyboard: draw the ring

    void request_focus(WidgetId id) { focus_request_ = id; }

    /// Says a sentence in the polite live region.
    void announce(std::string text);
    /// Escape was pressed. True once.
    bool take_escape();
    /// An arrow, Home, End, PageUp or PageDown pressed while `id` had focus ("ArrowDown", …), in the order of pressing.
    /// Once each. `id` 0: keys that no element wanted, and the shortcuts "/" and "?".
    std::optional<std::string> take_key(WidgetId id);

    /// How far the browser itself wants the page scrolled (find in page, a screen reader), CSS pixels down. Once.
    float take_scroll();

    /// The focus is on another element than in the frame before: whoever scrolls brings it into view.
    [[nodiscard]] bool focus_moved() const { return focus_moved_; }

    [[nodiscard]] WidgetId focus() const { return focused_; }

    // --- for the platform and tests
    [[nodiscard]] const std::vector<Node>& nodes() const { return shown_; }

    /// Equal hashes: the mirror need not be touched.
    [[nodiscard]] std::uint64_t hash() const { return hash_; }

    void report_activation(WidgetId id, bool extending = false);
    void report_typed(WidgetId id, std::string text);
    void report_submit(WidgetId id);
    void report_focus(WidgetId id, bool by_keyboard);
    void report_escape();
    void report_key(WidgetId id, std::string key);
    void report_scroll(float distance); ///< adds up until it is taken, or the frame ends
    [[nodiscard]] std::optional<WidgetId> take_focus_request();
    [[nodiscard]] std::vector<std::string> take_announcements();

private:
    struct Level {
        WidgetId id = 0;
        std::uint32_t unnamed = 0;
    };

    void place(Node& node);

    std::vector<Node> building_, shown_;
    std::vector<Level> parents_{Level{}};
    std::uint64_t hash_ = 0;
    WidgetId focused_ = 0;
    bool focus_visible_ = false;
    bool focus_moved_ = false;
    std::optional<WidgetId> focus_request_;
    std::vector<std::string> announcements_;
    std::vector<WidgetId> activated_, submitted_;
    bool extending_ = false, extending_reported_ = false;
    std::unordered_map<WidgetId, std::string> typed_;
    std::vector<std::pair<WidgetId, std::string>> keys_;
    bool escape_ = false;
    float scroll_ = 0;
};

} // namespace kabinet::client
