#include "server/adapters/provisioning/service_order.hpp"

#include <yyjson.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace kabinet::provisioning {

namespace {

using domain::OperationKind;
using ports::GatewayVerdict;

constexpr std::size_t longest_message = 500;

struct FreeDocument {
    void operator()(yyjson_doc* document) const noexcept { yyjson_doc_free(document); }

    void operator()(yyjson_mut_doc* document) const noexcept { yyjson_mut_doc_free(document); }
};

using Document = std::unique_ptr<yyjson_doc, FreeDocument>;
using MutableDocument = std::unique_ptr<yyjson_mut_doc, FreeDocument>;

Document read(std::string_view json) {
    return Document(yyjson_read(json.data(), json.size(), YYJSON_READ_NOFLAG));
}

std::string_view text_of(yyjson_val* object, const char* name) {
    yyjson_val* value = yyjson_obj_get(object, name);
    return yyjson_is_str(value) ? std::string_view(yyjson_get_str(value), yyjson_get_len(value)) : std::string_view();
}

// --- the order

class Characteristics {
public:
    Characteristics(yyjson_mut_doc* document, yyjson_mut_val* list)
        : document_(document)
        , list_(list) {}

    void add(const char* name, std::string_view value) const {
        yyjson_mut_val* object = begin(name, "string");
        yyjson_mut_obj_add_strncpy(document_, object, "value", value.data(), value.size());
    }

    void add(const char* name, std::int64_t value) const {
        yyjson_mut_obj_add_sint(document_, begin(name, "integer"), "value", value);
    }

private:
    yyjson_mut_val* begin(const char* name, const char* type) const {
        yyjson_mut_val* object = yyjson_mut_arr_add_obj(document_, list_);
        yyjson_mut_obj_add_str(document_, object, "name", name);
        yyjson_mut_obj_add_str(document_, object, "valueType", type);
        return object;
    }

    yyjson_mut_doc* document_;
    yyjson_mut_val* list_;
};

struct Details {
    const Characteristics& to;

    template <class Plain> void operator()(const Plain&) const {}

    void operator()(const domain::SwapSim& order) const { to.add("iccid", order.iccid.digits()); }

    void operator()(const domain::RegisterImei& order) const { to.add("imei", order.imei.digits()); }

    void operator()(const domain::RemoveImei& order) const { to.add("imei", order.imei.digits()); }

    void operator()(const domain::SetForwarding& order) const {
        to.add("forwarding", domain::name_of(order.rule.kind()));
        to.add("target", order.rule.target().digits());
        if (order.rule.delay()) {
            to.add("delaySeconds", order.rule.delay()->count());
        }
    }

    void operator()(const domain::ClearForwarding& order) const { to.add("forwarding", domain::name_of(order.kind)); }

    void operator()(const domain::ConnectService& order) const { to.add("service", order.service.str()); }

    void operator()(const domain::DisconnectService& order) const { to.add("service", order.service.str()); }

    void operator()(const domain::SetIndividualLimit& order) const { to.add("limitTiyn", order.limit.tiyn()); }
};

const char* action_of(OperationKind kind) noexcept {
    switch (kind) {
    case OperationKind::connect_service:
        return "add";
    case OperationKind::disconnect_service:
        return "delete";
    default:
        return "modify";
    }
}

// --- the answer

constexpr std::array<std::pair<std::string_view, GatewayVerdict>, 11> states{
    {{"acknowledged", GatewayVerdict::pending},
     {"pending", GatewayVerdict::pending},
     {"held", GatewayVerdict::pending},
     {"inProgress", GatewayVerdict::pending},
     {"assessingCancellation", GatewayVerdict::pending},
     {"pendingCancellation", GatewayVerdict::pending},
     {"completed", GatewayVerdict::done},
     {"rejected", GatewayVerdict::refused},
     {"cancelled", GatewayVerdict::refused},
     {"failed", GatewayVerdict::refused},
     {"partial", GatewayVerdict::refused}}};

/// The words of the first of an object's error messages.
std::string_view first_words(yyjson_val* object) {
    yyjson_val* first = yyjson_arr_get_first(yyjson_obj_get(object, "errorMessage"));
    const std::string_view reason = text_of(first, "reason");
    return reason.empty() ? text_of(first, "message") : reason;
}

std::string message_of(yyjson_val* order) {
    std::string_view words = first_words(order);
    if (words.empty()) {
        words = first_words(yyjson_arr_get_first(yyjson_obj_get(order, "serviceOrderItem")));
    }
    if (words.empty()) {
        words = text_of(order, "cancellationReason");
    }
    return std::string(words.substr(0, longest_message));
}

Result<ServiceOrder> order_from(yyjson_val* value) {
    const std::string_view id = text_of(value, "id");
    const std::string_view state = text_of(value, "state");
    const auto known = std::ranges::find(states, state, &std::pair<std::string_view, GatewayVerdict>::first);
    if (id.empty() || known == states.end()) {
        return fail(ErrorCode::gateway_garbled, {}, "no service order: id or state is missing or unknown");
    }
    return ServiceOrder{.id = std::string(id),
                        .external_id = std::string(text_of(value, "externalId")),
                        .verdict = known->second,
                        .message = known->second == GatewayVerdict::refused ? message_of(value) : std::string()};
}

} // namespace

