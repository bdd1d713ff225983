#pragma once

#include "shared/base/enumerators.hpp"
#include "shared/contract/fields.hpp"
#include "shared/contract/format_check.hpp"
#include "shared/contract/json_reader.hpp"
#include "shared/contract/json_writer.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <vector>

// What Codec does; for the .cpp files that instantiate it. The lists are read at compile time only, so that of a list
// nothing but the names ends up in a program.
namespace kabinet::contract {

namespace fields {

template <class T> inline constexpr bool is_list = false;
template <class T> inline constexpr bool is_list<std::vector<T>> = true;

template <class T> inline constexpr bool is_text = std::is_same_v<T, std::string>;

template <class T> using FieldList = std::remove_const_t<decltype(Fields<T>::list)>;

template <class T> inline constexpr std::size_t field_count = std::tuple_size_v<FieldList<T>>;

template <class T, std::size_t index> consteval auto field_at() {
    return std::get<index>(Fields<T>::list);
}

/// Calls `visit.template operator()<index>()` for every field, in the list's order.
template <class T, class Visit> void for_each_field(Visit visit) {
    [&]<std::size_t... index>(std::index_sequence<index...>) {
        (visit.template operator()<index>(), ...);
    }(std::make_index_sequence<field_count<T>>{});
}

// --- writing

/// What a value usually takes in JSON.
template <class T> constexpr std::size_t usual_size(const T& value) {
    constexpr std::size_t usual_text = 20;
    if constexpr (Dto<T>) {
        std::size_t size = 2;
        for_each_field<T>([&]<std::size_t index>() {
            constexpr auto field = field_at<T, index>();
            size += field.name.size() + 4 + usual_size(value.*field.member);
        });
        return size;
    } else if constexpr (is_list<T>) {
        return value.empty() ? 2 : 2 + value.size() * (usual_size(value.front()) + 1);
    } else {
        return usual_text;
    }
}

template <class T> void write_object(JsonWriter& json, const T& value);

template <class Member> void write_member(JsonWriter& json, std::string_view name, const Member& value) {
    if constexpr (is_text<Member>) {
        json.text(name, value);
    } else if constexpr (std::is_same_v<Member, bool>) {
        json.boolean(name, value);
    } else if constexpr (std::is_same_v<Member, std::int64_t>) {
        json.integer(name, value);
    } else if constexpr (std::is_enum_v<Member>) {
        json.text(name, name_of(value));
    } else if constexpr (is_optional<Member>) {
        if (value) {
            write_member(json, name, *value);
        }
    } else if constexpr (is_list<Member>) {
        json.begin_array(name);
        for (const auto& item : value) {
            if constexpr (is_text<typename Member::value_type>) {
                json.item(item);
            } else {
                json.begin_object();
                write_object(json, item);
            }
        }
        json.end_array();
    } else {
        static_assert(Dto<Member>, "a field of a type that the contract has no JSON for");
        json.begin_object(name);
        write_object(json, value);
    }
}

/// The members and the closing bracket; the opening one is written.
template <class T> void write_object(JsonWriter& json, const T& value) {
    for_each_field<T>([&]<std::size_t index>() {
        constexpr auto field = field_at<T, index>();
        const auto& member = value.*field.member;
        if constexpr (!field.required && requires { member.empty(); }) {
            if (member.empty()) {
                return;
            }
        }
        write_member(json, field.name, member);
    });
    json.end_object();
}

// --- reading

template <class T> void read_object(JsonObject& object, T& value);

template <class Member> void read_member(JsonObject& object, std::string_view name, Member& member) {
    if constexpr (is_text<Member>) {
        member = object.text(name);
    } else if constexpr (std::is_same_v<Member, bool>) {
        member = object.boolean(name);
    } else if constexpr (std::is_same_v<Member, std::int64_t>) {
        member = object.integer(name);
    } else if constexpr (std::is_enum_v<Member>) {
        const std::string text = object.text(name);
        const auto known = enumerator_named<Member>(text);
        if (!known) {
            object.refuse(ErrorCode::unknown_value, name);
        }
        member = known.value_or(Member{});
    } else if constexpr (is_optional<Member>) {
        read_member(object, name, member.emplace());
    } else if constexpr (is_list<Member>) {
        constexpr std::size_t most_at_once = 1000; // a body of "{},{},…" must not reserve a hundred times its size
        JsonArray array = object.array(name);
        member.reserve(std::min(array.size(), most_at_once));
        if constexpr (is_text<typename Member::value_type>) {
            array.for_each_text([&](std::string item) { member.push_back(std::move(item)); });
        } else {
            array.for_each([&](JsonObject item) { read_object(item, member.emplace_back()); });
        }
    } else {
        static_assert(Dto<Member>, "a field of a type that the contract has no JSON for");
        JsonObject inner = object.object(name);
        read_object(inner, member);
    }
}

template <class T> void read_object(JsonObject& object, T& value) {
    for_each_field<T>([&]<std::size_t index>() {
        constexpr auto field = field_at<T, index>();
        if constexpr (!field.required) {
            if (!object.has(field.name)) {
                return;
            }
        }
        read_member(object, field.name, value.*field.member);
    });
}

// --- holding to the formats

/// Without what only the schema says.
consteval Format checked_part(Format format) {
    format.name = {};
    format.pattern = {};
    format.example = {};
    return format;
}

/// The first thing that is wrong; its `field` is the way there from the value.
template <class Member> std::optional<Error> check_member(const Member& value, const Format& format);

template <class T> std::optional<Error> check_object(const T& value) {
    std::optional<Error> error;
    for_each_field<T>([&]<std::size_t index>() {
        constexpr auto field = field_at<T, index>();
        if (!error) {
            const auto& member = value.*field.member;
            if constexpr (!field.required && requires { member.empty(); }) {
                if (member.empty()) {
                    return;
                }
            }
            static constexpr Format format = checked_part(field.format);
            error = within(field.name, check_member(member, format));
        }
    });
    return error;
}

template <class Member> std::optional<Error> check_member(const Member& value, const Format& format) {
    if constexpr (is_text<Member>) {
        return check_text(value, format);
    } else if constexpr (std::is_same_v<Member, std::int64_t>) {
        return check_integer(value, format);
    } else if constexpr (is_optional<Member>) {
        return value ? check_member(*value, format) : std::nullopt;
    } else if constexpr (is_list<Member>) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (auto error = check_member(value[i], format)) {
                return within('[' + std::to_string(i) + ']', std::move(error));
            }
        }
        return std::nullopt;
    } else if constexpr (Dto<Member>) {
        return check_object(value);
    } else {
        return std::nullopt;
    }
}

} // namespace fields

template <class T> std::string Codec<T>::encode(const T& value) {
    JsonWriter json(fields::usual_size(value));
    json.begin_object();
    fields::write_object(json, value);
    return json.take();
}

template <class T> Result<T> Codec<T>::decode(std::string_view json) {
    JsonDocument document(json);
    JsonObject root = document.root();
    T value{};
    fields::read_object(root, value);
    return document.finish(std::move(value));
}

template <class T> Result<void> Codec<T>::check(const T& value) {
    if (auto error = fields::check_object(value)) {
        return std::unexpected(*std::move(error));
    }
    return {};
}

} // namespace kabinet::contract
