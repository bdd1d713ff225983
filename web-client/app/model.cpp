#include "web-client/app/model.hpp"

#include "shared/domain/period/period.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/screen.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {
namespace {

// Coming back to a page sooner than this shows what was there; later it is read again.
constexpr std::int64_t fresh_ms = 30'000;

template <class... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};

} // namespace

Model::Model(AppDependencies dependencies)
    : host(dependencies.host)
    , api(dependencies.transport)
    , cache(api)
    , preferences(dependencies.host)
    , sim_codes(api)
    , profile_changes(api)
    , location(parse_location(dependencies.host.address()))
    , reports(api)
    , operations(dependencies.host, api, cache, toasts)
    , labels(api, cache, toasts)
    , semantics_(dependencies.semantics)
    , clock_(dependencies.clock)
    , shown_route_(location.route) {
    host.set_language(preferences.language());
    ask_for_session();
}

Words Model::words() const {
    const auto language = l10n::language_from(preferences.language()).value_or(l10n::Language::ru);
    const contract::SessionDto* const person = session.person();
    const auto zone = person != nullptr ? TimeZone::find(person->time_zone) : std::nullopt;
    return {language, zone.value_or(TimeZone::utc())};
}

Date Model::today() const {
    return domain::today_in(words().zone(), clock_.now());
}

const contract::CompanyDto* Model::company() const {
    return location.company ? session.company(*location.company) : nullptr;
}

bool Model::unknown_company() const {
    return session.person() != nullptr && location.company && company() == nullptr;
}

bool Model::offline() const {
    return !online_ || unreachable_;
}

void Model::take_in() {
    now_ms_ = host.monotonic_ms();
    cache.begin_frame(now_ms_);
    for (const HostEvent& event : host.drain()) {
        receive(event);
    }
    for (const HttpReply& reply : api.drain()) {
        receive(reply);
    }
    for (const Command& command : commands.take()) {
        apply(command);
    }
    sim_codes.tick(now_ms_);
    if (session.signed_in()) {
        operations.tick(location, now_ms_);
    }
    show_theme();
    show_title();
}

void Model::receive(const HostEvent& event) {
    std::visit(Overloaded{
                   [this](const AddressChanged& changed) {
                       location = parse_location(changed.path);
                       arrive();
                   },
                   [this](const SignedIn&) { ask_for_session(); },
                   [this](const PasswordEntered& entered) {
                       if (operations.wants_password()) {
                           operations.password_entered(entered.password);
                       } else {
                           sim_codes.send(entered.password);
                       }
                   },
                   [this](const PasswordDialogClosed&) {
                       operations.password_dialog_closed();
                       if (sim_codes.phase() != SimCodesPhase::shown) {
                           sim_codes.hide();
                       }
                   },
                   [this](const FormDone& done) { form_done(done.name); },
                   [](const FormClosed&) {},
                   [this](const FileSaved& saved) { file_saved(saved); },
                   [this](const FileFailed& failed) { file_failed(failed); },
                   [this](const SignedOut&) { session_over(); },
                   [this](const LanguageChosen& chosen) { choose_language(chosen.language); },
                   [](const ThemeChanged&) {}, // looked at in each frame
                   [this](const OnlineChanged& changed) {
                       online_ = changed.online;
                       if (online_) {
                           retry();
                       }
                   },
               },
               event);
}

void Model::receive(const HttpReply& reply) {
    unreachable_ = reply.status == 0;
    if (reply.id == session_request_) {
        receive_session(reply);
        return;
    }
    if (reply.id == sign_out_request_) {
        sign_out_request_ = 0;
        if (const auto done = done_outcome_of(reply); !done && !done.error().unauthenticated()) {
            toasts.show(ToastKind::failed, words().failure(done.error()));
            return;
        }
        sign_out();
        return;
    }
    if (auto outcome = sim_codes.accept(reply, now_ms_)) {
        answer_sim_codes(*outcome);
    } else if (const auto ended = profile_changes.accept(reply)) {
        answer_profile(*ended);
    } else if (const auto report = reports.accept<contract::ReportDto>(reply)) {
        answer_report(*report);
    } else if (!labels.accept(reply, words()) && !operations.accept(reply, words(), now_ms_)) {
        cache.accept(reply);
    }
    if (reply.status == 401) {
        session_over();
    }
}

