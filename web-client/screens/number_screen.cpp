#include "web-client/screens/number_screen.hpp"

#include "web-client/screens/failure_view.hpp"
#include "web-client/screens/number_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/view_models/operation_words.hpp"
#include "web-client/widgets/card.hpp"
#include "web-client/widgets/empty_state.hpp"
#include "web-client/widgets/info_box.hpp"
#include "web-client/widgets/link.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kabinet::client {
namespace {

constexpr float gap = space::l;

void not_found(const Screen& screen, const Rect& rect) {
    const Words& words = screen.words;
    card(screen.ui, rect);
    if (empty_state(screen.ui, rect,
                    {.icon = icons::search_x,
                     .title = words(Message::number_not_found),
                     .text = words(Message::number_not_found_text),
                     .action = words(Message::not_found_action),
                     .heading_level = 1})) {
        screen.go_to(NumbersRoute{});
    }
}

// The two cards side by side, equally high, or one under the other.
float details(const Screen& screen, float x, float y, float width, const LineView* line, const std::string& msisdn,
              const SimCodes& codes) {
    const bool side_by_side = screen.ui.environment().width >= 900;
    const float card_width = side_by_side ? std::floor((width - gap) / 2) : width;
    const float general = number_general_height(screen, card_width, line);
    const float device = number_device_height(screen, card_width, line, msisdn, codes);
    const float height = std::max(general, device);
    number_general(screen, {x, y, card_width, side_by_side ? height : general}, line);
    if (side_by_side) {
        number_device(screen, {x + width - card_width, y, card_width, height}, line, msisdn, codes);
        return height;
    }
    number_device(screen, {x, y + general + gap, width, device}, line, msisdn, codes);
    return general + gap + device;
}

// What is being done to the number now. Returns the height with the gap below; 0 when nothing is.
float under_way(const Screen& screen, float x, float y, float width, const contract::LineDetailDto* line) {
    if (line == nullptr || line->open_operations.empty()) {
        return 0;
    }
    std::string names;
    for (const contract::OpenOperationDto& operation : line->open_operations) {
        names += names.empty() ? "" : ", ";
        names += operation_name(screen.words, operation.kind);
    }
    const std::string text = screen.words(Message::operation_now_open, {{"operations", names}});
    return info_box(screen.ui, x, y, width, Notice::info, text) + gap;
}

} // namespace

void number_screen(const Screen& screen, const Rect& view, const NumberRoute& route, const SimCodes& codes) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "number");
    const auto& resource = screen.cache.get(LineKey{screen.company.id, route.msisdn});
    const contract::LineDetailDto* const line = resource.value();
    ScrollArea page(ui, route.msisdn, view);
    const Column column = content_column(ui, view);
    float y = page.top() + page_margin(ui);

    if (link(ui, column.x, y + type::body.line / 2,
             {.key = "back",
              .label = screen.words(Message::nav_numbers),
              .href = screen.address_of(screen.list),
              .icon = icons::chevron_left,
              .quiet = true,
              .back = true})) {
        screen.go_to(screen.list);
    }
    y += type::body.line + 10;

    const Failure* const failure = resource.failure();
    if (line == nullptr && failure != nullptr) {
        const Rect rect{column.x, y, column.width, empty_state_height + 40};
        if (failure->kind == FailureKind::problem && failure->code == ErrorCode::not_found) {
            not_found(screen, rect);
        } else {
            card(ui, rect);
            failure_view(screen, rect, *failure);
        }
        y += rect.h;
    } else {
        std::optional<LineView> shown;
        if (line != nullptr) {
            shown = line_view(screen.words, *line);
        }
        const LineView* const view_or_null = shown ? &*shown : nullptr;
        y += number_head(screen, column.x, y, column.width, route.msisdn, view_or_null, resource.loading()) + gap;
        y += under_way(screen, column.x, y, column.width, line);
        const float labels = number_labels(screen, column.x, y, column.width, line);
        y += labels > 0 ? labels + gap : 0;
        y += details(screen, column.x, y, column.width, view_or_null, route.msisdn, codes);
        const float bundles = number_bundles(screen, column.x, y + gap, column.width, line);
        y += bundles > 0 ? gap + bundles : 0;
        const float services = number_services(screen, column.x, y + gap, column.width, line);
        y += services > 0 ? gap + services : 0;
    }
    page.finish(y - page.top() + page_margin(ui));
}

} // namespace kabinet::client
