#include "web-client/state/session.hpp"

#include <algorithm>
#include <utility>

namespace kabinet::client {

const contract::CompanyDto* Session::company(std::int64_t id) const {
    if (!person_) {
        return nullptr;
    }
    const auto found = std::ranges::find(person_->companies, id, &contract::CompanyDto::id);
    return found != person_->companies.end() ? &*found : nullptr;
}

bool Session::sign_in(contract::SessionDto person) {
    const bool another = person_ && person_->phone != person.phone;
    person_ = std::move(person);
    phase_ = SessionPhase::signed_in;
    return another;
}

void Session::sign_out() {
    person_.reset();
    phase_ = SessionPhase::signed_out;
}

} // namespace kabinet::client