// What is on the page stays, and goes on once the same person has signed in again.
void Model::session_over() {
    if (!session.signed_in()) {
        return;
    }
    session.expire();
    sim_codes.hide();
    host.show_sign_in();
}

void Model::forget_person() {
    cache.clear();
    operations.clear();
    labels.clear();
    numbers = NumbersModel{};
    profile = ProfileModel{};
    documents = DocumentsModel{};
    line_pages = LinePagesModel{};
    downloads.clear();
    reports.forget();
    location = {NumbersRoute{}, std::nullopt};
}

void Model::receive_session(const HttpReply& reply) {
    session_request_ = 0;
    auto outcome = outcome_of<contract::SessionDto>(reply);
    session_failed_ = !outcome && !outcome.error().unauthenticated();
    if (!outcome) {
        if (outcome.error().unauthenticated()) {
            session.expire();
            host.show_sign_in();
        } else {
            host.hide_sign_in(); // what is drawn says what failed
        }
        return;
    }
    const bool another_person = session.sign_in(std::move(*outcome));
    if (another_person) {
        forget_person();
    }
    host.hide_sign_in();
    cache.retry_failed();
    arrive();
}

void Model::apply(const Command& command) {
    std::visit(Overloaded{
                   [this](const Navigate& navigate) { move_to(navigate.to, navigate.replace); },
                   [this](const ChooseCompany& chosen) { move_to({NumbersRoute{}, chosen.id}, false); },
                   [this](const ChooseLanguage& chosen) { choose_language(chosen.language); },
                   [this](const ChooseTheme& chosen) { preferences.choose_theme(chosen.choice); },
                   [this](const SignOut&) {
                       if (sign_out_request_ == 0) {
                           sign_out_request_ = api.sign_out();
                       }
                   },
                   [this](const Retry&) { retry(); },
                   [this](const Refresh&) {
                       if (location.company) {
                           cache.expire_older_than(now_ms_ + 1);
                           retry();
                       }
                   },
                   [this](const CopyText& copy) {
                       host.copy_text(copy.text);
                       toasts.show(ToastKind::done, copy.said);
                   },
                   [this](const OpenDocument& document) { host.open_document(document.path); },
                   [this](const Download& download) {
                       if (downloads.start(download.path)) {
                           host.download(download.path, download.body);
                       }
                   },
                   [this](const ShowSimCodes&) {
                       const auto* number = std::get_if<NumberRoute>(&location.route);
                       if (number != nullptr && location.company && sim_codes.phase() != SimCodesPhase::loading) {
                           sim_codes.ask(*location.company, number->msisdn);
                           ask_password({});
                       }
                   },
                   [this](const ChangeRole& change) {
                       profile_changes.change_role(change.company, change.member, change.role);
                   },
                   [this](const RemoveMember& remove) { profile_changes.remove_member(remove.company, remove.member); },
                   [this](const HideSimCodes&) { sim_codes.hide(); },
                   [this](const OpenForm& form) {
                       host.open_form(form.name, form.company > 0 ? MembersKey{form.company}.path() : std::string());
                   },
                   [this](const EndSession& end) { profile_changes.end_session(end.id); },
                   [this](const EndOtherSessions&) { profile_changes.end_other_sessions(); },
                   [this](const NameCompany& named) { profile_changes.name_company(named.company, named.short_name); },
                   [this](const OpenOperation& wanted) {
                       const contract::SessionDto* const person = session.person();
                       if (person != nullptr && location.company) {
                           operations.open(*location.company,
                                           {.prefix = person->iccid_prefix, .check_digit = person->iccid_check_digit},
                                           wanted);
                       }
                   },
                   [this](const ConfirmOperation&) { operations.confirm(words()); },
                   [this](const CloseOperation&) { operations.close(); },
                   [this](const CancelOperation& wanted) {
                       if (location.company) {
                           operations.cancel(*location.company, wanted.id);
                       }
                   },
                   [this](const RetryOperation& wanted) {
                       if (location.company) {
                           operations.retry(words(), *location.company, wanted);
                       }
                   },
                   [this](const OpenLabels& wanted) {
                       if (location.company) {
                           labels.open(*location.company, wanted.msisdn);
                       }
                   },
                   [this](const SaveLabels&) { labels.save(); },
                   [this](const CloseLabels&) { labels.close(); },
                   [this](const AskReport& asked) {
                       if (location.company) {
                           reports.send(ask_report(*location.company, asked.report), host.random_key());
                       }
                   },
                   [this](const CancelReport& wanted) {
                       if (location.company) {
                           reports.send(cancel_report(*location.company, wanted.id), {});
                       }
                   },
                   [this](const ShowShortcuts& shortcuts) {
                       if (shortcuts.shown && !shortcuts_shown) {
                           focus_before_shortcuts = semantics_.focus();
                       } else if (!shortcuts.shown && focus_before_shortcuts != 0) {
                           semantics_.request_focus(focus_before_shortcuts);
                       }
                       shortcuts_shown = shortcuts.shown;
                   },
               },
               command);
}

