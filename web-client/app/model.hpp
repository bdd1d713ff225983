#pragma once

#include "web-client/api/api_client.hpp"
#include "web-client/app/app.hpp"
#include "web-client/app/label_desk.hpp"
#include "web-client/app/operation_desk.hpp"
#include "web-client/screens/documents_screen.hpp"
#include "web-client/screens/line_pages.hpp"
#include "web-client/screens/numbers_screen.hpp"
#include "web-client/screens/patterns_screen.hpp"
#include "web-client/screens/profile_screen.hpp"
#include "web-client/state/command.hpp"
#include "web-client/state/downloads.hpp"
#include "web-client/state/keyed_sender.hpp"
#include "web-client/state/preferences.hpp"
#include "web-client/state/resource_cache.hpp"
#include "web-client/state/router.hpp"
#include "web-client/state/session.hpp"
#include "web-client/state/sim_codes.hpp"
#include "web-client/view_models/words.hpp"
#include "web-client/widgets/toast.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace kabinet::client {

/// Everything the app knows, and what changes it: events of the page, replies, commands. Draws nothing.
class Model {
public:
    explicit Model(AppDependencies dependencies);

    /// What came since the last frame, then what screens asked for.
    void take_in();

    [[nodiscard]] Words words() const;
    /// By the operator's wall clock.
    [[nodiscard]] Date today() const;

    [[nodiscard]] std::int64_t now_ms() const { return now_ms_; }

    /// The company of the address; null while nothing is known, or when it isn't the person's.
    [[nodiscard]] const contract::CompanyDto* company() const;
    [[nodiscard]] bool unknown_company() const;
    [[nodiscard]] bool offline() const;
    /// What the page is called: in the tab, and aloud when the person comes to it.
    [[nodiscard]] std::string page_name() const;

    /// The person came to another page. True once.
    bool take_arrival() { return std::exchange(arrived_, false); }

    Host& host;
    ApiClient api;
    ResourceCache cache;
    Preferences preferences;
    Session session;
    SimCodes sim_codes;
    ProfileChanges profile_changes;
    ProfileModel profile;
    Location location;
    Commands commands;
    NumbersModel numbers;
    PatternsModel patterns;
    DocumentsModel documents;
    LinePagesModel line_pages;
    Downloads downloads;
    KeyedSender reports;
    NumbersRoute list_left; ///< of the company in the address
    Toasts toasts;
    OperationDesk operations;
    LabelDesk labels;
    bool shortcuts_shown = false;
    WidgetId focus_before_shortcuts = 0;

private:
    void receive(const HostEvent& event);
    void receive(const HttpReply& reply);
    void receive_session(const HttpReply& reply);
    void apply(const Command& command);
    void ask_for_session();
    void retry();
    void move_to(Location to, bool replace);
    void arrive();
    void settle_company();
    void choose_language(const std::string& language);
    void show_theme();
    void show_title();
    void ask_password(std::string_view error);
    void sign_out();
    void answer_sim_codes(const Outcome<void>& outcome);
    void answer_profile(const ProfileChanges::Ended& ended);
    void form_done(const std::string& name);
    void session_over();
    void forget_person();
    void file_saved(const FileSaved& saved);
    void file_failed(const FileFailed& failed);
    void answer_report(const Outcome<contract::ReportDto>& outcome);

    Semantics& semantics_;
    const Clock& clock_;
    std::int64_t now_ms_ = 0;
    RequestId session_request_ = 0;
    RequestId sign_out_request_ = 0;
    Route shown_route_;
    bool arrived_ = false;
    bool online_ = true;
    std::optional<std::int64_t> list_company_;
    bool unreachable_ = false; ///< the last answer was none
    bool session_failed_ = false;
    std::string title_;
    std::optional<bool> dark_shown_;
};

} // namespace kabinet::client
