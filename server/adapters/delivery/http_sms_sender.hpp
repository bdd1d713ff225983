#pragma once

#include "server/ports/message_senders.hpp"

#include <string>

namespace kabinet::delivery {

/// How a provider wants to be asked. `{to}`, `{text}`, `{username}` and `{password}` in `address` and `body` stand for
/// the number, the words and who we are there, escaped as the place asks for it. Kannel: "http://host:13013/cgi-bin/
/// sendsms?username={username}&password={password}&from=Kabinet&to={to}&text={text}&coding=2&charset=UTF-8".
struct HttpSmsSettings {
    std::string address;
    std::string body;                                               ///< empty: GET
    std::string content_type = "application/x-www-form-urlencoded"; ///< or "application/json"
    std::string username, password;                                 ///< named nowhere: of HTTP itself; empty: none
    std::string certificates;                                       ///< empty: the system's
};

/// 2xx: taken. 400, 404, 413, 422: refused for good. All else, and no answer at all: later.
class HttpSmsSender final : public ports::SmsSender {
public:
    explicit HttpSmsSender(HttpSmsSettings settings);

    ports::Sending send(const ports::Sms& sms) override;

private:
    HttpSmsSettings settings_;
};

} // namespace kabinet::delivery
