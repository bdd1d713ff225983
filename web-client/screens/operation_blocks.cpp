#include "web-client/screens/operation_blocks.hpp"

#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/view_models/operation_words.hpp"
#include "web-client/view_models/service_view.hpp"
#include "web-client/widgets/button.hpp"
#include "web-client/widgets/digits_field.hpp"
#include "web-client/widgets/key_values.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/radio_group.hpp"
#include "web-client/widgets/skeleton.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace kabinet::client {
namespace {

using domain::ForwardingKind;
using domain::OperationKind;

/// A field and what is said around it, kept until it is drawn.
struct FieldTexts {
    std::string label, help, error;

    [[nodiscard]] FieldWords words(bool required) const {
        return {.label = label, .help = help, .error = error, .required = required};
    }
};

FieldTexts texts_of(const OperationForm& form, Message label, std::string help, std::string_view field) {
    return {std::string(form.screen.words(label)), std::move(help),
            form.draft.error_at(form.screen.words, field, form.condition)};
}

void digits_block(const OperationForm& form, OperationBlocks& blocks, FieldTexts texts, const DigitsFieldSpec& spec,
                  std::string& value) {
    Ui& ui = form.screen.ui;
    const float height = form_field_height(ui, form.width, texts.words(true), spec.field);
    blocks.push_back(
        {height, [&ui, &value, &submitted = form.submitted, spec, kept = std::move(texts)](const Rect& place) {
             submitted =
                 digits_field(ui, place.x, place.y, place.w, kept.words(true), spec, value).submitted || submitted;
         }});
}

// A quiet button that sends something else than the window's own.
void action_block(const OperationForm& form, OperationBlocks& blocks, std::string_view label, const char* icon,
                  OperationKind kind) {
    Ui& ui = form.screen.ui;
    const ButtonSpec spec{
        .key = "other", .label = label, .icon = icon, .kind = ButtonKind::ghost, .enabled = !form.sending};
    blocks.push_back(
        {ui.control_height(), [&form_screen = form.screen, &draft = form.draft, spec, kind](const Rect& place) {
             const float width = std::min(place.w, button_width(spec));
             if (button(form_screen.ui, {place.x, place.y, width, place.h}, spec)) {
                 draft.kind = kind;
                 form_screen.commands.send(ConfirmOperation{});
             }
         }});
}

void grey_block(const OperationForm& form, OperationBlocks& blocks) {
    constexpr float height = 72;
    blocks.push_back({height, [&ui = form.screen.ui](const Rect& place) {
                          skeleton(ui, place.x, place.y + 10, 180);
                          skeleton(ui, place.x, place.y + 36, 240);
                          skeleton(ui, place.x, place.y + 62, 140);
                      }});
}

} // namespace

void swap_sim_blocks(const OperationForm& form, OperationBlocks& blocks) {
    const Words& words = form.screen.words;
    text_block(form, blocks, std::string(words(Message::operation_swap_text)));
    FieldTexts texts =
        texts_of(form, Message::operation_swap_label, std::string(words(Message::operation_swap_help)), "iccid");
    const bool right = form.draft.iccid.size() == domain::Iccid::length && texts.error.empty();
    digits_block(form, blocks, std::move(texts),
                 {.field = {.key = "iccid",
                            .placeholder = "8999 70",
                            .style = type::figure,
                            .mark = right ? icons::check : nullptr},
                  .grouping = Grouping::fours,
                  .most = domain::Iccid::length},
                 form.draft.iccid);
}

