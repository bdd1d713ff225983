#include "web-client/widgets/choice.hpp"

#include <utility>

namespace kabinet::client {

void open_radio_group(Ui& ui, const RadioSpec& spec, const Rect& rect) {
    Node group;
    group.id = ui.id("group");
    group.role = Role::radiogroup;
    group.name = std::string(spec.name);
    group.rect = rect;
    ui.open_node(std::move(group));
}

Node radio_node(const Ui& ui, const RadioSpec& spec, std::size_t index, const Rect& rect) {
    const RadioOption& option = spec.options[index];
    Node node;
    node.id = ui.id(option.key);
    node.role = Role::radio;
    node.name = std::string(option.label);
    node.description = std::string(option.help);
    node.rect = rect;
    node.focusable = true;
    node.by_arrows = index != spec.chosen;
    node.disabled = !option.enabled;
    node.checked = index == spec.chosen;
    return node;
}

std::optional<std::size_t> radio_step(Ui& ui, const RadioSpec& spec) {
    const std::size_t count = spec.options.size();
    for (std::size_t index = 0; index < count; ++index) {
        const auto key = ui.semantics().take_key(ui.id(spec.options[index].key));
        if (!key) {
            continue;
        }
        const bool on = *key == "ArrowDown" || *key == "ArrowRight";
        const bool back = *key == "ArrowUp" || *key == "ArrowLeft";
        for (std::size_t step = 1; (on || back) && step < count; ++step) {
            const std::size_t next = (index + (on ? step : count - step)) % count;
            if (spec.options[next].enabled) {
                ui.semantics().request_focus(ui.id(spec.options[next].key));
                return next;
            }
        }
    }
    return std::nullopt;
}

} // namespace kabinet::client