std::string service_order_body(const ports::GatewayOrder& order) {
    const OperationKind kind = domain::kind_of(order.order);
    const std::string_view name = domain::name_of(kind);
    const MutableDocument document(yyjson_mut_doc_new(nullptr));
    yyjson_mut_doc* const doc = document.get();
    yyjson_mut_val* root = yyjson_mut_obj(doc);
    yyjson_mut_doc_set_root(doc, root);
    yyjson_mut_obj_add_strncpy(doc, root, "externalId", order.key.data(), order.key.size());
    yyjson_mut_obj_add_strncpy(doc, root, "description", name.data(), name.size());
    yyjson_mut_obj_add_str(doc, root, "@type", "ServiceOrder");
    yyjson_mut_val* item = yyjson_mut_arr_add_obj(doc, yyjson_mut_obj_add_arr(doc, root, "serviceOrderItem"));
    yyjson_mut_obj_add_str(doc, item, "id", "1");
    yyjson_mut_obj_add_str(doc, item, "action", action_of(kind));
    yyjson_mut_obj_add_str(doc, item, "@type", "ServiceOrderItem");
    yyjson_mut_val* service = yyjson_mut_obj_add_obj(doc, item, "service");
    yyjson_mut_obj_add_str(doc, service, "serviceType", "MobileLine");
    yyjson_mut_obj_add_str(doc, service, "@type", "Service");
    const Characteristics characteristics(doc, yyjson_mut_obj_add_arr(doc, service, "serviceCharacteristic"));
    characteristics.add("msisdn", order.line.digits());
    characteristics.add("operation", name);
    std::visit(Details{characteristics}, order.order);
    std::size_t length = 0;
    const std::unique_ptr<char, decltype(&std::free)> json(yyjson_mut_write(doc, YYJSON_WRITE_NOFLAG, &length),
                                                           &std::free);
    return json ? std::string(json.get(), length) : std::string();
}

Result<ServiceOrder> parse_service_order(std::string_view json) {
    const Document document = read(json);
    return order_from(document ? yyjson_doc_get_root(document.get()) : nullptr);
}

Result<std::optional<ServiceOrder>> find_service_order(std::string_view json, std::string_view key) {
    const Document document = read(json);
    yyjson_val* const list = document ? yyjson_doc_get_root(document.get()) : nullptr;
    if (!yyjson_is_arr(list)) {
        return fail(ErrorCode::gateway_garbled, {}, "no list of service orders");
    }
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* value = nullptr;
    yyjson_arr_foreach(list, index, count, value) {
        if (text_of(value, "externalId") == key) {
            auto order = order_from(value);
            return order ? Result<std::optional<ServiceOrder>>(*std::move(order))
                         : std::unexpected(std::move(order.error()));
        }
    }
    return std::nullopt;
}

std::string error_words(std::string_view json) {
    const Document document = read(json);
    yyjson_val* const root = document ? yyjson_doc_get_root(document.get()) : nullptr;
    const std::string_view reason = text_of(root, "reason");
    return std::string((reason.empty() ? text_of(root, "message") : reason).substr(0, longest_message));
}

} // namespace kabinet::provisioning