void device_blocks(const OperationForm& form, OperationBlocks& blocks) {
    if (form.line == nullptr) {
        grey_block(form, blocks);
        return;
    }
    const Screen& screen = form.screen;
    const Words& words = screen.words;
    // What is registered is the device seen last, and nothing else.
    const auto device = form.condition != nullptr ? domain::device_to_register(*form.condition)
                                                  : Result<domain::Imei>(fail(ErrorCode::imei_not_seen));
    const bool seen = !form.line->imei.empty();
    const std::string state = device ? std::string(words(Message::error_imei_not_registered))
                              : seen ? std::string(words(Message::operation_device_yes))
                                     : std::string(words(Message::error_imei_not_seen));
    const auto line_of = [&](Message label, std::string value) {
        return KeyValue{.label = std::string(words(label)), .parts = {ValuePart{.text = std::move(value)}}};
    };
    text_block(form, blocks, std::string(words(Message::operation_device_last)), true);
    text_block(form, blocks,
               seen ? grouped(form.line->imei, Grouping::imei) : std::string(words(Message::operation_device_none)));
    text_block(form, blocks, std::string(words(Message::operation_device_state)) + ": " + state, true);
    if (form.line->registered_devices.empty()) {
        return;
    }
    auto rows = std::make_shared<std::vector<KeyValue>>();
    for (const contract::RegisteredDeviceDto& registered : form.line->registered_devices) {
        KeyValue row = line_of(Message::number_imei, grouped(registered.imei, Grouping::imei));
        row.parts[0].action =
            ValueAction{.key = registered.imei,
                        .icon = icons::trash_2,
                        .name = std::string(words(Message::operation_device_remove)) + " " + registered.imei,
                        .busy = form.sending && form.draft.imei == registered.imei};
        rows->push_back(std::move(row));
    }
    const float title = type::body_strong.line + space::s;
    blocks.push_back({title + key_values_height(screen.ui, form.width, *rows),
                      [&screen, &draft = form.draft, rows, title](const Rect& place) {
                          heading(screen.ui, place.x, place.y + type::body_strong.line / 2, 3, type::body_strong,
                                  screen.words(Message::operation_device_list));
                          const KeyValues result = key_values(screen.ui, place.x, place.y + title, place.w, *rows);
                          if (result.pressed) {
                              draft.kind = OperationKind::remove_imei;
                              draft.imei = *result.pressed;
                              screen.commands.send(ConfirmOperation{});
                          }
                      }});
}

void forwarding_blocks(const OperationForm& form, OperationBlocks& blocks) {
    const Screen& screen = form.screen;
    const Words& words = screen.words;
    constexpr std::array kinds{ForwardingKind::unconditional, ForwardingKind::busy, ForwardingKind::no_answer,
                               ForwardingKind::not_reachable};
    const auto rule_of = [&](ForwardingKind kind) -> const contract::ForwardingDto* {
        if (form.line == nullptr) {
            return nullptr;
        }
        const auto found = std::ranges::find(form.line->forwardings, kind, &contract::ForwardingDto::kind);
        return found != form.line->forwardings.end() ? &*found : nullptr;
    };

    struct Choice {
        std::array<std::string, 4> help;
        std::array<RadioOption, 4> options;
        std::string name;
    };

    auto choice = std::make_shared<Choice>();
    choice->name = words(Message::operation_forwarding_kind);
    std::size_t chosen = 0;
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        const auto* const rule = rule_of(kinds.at(index));
        if (rule != nullptr) {
            const std::string number = shown_number(rule->target);
            choice->help.at(index) = words(Message::operation_forwarding_now, {{"number", number}});
        }
        choice->options.at(index) = {.key = domain::name_of(kinds.at(index)),
                                     .label = forwarding_name(words, kinds.at(index)),
                                     .help = choice->help.at(index)};
        chosen = kinds.at(index) == form.draft.forwarding ? index : chosen;
    }
    const auto radios = [choice, chosen] {
        return RadioSpec{.key = "kinds", .name = choice->name, .options = choice->options, .chosen = chosen};
    };
    blocks.push_back({radio_group_height(screen.ui, form.width, radios()),
                      [&ui = screen.ui, &draft = form.draft, radios, kinds](const Rect& place) {
                          if (const auto now = radio_group(ui, place.x, place.y, place.w, radios())) {
                              draft.forwarding = kinds.at(*now);
                          }
                      }});
    FieldTexts texts = texts_of(form, Message::operation_forwarding_target,
                                std::string(words(Message::operation_forwarding_target_help)), "target");
    digits_block(form, blocks, std::move(texts),
                 {.field = {.key = "target", .placeholder = "+7", .autocomplete = "tel", .icon = icons::phone},
                  .grouping = Grouping::msisdn,
                  .most = domain::Msisdn::length},
                 form.draft.target);
    if (form.draft.forwarding == ForwardingKind::no_answer) {
        const float label = field_label_height(form.width, {.label = words(Message::operation_delay)});
        blocks.push_back({label + screen.ui.control_height(), [&screen, &draft = form.draft, label](const Rect& place) {
                              constexpr std::array<std::string_view, 6> seconds{"5", "10", "15", "20", "25", "30"};
                              std::array<RadioOption, seconds.size()> options;
                              for (std::size_t index = 0; index < seconds.size(); ++index) {
                                  options.at(index) = {.key = seconds.at(index), .label = seconds.at(index)};
                              }
                              const std::string_view name = screen.words(Message::operation_delay);
                              field_label(screen.ui, place.x, place.y, place.w, {.label = name});
                              const auto now =
                                  segmented_control(screen.ui, {place.x, place.y + label, place.w, place.h - label},
                                                    {.key = "delay",
                                                     .name = name,
                                                     .options = options,
                                                     .chosen = static_cast<std::size_t>(draft.delay_seconds / 5 - 1)});
                              if (now) {
                                  draft.delay_seconds = static_cast<std::int64_t>(*now + 1) * 5;
                              }
                          }});
    }
    if (rule_of(form.draft.forwarding) != nullptr) {
        action_block(form, blocks, words(Message::operation_forwarding_clear), icons::circle_x,
                     OperationKind::clear_forwarding);
    }
}

