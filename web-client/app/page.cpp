#include "web-client/app/page.hpp"

#include "web-client/screens/about_screen.hpp"
#include "web-client/screens/faq_screen.hpp"
#include "web-client/screens/header.hpp"
#include "web-client/screens/label_window.hpp"
#include "web-client/screens/number_screen.hpp"
#include "web-client/screens/operation_window.hpp"
#include "web-client/screens/operations_screen.hpp"
#include "web-client/screens/patterns_screen.hpp"
#include "web-client/screens/plain_screens.hpp"
#include "web-client/screens/profile_screen.hpp"
#include "web-client/screens/shortcuts_dialog.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/theme/paint.hpp"
#include "web-client/widgets/banner.hpp"
#include "web-client/widgets/empty_state.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace kabinet::client {
namespace {

// The upper part of the viewport is given away strip by strip.
Rect take_strip(Rect& rest, float height) {
    const Rect strip{rest.x, rest.y, rest.w, height};
    rest = {rest.x, rest.y + height, rest.w, std::max(0.0F, rest.h - height)};
    return strip;
}

ProfileScreen profile_of(const Header& header, Ui& ui, Model& model) {
    return {ui,
            header.words,
            model.cache,
            model.commands,
            *header.person,
            header.company,
            model.location,
            model.profile_changes,
            model.profile};
}

Screen screen_for(const Header& header, Ui& ui, Model& model) {
    return {ui,     header.words,    model.cache,   model.commands,         *header.company, model.list_left,
            header, model.downloads, model.today(), model.reports.sending()};
}

void screen_of(const Header& header, Ui& ui, Model& model, const Rect& view) {
    const Words& words = header.words;
    if (std::holds_alternative<FaqRoute>(model.location.route)) {
        faq_screen(ui, words, view);
        return;
    }
    if (std::holds_alternative<AboutRoute>(model.location.route)) {
        about_screen(ui, words, model.commands, view);
        return;
    }
    if (std::holds_alternative<PatternsRoute>(model.location.route)) {
        patterns_screen(ui, words, view, model.patterns);
        return;
    }
    if (const auto* profile = std::get_if<ProfileRoute>(&model.location.route)) {
        profile_screen(profile_of(header, ui, model), view, profile->tab);
        return;
    }
    if (std::holds_alternative<UnknownRoute>(model.location.route) || model.unknown_company()) {
        not_found_screen(ui, words, model.commands, view);
        return;
    }
    if (header.company == nullptr) {
        if (header.person != nullptr && header.person->companies.empty()) {
            no_company_screen(ui, words, view);
        }
        return;
    }
    const Screen screen = screen_for(header, ui, model);
    if (const auto* number = std::get_if<NumberRoute>(&model.location.route)) {
        number_screen(screen, view, *number, model.sim_codes);
    } else if (const auto* numbers = std::get_if<NumbersRoute>(&model.location.route)) {
        numbers_screen(screen, view, *numbers, model.numbers);
    } else if (const auto* usage = std::get_if<UsageRoute>(&model.location.route)) {
        may_read_usage(screen.company) ? usage_screen(screen, view, *usage, model.line_pages)
                                       : not_found_screen(ui, words, model.commands, view);
    } else if (const auto* payments = std::get_if<LinePaymentsRoute>(&model.location.route)) {
        may_read_documents(screen.company) ? line_payments_screen(screen, view, *payments, model.line_pages)
                                           : not_found_screen(ui, words, model.commands, view);
    } else if (const auto* entry = std::get_if<DocumentsRoute>(&model.location.route)) {
        may_read_documents(screen.company) ? documents_screen(screen, view, *entry, model.documents)
                                           : not_found_screen(ui, words, model.commands, view);
    } else if (std::holds_alternative<OperationsRoute>(model.location.route)) {
        operations_screen(screen, view, model.operations.sending());
    }
}

void offline_banner(const Header& header, Model& model, Rect& rest) {
    if (!model.offline()) {
        return;
    }
    const bool something_shown = header.person != nullptr;
    const std::string_view text = header.words(something_shown ? Message::offline_kept : Message::offline_text);
    const Rect strip = take_strip(rest, banner_height);
    if (banner(header.ui, strip, icons::wifi_off, text, header.words(Message::common_retry), page_margin(header.ui))) {
        model.commands.send(Retry{});
    }
}

void main_region(const Header& header, Ui& ui, Model& model, const Rect& view) {
    Node node;
    node.id = ui.id("main");
    node.role = Role::main;
    node.rect = view;
    const WidgetId id = node.id;
    ui.open_node(std::move(node));
    if (model.take_arrival()) {
        ui.semantics().announce(model.page_name());
        ui.semantics().request_focus(id);
    }
    screen_of(header, ui, model, view);
    ui.close_node();
}

} // namespace

void draw_page(Ui& ui, Model& model) {
    fill(ui.list(), ui.viewport(), ui.colors().page);
    const Words words = model.words();
    const contract::SessionDto* const person = model.session.person();
    const Header header{ui, words, model.commands, person, model.company(), model.preferences.theme(), model.location};
    Rect rest = ui.viewport();
    // The screen first says what it could not read; the header is drawn over it, but stands first in the mirror.
    header_bar(header, take_strip(rest, metric::header_height));
    if (person != nullptr) {
        if (!ui.phone()) {
            header_tabs(header, take_strip(rest, metric::tabs_height));
        }
    }
    offline_banner(header, model, rest);
    if (person != nullptr) {
        main_region(header, ui, model, rest);
    }
    if (model.operations.draft && header.company != nullptr) {
        operation_window(screen_for(header, ui, model), *model.operations.draft, model.operations.sending());
    }
    if (model.labels.draft && header.company != nullptr) {
        label_window(screen_for(header, ui, model), *model.labels.draft, model.labels.sending());
    }
    if (std::holds_alternative<PatternsRoute>(model.location.route)) {
        patterns_dialog(ui, words, model.patterns);
    }
    if (person != nullptr && std::holds_alternative<ProfileRoute>(model.location.route)) {
        profile_dialogs(profile_of(header, ui, model));
    }
    if (model.shortcuts_shown) {
        shortcuts_dialog(ui, words, model.commands);
    }
    model.toasts.draw(ui);
}

} // namespace kabinet::client