void Model::ask_for_session() {
    if (session_request_ != 0) {
        api.cancel(session_request_);
    }
    session_request_ = api.read(SessionKey{}.path());
}

void Model::retry() {
    cache.retry_failed();
    // What failed may not be on the screen any more: the session tells whether the server is there again.
    if (session_failed_ || unreachable_) {
        ask_for_session();
    }
}

void Model::move_to(Location to, bool replace) {
    if (!to.company) {
        to.company = company() != nullptr ? location.company : std::nullopt;
    }
    if (to == location) {
        return;
    }
    location = std::move(to);
    settle_company();
    const std::string address = to_address(location);
    replace ? host.replace_address(address) : host.push_address(address);
    arrive();
}

// In a place, by whatever way: the address says all of it, and what is old is read again.
void Model::arrive() {
    settle_company();
    const std::string address = to_address(location);
    const bool unknown = std::holds_alternative<UnknownRoute>(location.route);
    if (!unknown && session.person() != nullptr && address != host.address()) {
        host.replace_address(address);
    }
    arrived_ = arrived_ || !same_page(location.route, shown_route_);
    if (location.route != shown_route_) {
        operations.close(); // its window belongs to the page that was left
        labels.close();
    }
    shown_route_ = location.route;
    if (list_company_ != location.company) {
        list_company_ = location.company;
        list_left = {};
        documents = DocumentsModel{};
    }
    if (const auto* list = std::get_if<NumbersRoute>(&location.route)) {
        list_left = *list;
    }
    cache.expire_older_than(now_ms_ - fresh_ms);
    const auto* number = std::get_if<NumberRoute>(&location.route);
    if (number == nullptr || !location.company || !sim_codes.about(*location.company, number->msisdn)) {
        sim_codes.hide();
    }
}

void Model::settle_company() {
    const contract::SessionDto* const person = session.person();
    if (person == nullptr || person->companies.empty()) {
        return;
    }
    if (!location.company) {
        const auto last = preferences.company();
        location.company = last && session.company(*last) != nullptr ? *last : person->companies.front().id;
    }
    if (company() != nullptr) {
        preferences.remember_company(*location.company);
    }
}

void Model::choose_language(const std::string& language) {
    preferences.choose_language(language);
    host.set_language(preferences.language());
    // Codes and mails are to come in it too; should that not be stored now, the next choice will.
    if (session.signed_in()) {
        api.choose_language({preferences.language()});
    }
}

void Model::show_theme() {
    const bool dark = preferences.dark();
    if (dark_shown_ != dark) {
        dark_shown_ = dark;
        host.apply_theme(dark ? "dark" : "light");
    }
}