void limit_blocks(const OperationForm& form, OperationBlocks& blocks) {
    const Screen& screen = form.screen;
    const Words& words = screen.words;
    std::string help;
    if (form.line != nullptr && form.line->credit_limit_tiyn) {
        const std::string most = words.money(*form.line->credit_limit_tiyn);
        help = words(Message::operation_limit_help, {{"limit", most}});
    }
    FieldTexts texts = texts_of(form, Message::operation_limit, std::move(help), "limit");
    const TextFieldSpec field{.key = "limit", .input_mode = "decimal", .max_length = 18, .style = type::figure};
    const float height = form_field_height(screen.ui, form.width, texts.words(true), field);
    blocks.push_back(
        {height, [&ui = screen.ui, &draft = form.draft, &submitted = form.submitted, field,
                  kept = std::move(texts)](const Rect& place) {
             submitted =
                 form_field(ui, place.x, place.y, place.w, kept.words(true), field, draft.limit).submitted || submitted;
         }});
    if (form.line != nullptr && form.line->individual_limit_tiyn) {
        action_block(form, blocks, words(Message::operation_limit_clear), icons::circle_x,
                     OperationKind::clear_individual_limit);
    }
}

void service_blocks(const OperationForm& form, OperationBlocks& blocks) {
    const Screen& screen = form.screen;
    const Words& words = screen.words;
    const ServiceView service = service_view(words, screen.cache.get(CatalogueKey{}).value(), form.draft.service);
    const bool connects = form.draft.kind == OperationKind::connect_service;
    blocks.push_back({type::card_title.line, [&ui = screen.ui, name = service.name](const Rect& place) {
                          heading(ui, place.x, place.y + type::card_title.line / 2, 3, type::card_title, name);
                      }});
    if (!service.conditions.empty()) {
        text_block(form, blocks, service.conditions, true);
    }
    if (!service.price.empty() && connects) {
        text_block(form, blocks, service.price);
    }
    text_block(
        form, blocks,
        std::string(words(connects ? Message::operation_connect_question : Message::operation_disconnect_question)));
}

} // namespace kabinet::client
