#pragma once

#include "shared/contract/fields.hpp"
#include "shared/contract/formats.hpp"
#include "shared/domain/line/bundle.hpp"
#include "shared/domain/line/forwarding.hpp"
#include "shared/domain/operation/operation_kind.hpp"
#include "shared/domain/service/service.hpp"

#include <cstdint>
#include <optional>
#include <string>

// What a line has beside its number: parts of LineDetailDto.
namespace kabinet::contract {

struct BundleDto {
    domain::BundleKind kind = domain::BundleKind::voice_on_net;
    domain::BundleUnit unit = domain::BundleUnit::seconds;
    std::optional<std::int64_t> left;  ///< neither of the two: unlimited
    std::optional<std::int64_t> total; ///< in `unit`
    std::string valid_from;            ///< the operator's days
    std::string valid_to;
};

template <> struct Fields<BundleDto> {
    static constexpr auto list = std::tuple{
        field("kind", &BundleDto::kind, "What it is for"),
        field("unit", &BundleDto::unit, "What is counted"),
        field("left", &BundleDto::left, formats::count, "How much is left; missing: unlimited"),
        field("total", &BundleDto::total, formats::count, "How much there was; missing: unlimited"),
        field("valid_from", &BundleDto::valid_from, formats::date, "Its first day"),
        field("valid_to", &BundleDto::valid_to, formats::date, "Its last day"),
    };
};

struct ForwardingDto {
    domain::ForwardingKind kind = domain::ForwardingKind::unconditional;
    std::string target;                        ///< 11 digits
    std::optional<std::int64_t> delay_seconds; ///< of no_answer
};

template <> struct Fields<ForwardingDto> {
    static constexpr auto list = std::tuple{
        field("kind", &ForwardingDto::kind, "When calls are forwarded"),
        field("target", &ForwardingDto::target, formats::msisdn, "Where to"),
        field("delay_seconds", &ForwardingDto::delay_seconds, formats::between(5, 30),
              "How long it rings before; of no_answer only"),
    };
};

struct RegisteredDeviceDto {
    std::string imei;
    std::string registered_at;
};

template <> struct Fields<RegisteredDeviceDto> {
    static constexpr auto list = std::tuple{
        field("imei", &RegisteredDeviceDto::imei, formats::imei, "The device, as it was given"),
        field("registered_at", &RegisteredDeviceDto::registered_at, formats::moment, "When it was registered"),
    };
};

inline constexpr Format service_code_format{.pattern = "^[a-z0-9_]{1,40}$", .example = "smart_roaming"};

struct ConnectedServiceDto {
    std::string code;
    std::string since;
    std::string until; ///< empty: until it is disconnected
};

template <> struct Fields<ConnectedServiceDto> {
    static constexpr auto list = std::tuple{
        field("code", &ConnectedServiceDto::code, service_code_format, "A service of the catalogue"),
        field("since", &ConnectedServiceDto::since, formats::moment, "When it was connected"),
        field("until", &ConnectedServiceDto::until, formats::moment.or_none(),
              "Its last second; empty: until it is disconnected"),
    };
};

/// A service that can be connected; its texts and its price are in the catalogue.
struct AvailableServiceDto {
    std::string code;
    domain::ServiceGroup group = domain::ServiceGroup::roaming;
};

template <> struct Fields<AvailableServiceDto> {
    static constexpr auto list = std::tuple{
        field("code", &AvailableServiceDto::code, service_code_format, "A service of the catalogue"),
        field("group", &AvailableServiceDto::group, "Where it stands in the catalogue"),
    };
};

/// An operation under way on the line.
struct OpenOperationDto {
    std::int64_t id = 0;
    domain::OperationKind kind = domain::OperationKind::block;
};

template <> struct Fields<OpenOperationDto> {
    static constexpr auto list = std::tuple{
        field("id", &OpenOperationDto::id, formats::id, "The operation"),
        field("kind", &OpenOperationDto::kind, "What is being done"),
    };
};

} // namespace kabinet::contract
