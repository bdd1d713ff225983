#include "web-client/screens/operation_window.hpp"

#include "web-client/screens/operation_blocks.hpp"
#include "web-client/view_models/line_condition.hpp"
#include "web-client/view_models/operation_words.hpp"
#include "web-client/widgets/dialog.hpp"
#include "web-client/widgets/info_box.hpp"
#include "web-client/widgets/label.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

using domain::OperationKind;

constexpr float window_width = 480;
constexpr float block_gap = space::l;

// What the window's own button asks for, whatever its other buttons asked for before.
OperationKind own_kind(OperationKind kind) {
    switch (kind) {
    case OperationKind::remove_imei:
        return OperationKind::register_imei;
    case OperationKind::clear_forwarding:
        return OperationKind::set_forwarding;
    case OperationKind::clear_individual_limit:
        return OperationKind::set_individual_limit;
    default:
        return kind;
    }
}

std::string_view title_of(const Words& words, OperationKind kind) {
    switch (kind) {
    case OperationKind::block:
        return words(Message::operation_block_title);
    case OperationKind::unblock:
        return words(Message::operation_unblock_title);
    case OperationKind::connect_service:
        return words(Message::operation_connect_title);
    case OperationKind::disconnect_service:
        return words(Message::operation_disconnect_title);
    case OperationKind::send_secret_code:
        return words(Message::operation_secret_send);
    case OperationKind::delete_secret_code:
        return words(Message::operation_secret_delete);
    default:
        return operation_name(words, own_kind(kind));
    }
}

std::string_view question_of(const Words& words, OperationKind kind) {
    switch (kind) {
    case OperationKind::block:
        return words(Message::operation_block_question);
    case OperationKind::unblock:
        return words(Message::operation_unblock_question);
    case OperationKind::sms_ussd_ban_on:
        return words(Message::operation_ban_on_question);
    case OperationKind::sms_ussd_ban_off:
        return words(Message::operation_ban_off_question);
    case OperationKind::send_secret_code:
        return words(Message::operation_secret_send_question);
    case OperationKind::delete_secret_code:
        return words(Message::operation_secret_delete_question);
    default:
        return {};
    }
}

ButtonKind button_of(OperationKind kind) {
    return kind == OperationKind::block || kind == OperationKind::delete_secret_code ||
                   kind == OperationKind::disconnect_service
               ? ButtonKind::danger
               : ButtonKind::primary;
}

OperationBlocks blocks_of(const OperationForm& form) {
    const Words& words = form.screen.words;
    OperationBlocks blocks;
    switch (form.draft.kind) {
    case OperationKind::swap_sim:
        swap_sim_blocks(form, blocks);
        break;
    case OperationKind::register_imei:
    case OperationKind::remove_imei:
        device_blocks(form, blocks);
        break;
    case OperationKind::set_forwarding:
    case OperationKind::clear_forwarding:
        forwarding_blocks(form, blocks);
        break;
    case OperationKind::set_individual_limit:
    case OperationKind::clear_individual_limit:
        limit_blocks(form, blocks);
        break;
    case OperationKind::connect_service:
    case OperationKind::disconnect_service:
        service_blocks(form, blocks);
        break;
    default:
        text_block(form, blocks, std::string(question_of(words, form.draft.kind)));
        break;
    }
    if (domain::changes_status(form.draft.kind)) {
        text_block(form, blocks, std::string(words(Message::operation_block_note)), true);
    }
    return blocks;
}

// What stands in the way of the whole operation, above everything else.
void error_block(const OperationForm& form, OperationBlocks& blocks, std::string error) {
    if (error.empty()) {
        return;
    }
    const float height = info_box_height(form.width, error);
    blocks.insert(blocks.begin(), {height, [&ui = form.screen.ui, text = std::move(error)](const Rect& place) {
                                       info_box(ui, place.x, place.y, place.w, Notice::danger, text);
                                   }});
}

} // namespace

void text_block(const OperationForm& form, OperationBlocks& blocks, std::string text, bool quiet) {
    const TextStyle& style = quiet ? type::small : type::body;
    const float height = paragraph_height(form.width, style, text);
    blocks.push_back({height, [&ui = form.screen.ui, style, quiet, words = std::move(text)](const Rect& place) {
                          paragraph(ui, place.x, place.y, place.w, style,
                                    quiet ? ui.colors().ink_soft : ui.colors().ink, words);
                      }});
}

void operation_window(const Screen& screen, OperationDraft& draft, bool sending) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const contract::LineDetailDto* const line = screen.cache.get(LineKey{draft.company, draft.msisdn}).value();
    const auto condition = line != nullptr ? condition_of(*line) : std::nullopt;
    const domain::LineCondition* const known = condition ? &*condition : nullptr;
    const Scope scope(ui, "operation");
    bool submitted = false;
    const float width =
        ui.phone() ? ui.viewport().w - 2 * space::l : std::min(window_width, ui.viewport().w - 32) - 2 * space::xxl;
    const OperationForm form{screen, draft, line, known, width, submitted, sending};
    OperationBlocks blocks = blocks_of(form);
    const std::string error = draft.error(words, known);
    error_block(form, blocks, error);
    float height = blocks.empty() ? 0 : -block_gap;
    for (const OperationBlock& block : blocks) {
        height += block.height + block_gap;
    }
    const std::string number = shown_number(draft.msisdn);
    const bool registers = own_kind(draft.kind) == OperationKind::register_imei;
    const auto device =
        known != nullptr ? domain::device_to_register(*known) : Result<domain::Imei>(fail(ErrorCode::imei_not_seen));
    Dialog dialog(ui, {.key = "window",
                       .title = title_of(words, draft.kind),
                       .subtitle = number,
                       .close_name = words(Message::common_close),
                       .confirm = words(registers ? Message::operation_device_register : Message::operation_confirm),
                       .cancel = words(Message::common_cancel),
                       .kind = button_of(draft.kind),
                       .width = window_width,
                       .content_height = height,
                       .confirm_enabled = draft.possible(known) && (!registers || device),
                       .busy = sending});
    Rect place = dialog.content();
    for (const OperationBlock& block : blocks) {
        block.draw({place.x, place.y, place.w, block.height});
        place.y += block.height + block_gap;
    }
    const DialogResult result = dialog.finish(submitted);
    if (result.confirmed) {
        draft.kind = own_kind(draft.kind);
        draft.imei = registers && device ? device->str() : std::string{};
        screen.commands.send(ConfirmOperation{});
    } else if (result.dismissed) {
        screen.commands.send(CloseOperation{});
    }
}

} // namespace kabinet::client
