#pragma once

#include "web-client/ports/host.hpp"
#include "web-client/state/command.hpp"
#include "web-client/state/operation_sender.hpp"
#include "web-client/state/operation_watch.hpp"
#include "web-client/state/resource_cache.hpp"
#include "web-client/view_models/operation_draft.hpp"
#include "web-client/widgets/toast.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace kabinet::client {

/// Where operations are asked for and followed: the open window, what was sent, what is under way.
class OperationDesk {
public:
    OperationDesk(Host& host, ApiClient& api, ResourceCache& cache, Toasts& toasts);

    std::optional<OperationDraft> draft; ///< of the window that is open

    [[nodiscard]] bool sending() const { return sender_.sending(); }

    void open(std::int64_t company, const domain::IccidRules& iccid_rules, const OpenOperation& wanted);
    void close();
    void confirm(const Words& words);
    void cancel(std::int64_t company, std::int64_t operation);
    void retry(const Words& words, std::int64_t company, const RetryOperation& wanted);

    /// It is this desk that asked for the password.
    [[nodiscard]] bool wants_password() const { return waiting_.has_value(); }

    void password_entered(std::string password);

    void password_dialog_closed() { waiting_.reset(); }

    /// True when the reply was for it.
    bool accept(const HttpReply& reply, const Words& words, std::int64_t now_ms);
    /// Once in a frame. What the screen shows as being under way is followed.
    void tick(const Location& location, std::int64_t now_ms);

    [[nodiscard]] std::optional<std::int64_t> due_in(std::int64_t now_ms) const { return watch_.due_in(now_ms); }

    /// Nothing of the person may stay.
    void clear();

private:
    /// What waits for the password: the window's operation, or another try of a failed one.
    struct Waiting {
        std::int64_t company = 0;
        std::optional<std::int64_t> retry_of = {};
    };

    void ask_password(const Words& words, std::string_view error);
    void send(std::string password);
    void answer(const Outcome<contract::OperationDto>& outcome, const Words& words, std::int64_t now_ms);
    void forget_lines(std::int64_t company);

    Host& host_;
    ResourceCache& cache_;
    Toasts& toasts_;
    OperationSender sender_;
    OperationWatch watch_;
    std::optional<Waiting> waiting_, sent_;
    bool password_sent_ = false;
};

} // namespace kabinet::client