std::string Model::page_name() const {
    const Words say = words();
    if (const auto* number = std::get_if<NumberRoute>(&location.route)) {
        return shown_number(number->msisdn);
    }
    if (std::holds_alternative<NumbersRoute>(location.route)) {
        return std::string(say(unknown_company() ? Message::not_found_title : Message::numbers_title));
    }
    if (const auto* usage = std::get_if<UsageRoute>(&location.route)) {
        return std::string(say(Message::usage_title)) + " " + shown_number(usage->msisdn);
    }
    if (const auto* payments = std::get_if<LinePaymentsRoute>(&location.route)) {
        return std::string(say(Message::doc_payments_title)) + " " + shown_number(payments->msisdn);
    }
    if (const auto* entry = std::get_if<DocumentsRoute>(&location.route)) {
        return std::string(name_of(say, entry->entry));
    }
    if (std::holds_alternative<ProfileRoute>(location.route)) {
        return std::string(say(Message::profile_title));
    }
    if (std::holds_alternative<FaqRoute>(location.route)) {
        return std::string(say(Message::faq_title));
    }
    if (std::holds_alternative<OperationsRoute>(location.route)) {
        return std::string(say(Message::operations_title));
    }
    if (std::holds_alternative<AboutRoute>(location.route)) {
        return std::string(say(Message::about_title));
    }
    if (std::holds_alternative<PatternsRoute>(location.route)) {
        return "patterns";
    }
    return std::string(say(Message::not_found_title));
}

void Model::show_title() {
    std::string title = page_name() + " · " + std::string(words()(Message::app_name));
    if (title != title_) {
        title_ = std::move(title);
        host.set_title(title_);
    }
}

void Model::ask_password(std::string_view error) {
    host.ask_password(words()(Message::number_sim_codes_show), error);
}

void Model::answer_sim_codes(const Outcome<void>& outcome) {
    if (outcome) {
        host.close_password_dialog();
        return;
    }
    const std::string reason = words().failure(outcome.error());
    if (sim_codes.phase() == SimCodesPhase::asking) {
        ask_password(reason);
        return;
    }
    host.close_password_dialog();
    if (!outcome.error().unauthenticated()) {
        toasts.show(ToastKind::failed, reason);
    }
}

void Model::form_done(const std::string& name) {
    if (name == "invitation") {
        if (location.company) {
            cache.invalidate(MembersKey{*location.company}.path());
        }
        toasts.show(ToastKind::done, std::string(words()(Message::members_invited)));
        return;
    }
    cache.invalidate(ProfileKey{}.path());
    cache.invalidate(OwnSessionsKey{}.path());
    toasts.show(ToastKind::done, std::string(words()(name == "password-change" ? Message::profile_password_changed
                                                                               : Message::profile_email_changed)));
}

void Model::answer_profile(const ProfileChanges::Ended& ended) {
    if (!ended.outcome) {
        if (!ended.outcome.error().unauthenticated()) {
            toasts.show(ToastKind::failed, words().failure(ended.outcome.error()));
        }
        return;
    }
    if (ended.kind == ProfileChanges::Kind::name_company) {
        ask_for_session();
        toasts.show(ToastKind::done, std::string(words()(Message::profile_saved)));
        return;
    }
    if (ended.kind == ProfileChanges::Kind::change_role || ended.kind == ProfileChanges::Kind::remove_member) {
        if (location.company) {
            cache.invalidate(MembersKey{*location.company}.path());
        }
        ask_for_session(); // it may have been the person's own role
        toasts.show(ToastKind::done, std::string(words()(Message::profile_saved)));
        return;
    }
    cache.invalidate(OwnSessionsKey{}.path());
    toasts.show(ToastKind::done, std::string(words()(Message::profile_session_ended)));
}

// Nothing of the person may stay in the tab.
void Model::sign_out() {
    session.sign_out();
    sim_codes.hide();
    forget_person();
    host.replace_address(to_address(location));
    host.show_sign_in();
}

} // namespace kabinet::client
