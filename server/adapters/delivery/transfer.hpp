#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::delivery {

/// One transfer through libcurl: HTTP or SMTP, with TLS where the address says so. Every option that a caller sets is
/// fixed by the operator's settings; what a person typed only ever comes as data.
class Transfer {
public:
    struct Outcome {
        bool done = false;  ///< there is an answer
        int status = 0;     ///< of HTTP, or the last of SMTP; 0: there is none
        std::string detail; ///< why not, or the answer's first line; printable, at most 200 bytes
    };

    explicit Transfer(const std::string& address);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    ~Transfer();

    /// HTTP: POST instead of GET.
    void post(std::string body, const std::string& content_type);
    void set_credentials(const std::string& username, const std::string& password);
    /// SMTP: one recipient, the whole message.
    void mail(const std::string& from, const std::string& recipient, std::string message);
    /// SMTP: refuse to go on without TLS.
    void require_tls();
    /// Another bundle of trusted certificates than the system's; empty: the system's.
    void trust(const std::string& certificates);

    Outcome run();

private:
    struct Parts;

    std::unique_ptr<Parts> parts_;
};

} // namespace kabinet::delivery
