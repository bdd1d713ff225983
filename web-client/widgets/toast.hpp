#pragma once

#include "web-client/widgets/ui.hpp"

#include <cstdint>
#include <deque>
#include <string>

namespace kabinet::client {

enum class ToastKind : std::uint8_t { done, failed };

/// Short words about what was just done; each goes by itself. Also said in the live region.
class Toasts {
public:
    void show(ToastKind kind, std::string text);
    void draw(Ui& ui);

private:
    struct Toast {
        ToastKind kind;
        std::string text;
        std::int64_t until_ms = 0; ///< 0: not seen yet
        WidgetId id = 0;
    };

    std::deque<Toast> toasts_;
    WidgetId last_id_ = 0x70a570U;
};

} // namespace kabinet::client
