#include "web-client/app/model.hpp"

// Files that are fetched and reports that are mailed: how they end.
namespace kabinet::client {

void Model::file_saved(const FileSaved& saved) {
    downloads.end(saved.path);
    toasts.show(ToastKind::done, words()(Message::documents_saved, {{"name", saved.name}}));
}

void Model::answer_report(const Outcome<contract::ReportDto>& outcome) {
    if (location.company) {
        cache.invalidate(ReportsPageKey{*location.company}.path());
    }
    if (!outcome) {
        if (!outcome.error().unauthenticated()) {
            toasts.show(ToastKind::failed, words().failure(outcome.error()));
        }
        return;
    }
    toasts.show(ToastKind::done, outcome->state == domain::ReportState::cancelled
                                     ? std::string(words()(Message::report_cancelled))
                                     : words()(Message::report_asked, {{"email", outcome->email}}));
}

void Model::file_failed(const FileFailed& failed) {
    downloads.end(failed.path);
    const Failure failure = failure_of({.status = failed.status, .body = failed.body});
    if (failure.unauthenticated()) {
        session_over();
    } else {
        toasts.show(ToastKind::failed, words().failure(failure));
    }
}

} // namespace kabinet::client
