#pragma once

#include "shared/contract/reports.hpp"
#include "shared/domain/access/role.hpp"
#include "shared/domain/operation/operation_kind.hpp"
#include "web-client/state/router.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kabinet::client {

enum class ThemeChoice : std::uint8_t { system, light, dark };

/// Another place. `replace`: the address bar changes, but "back" doesn't stop there.
struct Navigate {
    Location to;
    bool replace = false;
};

struct ChooseCompany {
    std::int64_t id = 0;
};

struct ChooseLanguage {
    std::string language; ///< "ru" | "kk" | "en"
};

struct ChooseTheme {
    ThemeChoice choice = ThemeChoice::system;
};

struct SignOut {};

/// What failed is read again.
struct Retry {};

/// What the screen shows is read again although it is there.
struct Refresh {};

struct CopyText {
    std::string text;
    std::string said; ///< the toast's words
};

struct OpenDocument {
    std::string path;
};

/// A file that the server makes is fetched and saved.
struct Download {
    std::string path;
    std::string body = {}; ///< JSON, where it is asked for with a message
};

/// PIN and PUK of the number on the screen: asks for the password first.
struct ShowSimCodes {};

struct HideSimCodes {};

/// One of the page's own forms, for what never enters the canvas: "password-change",
/// "email-change", "invitation".
struct OpenForm {
    std::string name;
    std::int64_t company = 0; ///< whose; 0: the person's own
};

struct EndSession {
    std::int64_t id = 0;
};

struct EndOtherSessions {};

struct NameCompany {
    std::int64_t company = 0;
    std::string short_name;
};

struct ChangeRole {
    std::int64_t company = 0;
    std::int64_t member = 0;
    domain::Role role = domain::Role::viewer;
};

struct RemoveMember {
    std::int64_t company = 0;
    std::int64_t member = 0;
};

/// The window of an operation on a line of the company in the address.
struct OpenOperation {
    std::string msisdn;
    domain::OperationKind kind = domain::OperationKind::block;
    std::string service; ///< of a service's
};

/// What the window asks is to be done: it is sent, after the password where that is asked for.
struct ConfirmOperation {};

struct CloseOperation {};

/// Of one that waits: it is not to be done.
struct CancelOperation {
    std::int64_t id = 0;
};

/// Of one that failed: once more.
struct RetryOperation {
    std::int64_t id = 0;
    domain::OperationKind kind = domain::OperationKind::block;
};

/// By mail.
struct AskReport {
    contract::ReportRequest report;
};

/// Of one that was not sent yet.
struct CancelReport {
    std::int64_t id = 0;
};

/// The window of a line's labels and cost centre.
struct OpenLabels {
    std::string msisdn;
};

struct SaveLabels {};

struct CloseLabels {};

struct ShowShortcuts {
    bool shown = true;
};

using Command =
    std::variant<Navigate, ChooseCompany, ChooseLanguage, ChooseTheme, SignOut, Retry, Refresh, CopyText, OpenDocument,
                 Download, ShowSimCodes, HideSimCodes, OpenForm, EndSession, EndOtherSessions, NameCompany, ChangeRole,
                 RemoveMember, OpenOperation, ConfirmOperation, CloseOperation, CancelOperation, RetryOperation,
                 AskReport, CancelReport, OpenLabels, SaveLabels, CloseLabels, ShowShortcuts>;

/// Screens send; the app applies before the next frame is drawn.
class Commands {
public:
    void send(Command command) { queue_.push_back(std::move(command)); }

    [[nodiscard]] bool empty() const { return queue_.empty(); }

    [[nodiscard]] std::vector<Command> take() { return std::exchange(queue_, {}); }

private:
    std::vector<Command> queue_;
};

} // namespace kabinet::client
