#include "web-client/app/label_desk.hpp"

#include "shared/contract/routes.hpp"

#include <string>

namespace kabinet::client {

void LabelDesk::open(std::int64_t company, std::string_view msisdn) {
    const auto* const known = cache_.peek(LineKey{company, std::string(msisdn)});
    const contract::LineDetailDto* const line = known != nullptr ? known->value() : nullptr;
    if (line != nullptr && !sending()) {
        draft = LabelDraft{.company = company,
                           .msisdn = line->msisdn,
                           .labels = line->labels,
                           .typed = {},
                           .cost_centre = line->cost_centre,
                           .refused = {}};
    }
}

void LabelDesk::save() {
    if (!draft || sending()) {
        return;
    }
    // What stands in the field is meant, too.
    if (!draft->typed.empty() && !draft->add_typed()) {
        return;
    }
    draft->tried = draft->tried || !draft->valid();
    if (draft->valid()) {
        company_ = draft->company;
        request_ = api_.set_labels(draft->company, draft->msisdn, draft->request());
    }
}

bool LabelDesk::accept(const HttpReply& reply, const Words& words) {
    if (request_ == 0 || reply.id != request_) {
        return false;
    }
    request_ = 0;
    const auto outcome = done_outcome_of(reply);
    if (outcome) {
        draft.reset();
        cache_.invalidate(contract::path_of(contract::RouteId::lines_list, {std::to_string(company_)}));
        cache_.invalidate(LineChoicesKey{company_}.path());
        toasts_.show(ToastKind::done, std::string(words(Message::labels_saved)));
    } else if (draft) {
        draft->refused = outcome.error();
    } else if (!outcome.error().unauthenticated()) {
        toasts_.show(ToastKind::failed, words.failure(outcome.error()));
    }
    return true;
}

void LabelDesk::clear() {
    if (request_ != 0) {
        api_.cancel(request_);
    }
    request_ = 0;
    draft.reset();
}

} // namespace kabinet::client
