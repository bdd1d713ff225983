#include "shared/contract/lines.hpp"

#include "shared/contract/json_reader.hpp"
#include "shared/contract/json_writer.hpp"

namespace kabinet::contract {

Result<LinesPageDto> decode_lines_page(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    LinesPageDto page{.items = {},
                      .next = root.text("next"),
                      .total = root.integer("total"),
                      .total_capped = root.boolean("total_capped")};
    JsonArray items = root.array("items");
    page.items.reserve(items.size());
    items.for_each([&](JsonObject item) {
        page.items.push_back({.msisdn = item.text("msisdn"),
                              .account = item.text("account"),
                              .tariff = item.text("tariff"),
                              .status = item.text("status"),
                              .balance_tiyn = item.integer("balance_tiyn")});
    });
    return document.finish(std::move(page));
}

std::string encode(const LinesPageDto& page) {
    constexpr std::size_t usual_row = 140;
    JsonWriter json(page.items.size() * usual_row + 100);
    json.begin_object().begin_array("items");
    for (const LineRowDto& row : page.items) {
        json.begin_object()
            .text("msisdn", row.msisdn)
            .text("account", row.account)
            .text("tariff", row.tariff)
            .text("status", row.status)
            .integer("balance_tiyn", row.balance_tiyn)
            .end_object();
    }
    json.end_array()
        .text("next", page.next)
        .integer("total", page.total)
        .boolean("total_capped", page.total_capped)
        .end_object();
    return json.take();
}

Result<LinesSummaryDto> decode_lines_summary(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    return document.finish(LinesSummaryDto{.total = root.integer("total"),
                                           .active = root.integer("active"),
                                           .blocked = root.integer("blocked"),
                                           .debt = root.integer("debt"),
                                           .processing = root.integer("processing")});
}

std::string encode(const LinesSummaryDto& summary) {
    JsonWriter json;
    json.begin_object()
        .integer("total", summary.total)
        .integer("active", summary.active)
        .integer("blocked", summary.blocked)
        .integer("debt", summary.debt)
        .integer("processing", summary.processing)
        .end_object();
    return json.take();
}

Result<LineDetailDto> decode_line_detail(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    return document.finish(LineDetailDto{.msisdn = root.text("msisdn"),
                                         .account = root.text("account"),
                                         .tariff = root.text("tariff"),
                                         .status = root.text("status"),
                                         .status_changed_at = root.text("status_changed_at"),
                                         .billing_method = root.text("billing_method"),
                                         .balance_tiyn = root.integer("balance_tiyn"),
                                         .available_tiyn = root.integer("available_tiyn"),
                                         .individual_limit_tiyn = root.optional_integer("individual_limit_tiyn"),
                                         .credit_limit_tiyn = root.optional_integer("credit_limit_tiyn"),
                                         .registration_form = root.text("registration_form"),
                                         .sms_ussd_ban = root.boolean("sms_ussd_ban"),
                                         .iccid = root.text("iccid"),
                                         .swapped_at = root.text("swapped_at"),
                                         .imei = root.text("imei"),
                                         .has_sim_codes = root.boolean("has_sim_codes")});
}

std::string encode(const LineDetailDto& line) {
    JsonWriter json;
    json.begin_object()
        .text("msisdn", line.msisdn)
        .text("account", line.account)
        .text("tariff", line.tariff)
        .text("status", line.status)
        .text("status_changed_at", line.status_changed_at)
        .text("billing_method", line.billing_method)
        .integer("balance_tiyn", line.balance_tiyn)
        .integer("available_tiyn", line.available_tiyn)
        .integer("individual_limit_tiyn", line.individual_limit_tiyn)
        .integer("credit_limit_tiyn", line.credit_limit_tiyn)
        .text("registration_form", line.registration_form)
        .boolean("sms_ussd_ban", line.sms_ussd_ban)
        .text("iccid", line.iccid)
        .text("swapped_at", line.swapped_at)
        .text("imei", line.imei)
        .boolean("has_sim_codes", line.has_sim_codes)
        .end_object();
    return json.take();
}

Result<SimCodesRequest> decode_sim_codes_request(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    return document.finish(SimCodesRequest{.password = root.text("password")});
}

std::string encode(const SimCodesRequest& request) {
    JsonWriter json;
    json.begin_object().text("password", request.password).end_object();
    return json.take();
}

Result<SimCodesDto> decode_sim_codes(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    return document.finish(SimCodesDto{
        .pin1 = root.text("pin1"), .pin2 = root.text("pin2"), .puk1 = root.text("puk1"), .puk2 = root.text("puk2")});
}

std::string encode(const SimCodesDto& codes) {
    JsonWriter json;
    json.begin_object()
        .text("pin1", codes.pin1)
        .text("pin2", codes.pin2)
        .text("puk1", codes.puk1)
        .text("puk2", codes.puk2)
        .end_object();
    return json.take();
}

} // namespace kabinet::contract
