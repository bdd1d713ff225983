#include "web-client/screens/failure_view.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/widgets/empty_state.hpp"

namespace kabinet::client {

void failure_view(const Screen& screen, const Rect& rect, const Failure& failure) {
    const bool network = failure.kind == FailureKind::network;
    const std::string reason = screen.words.failure(failure);
    const std::string_view advice = screen.words(Message::failure_network_text);
    if (empty_state(screen.ui, rect,
                    {.icon = network ? icons::wifi_off : icons::circle_alert,
                     .title = network ? std::string_view(reason) : screen.words(Message::failure_title),
                     .text = network ? advice : std::string_view(reason),
                     .action = screen.words(Message::common_retry),
                     .alert = true})) {
        screen.commands.send(Retry{});
    }
}

} // namespace kabinet::client
