#include "web-client/view_models/numbers_filter.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kabinet::client {

NumbersFilter with_status_turned(NumbersFilter filter, domain::LineStatus status) {
    if (std::erase(filter.statuses, status) == 0) {
        filter.statuses.push_back(status);
        std::ranges::sort(filter.statuses);
    }
    return filter;
}

bool is_by_status_alone(const NumbersFilter& filter, domain::LineStatus status) {
    return filter.statuses.size() == 1 && filter.statuses.front() == status;
}

NumbersFilter by_status_alone(NumbersFilter filter, domain::LineStatus status) {
    if (is_by_status_alone(filter, status)) {
        filter.statuses.clear();
    } else {
        filter.statuses.assign(1, status);
    }
    return filter;
}

std::string chosen_statuses(const Words& words, const NumbersFilter& filter) {
    if (filter.statuses.size() == 1) {
        return std::string(words.status(filter.statuses.front()));
    }
    return filter.statuses.empty() ? std::string{} : std::to_string(filter.statuses.size());
}

std::string conditions_of(const Words& words, const NumbersRoute& route) {
    std::string text;
    const auto add = [&](Message name, std::string_view value) {
        if (!value.empty()) {
            text += text.empty() ? "" : "; ";
            text += words(name);
            text += ": ";
            text += value;
        }
    };
    std::string statuses;
    for (const domain::LineStatus status : route.filter.statuses) {
        statuses += statuses.empty() ? "" : ", ";
        statuses += words.status(status);
    }
    add(Message::numbers_column_status, statuses);
    add(Message::numbers_column_tariff, route.filter.tariff);
    add(Message::numbers_column_account, route.filter.account);
    add(Message::numbers_column_labels, route.filter.label);
    add(Message::numbers_search, route.search);
    return text;
}

} // namespace kabinet::client
