#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/widgets/data_table.hpp"
#include "web-client/widgets/empty_state.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::client {

/// A record on a phone: what it is and what it comes to, and two quieter lines.
struct RecordCard {
    std::string title = {};
    std::string value = {};
    std::string first = {};
    std::string second = {};       ///< empty: there is none
    std::optional<Tone> chip = {}; ///< the value as a status chip
};

struct RecordsSpec {
    std::string_view name = {}; ///< accessible name
    std::span<const TableColumn> columns = {};
    std::size_t rows = 0;
    bool coming = false;
    const Failure* failure = nullptr;
    std::function<TableRow(std::size_t)> row = {};
    std::function<RecordCard(std::size_t)> card = {};
    EmptySpec empty = {}; ///< what stands where there are none
};

/// Records as a table or, on a phone, one under the other; only those in view are made. `seen` becomes the last one in
/// view. The card around them is the caller's. Returns the height.
float records(const Screen& screen, const Rect& place, const RecordsSpec& spec, std::size_t& seen);

/// A card whose height is known when what is in it was drawn: the frame before says it.
class GrowingCard {
public:
    GrowingCard(const Screen& screen, std::string_view key, const Rect& place, float guess);
    /// The height that it came to.
    void finish(float height);

private:
    Ui& ui_;
    float& known_;
};

} // namespace kabinet::client
