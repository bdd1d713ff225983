#include "tests/server/adapters/provisioning/service_order_peer.hpp"

#include <yyjson.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace kabinet::test {

namespace {

using Document = std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)>;
using Complaints = std::vector<std::string>;

// The names of ServiceOrder_Create, ServiceOrderItem, ServiceRefOrValue and Characteristic.
constexpr std::array<std::string_view, 17> order_fields{"cancellationDate",
                                                        "cancellationReason",
                                                        "category",
                                                        "description",
                                                        "externalId",
                                                        "notificationContact",
                                                        "priority",
                                                        "requestedCompletionDate",
                                                        "requestedStartDate",
                                                        "externalReference",
                                                        "note",
                                                        "orderRelationship",
                                                        "relatedParty",
                                                        "serviceOrderItem",
                                                        "@baseType",
                                                        "@schemaLocation",
                                                        "@type"};
constexpr std::array<std::string_view, 12> item_fields{
    "id",           "quantity",  "action",           "appointment",
    "errorMessage", "service",   "serviceOrderItem", "serviceOrderItemRelationship",
    "state",        "@baseType", "@schemaLocation",  "@type"};
constexpr std::array<std::string_view, 5> service_fields{"name", "serviceType", "serviceCharacteristic", "@baseType",
                                                         "@type"};
constexpr std::array<std::string_view, 8> characteristic_fields{
    "id", "name", "valueType", "characteristicRelationship", "value", "@baseType", "@schemaLocation", "@type"};
constexpr std::array<std::string_view, 4> actions{"add", "modify", "delete", "noChange"};

template <std::size_t n> bool among(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

std::string_view text_of(yyjson_val* object, const char* name) {
    yyjson_val* value = yyjson_obj_get(object, name);
    return yyjson_is_str(value) ? yyjson_get_str(value) : std::string_view();
}

template <std::size_t n>
void check_names(yyjson_val* object, const std::array<std::string_view, n>& names, Complaints& complaints) {
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* key = nullptr;
    yyjson_val* value = nullptr;
    yyjson_obj_foreach(object, index, count, key, value) {
        if (!among(names, yyjson_get_str(key))) {
            complaints.push_back(std::string("unknown: ") + yyjson_get_str(key));
        }
    }
}

void check_service(yyjson_val* service, Complaints& complaints) {
    if (!yyjson_is_obj(service)) {
        complaints.emplace_back("service is missing");
    }
    check_names(service, service_fields, complaints);
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* characteristic = nullptr;
    yyjson_arr_foreach(yyjson_obj_get(service, "serviceCharacteristic"), index, count, characteristic) {
        check_names(characteristic, characteristic_fields, complaints);
        if (text_of(characteristic, "name").empty() || yyjson_obj_get(characteristic, "value") == nullptr) {
            complaints.emplace_back("a characteristic without name or value");
        }
    }
}

void check_order(yyjson_val* order, Complaints& complaints) {
    check_names(order, order_fields, complaints);
    yyjson_val* items = yyjson_obj_get(order, "serviceOrderItem");
    if (yyjson_arr_size(items) < 1) {
        complaints.emplace_back("serviceOrderItem is missing");
    }
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* item = nullptr;
    yyjson_arr_foreach(items, index, count, item) {
        check_names(item, item_fields, complaints);
        if (text_of(item, "id").empty() || !among(actions, text_of(item, "action"))) {
            complaints.emplace_back("an item without id or with another action than the definition's");
        }
        check_service(yyjson_obj_get(item, "service"), complaints);
    }
}

} // namespace

ServiceOrderPeer::ServiceOrderPeer() {
    server_.Post("/base/serviceOrder", [this](const httplib::Request& request, httplib::Response& response) {
        handle(request, response, &ServiceOrderPeer::post);
    });
    server_.Get("/base/serviceOrder", [this](const httplib::Request& request, httplib::Response& response) {
        handle(request, response, &ServiceOrderPeer::list);
    });
    server_.Get("/base/serviceOrder/:id", [this](const httplib::Request& request, httplib::Response& response) {
        handle(request, response, &ServiceOrderPeer::read);
    });
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    server_.wait_until_ready();
}

ServiceOrderPeer::~ServiceOrderPeer() {
    server_.stop();
    thread_.join();
}

std::string ServiceOrderPeer::address() const {
    return "http://127.0.0.1:" + std::to_string(port_) + "/base";
}

void ServiceOrderPeer::set_state(const std::string& state, const std::string& reason) {
    const std::lock_guard lock(mutex_);
    reason_ = reason;
    for (auto& [id, order] : orders_) {
        order.state = state;
    }
}

std::vector<ServiceOrderPeer::Order> ServiceOrderPeer::orders() {
    const std::lock_guard lock(mutex_);
    std::vector<Order> all;
    for (const auto& [id, order] : orders_) {
        all.push_back(order);
    }
    return all;
}

std::vector<std::string> ServiceOrderPeer::complaints() {
    const std::lock_guard lock(mutex_);
    return complaints_;
}

void ServiceOrderPeer::handle(const httplib::Request& request, httplib::Response& response,
                              void (ServiceOrderPeer::*route)(const httplib::Request&, httplib::Response&)) {
    if (!token.empty() && request.get_header_value("Authorization") != "Bearer " + token) {
        response.status = 401;
        response.set_content(R"({"code":"41","reason":"who are you?"})", "application/json");
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        (this->*route)(request, response);
    }
    if (meddle) {
        meddle(request, response);
    }
}

void ServiceOrderPeer::post(const httplib::Request& request, httplib::Response& response) {
    const Document document(yyjson_read(request.body.data(), request.body.size(), 0), &yyjson_doc_free);
    yyjson_val* const root = document ? yyjson_doc_get_root(document.get()) : nullptr;
    check_order(root, complaints_);
    if (!request.get_header_value("Content-Type").starts_with("application/json")) {
        complaints_.emplace_back("not said to be JSON");
    }
    const std::string id = "SO-" + std::to_string(orders_.size() + 1);
    const Order& order = orders_
                             .emplace(id, Order{.id = id,
                                                .external_id = std::string(text_of(root, "externalId")),
                                                .state = "acknowledged",
                                                .body = request.body})
                             .first->second;
    response.status = 201;
    response.set_content(json_of(order), "application/json");
}

void ServiceOrderPeer::list(const httplib::Request& request, httplib::Response& response) {
    std::string json = "[";
    for (const auto& [id, order] : orders_) {
        if (order.external_id == request.get_param_value("externalId")) {
            json += (json.size() > 1 ? "," : "") + json_of(order);
        }
    }
    response.set_content(json + "]", "application/json");
}

void ServiceOrderPeer::read(const httplib::Request& request, httplib::Response& response) {
    const auto found = orders_.find(request.path_params.at("id"));
    if (found == orders_.end()) {
        response.status = 404;
        response.set_content(R"({"code":"60","reason":"no such order"})", "application/json");
        return;
    }
    response.set_content(json_of(found->second), "application/json");
}

std::string ServiceOrderPeer::json_of(const Order& order) const {
    std::string json = R"({"id":")" + order.id + R"(","href":"/base/serviceOrder/)" + order.id + R"(","externalId":")" +
                       order.external_id + R"(","state":")" + order.state + R"(","@type":"ServiceOrder")";
    if (!reason_.empty()) {
        json += R"(,"errorMessage":[{"code":"7","reason":")" + reason_ + R"("}])";
    }
    return json + "}";
}

} // namespace kabinet::test
