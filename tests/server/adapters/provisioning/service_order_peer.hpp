#pragma once

#include <httplib.h>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kabinet::test {

/// A network that takes service orders over HTTP and holds every request to TM Forum 641, 4.1.0: what it may carry,
/// what it must, and what its enumerations allow.
class ServiceOrderPeer {
public:
    struct Order {
        std::string id;
        std::string external_id;
        std::string state = "acknowledged";
        std::string body; ///< as it was posted
    };

    ServiceOrderPeer();
    ServiceOrderPeer(const ServiceOrderPeer&) = delete;
    ServiceOrderPeer& operator=(const ServiceOrderPeer&) = delete;
    ~ServiceOrderPeer();

    /// Where it is, without a slash at the end.
    [[nodiscard]] std::string address() const;

    /// Of all orders, from now on.
    void set_state(const std::string& state, const std::string& reason = {});

    [[nodiscard]] std::vector<Order> orders();
    /// What was wrong with requests; empty: nothing.
    [[nodiscard]] std::vector<std::string> complaints();

    /// When set, answers in the place of the peer, after it has done what it was asked.
    std::function<void(const httplib::Request&, httplib::Response&)> meddle;
    std::string token; ///< wanted of everybody; empty: none

private:
    void post(const httplib::Request& request, httplib::Response& response);
    void list(const httplib::Request& request, httplib::Response& response);
    void read(const httplib::Request& request, httplib::Response& response);
    void handle(const httplib::Request& request, httplib::Response& response,
                void (ServiceOrderPeer::*route)(const httplib::Request&, httplib::Response&));
    [[nodiscard]] std::string json_of(const Order& order) const;

    httplib::Server server_;
    int port_ = 0;
    std::mutex mutex_;
    std::map<std::string, Order> orders_; ///< by id
    std::vector<std::string> complaints_;
    std::string reason_;
    std::thread thread_;
};

} // namespace kabinet::test
